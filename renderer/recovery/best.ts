import type { Generation } from '../../preload/contract';

/** The last edit that a generation reaches, in the journals too. */
export const reachOf = ({ seq, edits }: Generation): number => seq + edits;

/** What is proposed: the sound one that reaches furthest, and of those the first; null where none is sound. */
export function bestOf(list: readonly Generation[]): Generation | null {
  return list
    .filter((each) => each.sound)
    .reduce<Generation | null>((best, each) => (!best || reachOf(each) > reachOf(best) ? each : best), null);
}

/** How many edits fewer than the best one a sound generation brings back. */
export function fewerThan(best: Generation | null, each: Generation): number {
  return best ? reachOf(best) - reachOf(each) : 0;
}
