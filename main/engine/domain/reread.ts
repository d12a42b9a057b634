/** What a second reading of a text means for the figures that are there: pure, and never against a person's decision. */
import type { Reading } from '../../../preload/contract/reading';
import { type Span, uncovered } from './coverage';
import { packReading, unpackReading } from './reading';

/** A figure as it stands before its source is read again. Offsets are UTF-16 code units. */
export interface Standing extends Span {
  id: string;
  /** Whether a person gave a verdict, edited, annotated or re-keyed it, or made it by hand. */
  decided: boolean;
  /** What the extractor read, as it is kept. */
  read: string | null;
  /** Whether it was already said not to be found any more. */
  vanished: boolean;
}

/** A number that was found and read. */
type Read = Span & { reading: Reading };

/** What is to be done so that figures nobody has decided on are as the text is read now. */
export interface Reread<T> {
  add: T[];
  /** Figures that read otherwise now, or are found again. */
  update: { id: string; found: T }[];
  /** Figures that are not found any more and were until now. */
  vanish: string[];
  /** How many a person has decided on. */
  kept: number;
}

/**
 * Compares what stands with what was found. Spans are matched exactly first, then by overlap; what lies on a decided
 * figure or on a dismissed span is not added again.
 */
export function reread<T extends Read>(
  standing: readonly Standing[],
  found: readonly T[],
  dismissed: readonly Span[],
): Reread<T> {
  const decided = standing.filter((each) => each.decided);
  const open = standing.filter((each) => !each.decided);
  const free = new Set(uncovered(found, decided));
  const matched = match(open, found, free);
  const taken = new Set(matched.values());
  const update: Reread<T>['update'] = [];
  for (const [figure, number] of matched) {
    if (figure.vanished || !isSame(figure, number)) update.push({ id: figure.id, found: number });
  }
  return {
    add: uncovered(
      found.filter((each) => free.has(each) && !taken.has(each)),
      dismissed,
    ),
    update,
    vanish: open.filter((each) => !matched.has(each) && !each.vanished).map(({ id }) => id),
    kept: decided.length,
  };
}

function match<N extends Span>(
  open: readonly Standing[],
  found: readonly N[],
  free: ReadonlySet<N>,
): Map<Standing, N> {
  const bySpan = new Map(found.map((each) => [`${each.start} ${each.end}`, each]));
  const matched = new Map<Standing, N>();
  for (const figure of open) {
    const same = bySpan.get(`${figure.start} ${figure.end}`);
    if (same && free.has(same)) matched.set(figure, same);
  }
  const taken = new Set(matched.values());
  const left = found.filter((each) => free.has(each) && !taken.has(each)).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const figure of [...open].sort((a, b) => a.start - b.start)) {
    if (matched.has(figure)) continue;
    while (at < left.length && left[at]!.end <= figure.start) at++;
    const next = left[at];
    if (!next || next.start >= figure.end) continue;
    matched.set(figure, next);
    at++;
  }
  return matched;
}

function isSame(figure: Standing, found: Read): boolean {
  if (figure.start !== found.start || figure.end !== found.end) return false;
  // Unpacking puts the fields in one order, whatever order they were kept in.
  return packReading(unpackReading(figure.read)) === packReading(unpackReading(packReading(found.reading)));
}
