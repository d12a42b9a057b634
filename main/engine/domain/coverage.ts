/** Which numbers of a text no figure covers. Spans are UTF-16 code units, end exclusive. Pure. */
import type { NumberKind } from '../../../preload/contract/reading';

/** From where to where. */
export interface Span {
  start: number;
  end: number;
}

/** Kinds of number that may state a quantity: shown without being asked for where nothing covers them. */
const COUNTED: ReadonlySet<NumberKind | 'unread'> = new Set(['figure', 'age', 'duration', 'vague', 'unread']);

/** Whether a number of this kind is missed where no figure covers it; dates, ids, page furniture and the like are not. */
export function mayBeFigure(kind: NumberKind | 'unread'): boolean {
  return COUNTED.has(kind);
}

/** The spans that overlap none of the covers, in order of their ends; takes n log n. */
export function uncovered<T extends Span>(spans: readonly T[], covers: readonly Span[]): T[] {
  const byEnd = [...spans].sort((a, b) => a.end - b.end || a.start - b.start);
  const byStart = [...covers].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  return byEnd.filter(({ start, end }) => {
    for (let cover = byStart[at]; cover && cover.start < end; cover = byStart[++at]) {
      reach = Math.max(reach, cover.end);
    }
    return reach <= start;
  });
}

/** Spans as they are kept with a source: starts and lengths, each counted from the end of the one before. */
export function packSpans(spans: readonly Span[]): string {
  let last = 0;
  const numbers: number[] = [];
  for (const { start, end } of spans) {
    numbers.push(start - last, end - start);
    last = end;
  }
  return numbers.join(' ');
}

/** Spans that were kept with `packSpans`. */
export function unpackSpans(text: string): Span[] {
  if (text === '') return [];
  const numbers = text.split(' ').map(Number);
  const spans: Span[] = [];
  let last = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const start = last + numbers[at]!;
    last = start + numbers[at + 1]!;
    spans.push({ start, end: last });
  }
  return spans;
}
