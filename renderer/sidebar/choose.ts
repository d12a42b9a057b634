/** Choosing many sources of the list, as in every list of files. Pure. */

/** The sources from one to another as they are listed, both with them; the other alone where the one is not listed. */
export function rangeOf(listed: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : listed.indexOf(from), listed.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : listed.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The one that an arrow key leads to, from one that is listed; null at the end of the list. */
export function neighbour(listed: readonly string[], from: string, key: string): string | null {
  const at = listed.indexOf(from);
  const to = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', listed.length - 1],
  ]).get(key);
  return at < 0 || to === undefined || to === at ? null : (listed[to] ?? null);
}
