import type { Page } from 'playwright-core';
import type { Places } from './gestures';

/** One of the two pages, and where it shows what. */
export interface Side {
  page: Page;
  places: Places;
}

/** A gesture done a number of times on one page; answers the milliseconds of each. */
export type Gesture = (side: Side) => Promise<number[]>;

/** What is compared, and how what it came to is known to be the same on both pages: throws where it is not. */
export interface Compared {
  name: string;
  gesture: Gesture;
  isSame: (sides: readonly [Side, Side]) => Promise<void>;
  /** The milliseconds are between frames. */
  frames?: boolean;
}

/** A line of the table that is printed. */
export interface Line {
  gesture: string;
  [column: string]: string;
}

/** Longer than this, milliseconds, a frame is seen to be late: two at 60 a second. */
const LATE_MS = 33.4;

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const at = (ascending: readonly number[], share: number) =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))]!;
const median = (numbers: readonly number[]) => at(sorted(numbers), 0.5);

/** Rounds of both pages in turn; of each round the p50 and the p95, and of the rounds the median. */
export async function compare(
  { name, gesture, isSame, frames = false }: Compared,
  sides: readonly [Side, Side],
  count: number,
): Promise<Line> {
  const rounds: { ours: number[]; bare: number[] }[] = [];
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= count; round++) {
    const took: number[][] = [];
    // Whoever is first has the quieter machine at times; so they take turns.
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const side = sides[which]!;
      await side.page.bringToFront();
      took[which] = sorted(await gesture(side));
    }
    await isSame(sides);
    if (round > 0) rounds.push({ ours: took[0]!, bare: took[1]! });
  }
  const of = (share: number, which: 'ours' | 'bare') =>
    median(rounds.map((round) => at(round[which], share)));
  const ratio = (share: number) => median(rounds.map(({ ours, bare }) => at(ours, share) / at(bare, share)));
  const late = (which: 'ours' | 'bare') =>
    median(rounds.map((round) => round[which].filter((ms) => ms > LATE_MS).length / round[which].length));
  const ms = (share: number) => `${of(share, 'ours').toFixed(0)} / ${of(share, 'bare').toFixed(0)}`;
  return {
    gesture: name,
    'p50 ms, ours / bare': ms(0.5),
    'p95 ms, ours / bare': ms(0.95),
    'ratio p50': ratio(0.5).toFixed(2),
    'ratio p95': ratio(0.95).toFixed(2),
    'over 33 ms, ours / bare': frames
      ? `${(late('ours') * 100).toFixed(1)} % / ${(late('bare') * 100).toFixed(1)} %`
      : '',
  };
}
