import type { ConflictPair } from '../../../preload/contract';

/** Figures that conflict with one another, directly or by way of others; ids in the order in which they were found. */
export interface ConflictGroup {
  ids: string[];
  slip: ConflictPair['slip'];
  why: string;
}

/** The open conflicts as groups, each figure in one of them, in the order in which they were found. */
export function groupsOf(pairs: readonly ConflictPair[]): ConflictGroup[] {
  const groupOf = new Map<string, ConflictGroup>();
  for (const { figures, slip, why, settled } of pairs) {
    if (settled) continue;
    const [a, b] = figures.map((id) => groupOf.get(id));
    const into = a ?? b ?? { ids: [], slip, why };
    const joined = a && b && a !== b ? b.ids : [];
    for (const id of [...figures, ...joined]) {
      if (!into.ids.includes(id)) into.ids.push(id);
      groupOf.set(id, into);
    }
  }
  return [...new Set(groupOf.values())];
}

/** The pairs without those among figures that were settled just now, so that the list need not be looked for anew. */
export function withoutSettled(pairs: readonly ConflictPair[], ids: readonly string[]): ConflictPair[] {
  const among = new Set(ids);
  return pairs.map((pair) => (pair.figures.every((id) => among.has(id)) ? { ...pair, settled: true } : pair));
}

/** The pairs with those of one figure as they stand now, in place of what was known of it. */
export function withPairsOf(
  pairs: readonly ConflictPair[],
  id: string,
  now: readonly ConflictPair[],
): ConflictPair[] {
  return [...pairs.filter(({ figures }) => !figures.includes(id)), ...now];
}

/** A figure that is rejected or gone contradicts nothing; its pairs are put aside, for both can be taken back. */
export function putAside(
  pairs: readonly ConflictPair[],
  out: ReadonlySet<string>,
): { pairs: ConflictPair[]; aside: ConflictPair[] } {
  const isOut = ({ figures, settled }: ConflictPair) => !settled && figures.some((id) => out.has(id));
  return { pairs: pairs.filter((pair) => !isOut(pair)), aside: pairs.filter(isOut) };
}
