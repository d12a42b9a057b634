import type { EditorView } from '@codemirror/view';

/** Figures up to this number are placed each by itself. */
const EXACT = 400;
/** Points at which the height is measured otherwise; between them it is interpolated: the map has some 800 pixels. */
const POINTS = 500;

/** Distance of an offset from the top of the text in CSS pixels; within a wrapped line it is estimated from the offset. */
function heightAt(view: EditorView, offset: number): number {
  const block = view.lineBlockAt(Math.min(Math.max(offset, 0), view.state.doc.length));
  const share = block.length === 0 ? 0 : (offset - block.from) / block.length;
  return view.documentPadding.top + block.top + share * block.height;
}

/** Interpolates between measured points that lie at equal distances from 0 to `length`. */
export function interpolated(points: readonly number[], length: number, offset: number): number {
  const at = length === 0 ? 0 : (Math.min(Math.max(offset, 0), length) / length) * (points.length - 1);
  const low = points[Math.floor(at)] ?? 0;
  const high = points[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** A function from an offset to its distance from the top; for thousands of figures it measures some points only. */
export function heights(view: EditorView, figures: number): (offset: number) => number {
  if (figures <= EXACT) return (offset) => heightAt(view, offset);
  const { length } = view.state.doc;
  const points = Array.from({ length: POINTS + 1 }, (_, n) =>
    heightAt(view, Math.round((n / POINTS) * length)),
  );
  return (offset) => interpolated(points, length, offset);
}
