/** A box on the page, CSS pixels from the window's corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between a coach mark and what it speaks of, and between it and the window's edge; CSS pixels. */
const GAP = 14;
const EDGE = 10;

/** What covering the thing spoken of counts, against covering what else is to be seen. */
const SPOKEN_OF = 1000;

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const clamp = (at: number, size: number, room: number): number =>
  Math.max(EDGE, Math.min(at, room - size - EDGE));

type Size = Pick<Box, 'width' | 'height'>;

function* candidates(of: Box, { width, height }: Size, window: Size): Generator<Pick<Box, 'left' | 'top'>> {
  const lefts = [of.left, of.left + of.width / 2 - width / 2, of.left + of.width - width];
  const tops = [of.top, of.top + of.height / 2 - height / 2, of.top + of.height - height];
  for (const left of lefts) yield { left, top: of.top + of.height + GAP };
  for (const left of lefts) yield { left, top: of.top - GAP - height };
  for (const top of tops) yield { left: of.left + of.width + GAP, top };
  for (const top of tops) yield { left: of.left - GAP - width, top };
  for (const left of [0, window.width]) for (const top of [window.height, 0]) yield { left, top };
}

/** Where a coach mark stands: inside the window, beside what it speaks of and not over it, over as little as can be of what else is to be seen; where it stood `last`, if it may. */
export function placeBeside(
  of: Box,
  mark: Size,
  window: Size,
  seen: readonly Box[] = [],
  last: Pick<Box, 'left' | 'top'> | null = null,
): Pick<Box, 'left' | 'top'> {
  let best = { left: EDGE, top: EDGE };
  let least = Number.POSITIVE_INFINITY;
  // Where it stands already it stays, as long as that covers nothing.
  for (const { left, top } of [...(last ? [last] : []), ...candidates(of, mark, window)]) {
    const at = { left: clamp(left, mark.width, window.width), top: clamp(top, mark.height, window.height) };
    const box = { ...at, ...mark };
    const cost = overlap(box, of) * SPOKEN_OF + seen.reduce((sum, other) => sum + overlap(box, other), 0);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best;
}
