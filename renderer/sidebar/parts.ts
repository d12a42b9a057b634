import { create } from 'zustand';

interface Parts {
  /** Parts of which only the title is shown. */
  folded: ReadonlySet<string>;
  /** Parts that show every value. */
  long: ReadonlySet<string>;
}

/** Which parts of the side bar are folded, and which are shown at length. What is asked for seldom is folded at first. */
export const useParts = create<Parts>(() => ({
  folded: new Set(['kind', 'publisher', 'who']),
  long: new Set(),
}));

function flipped(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}

/** Folds a part, or unfolds it. */
export function togglePart(name: string): void {
  useParts.setState(({ folded }) => ({ folded: flipped(folded, name) }));
}

/** Shows every value of a facet, or the most frequent ones only. */
export function toggleLong(name: string): void {
  useParts.setState(({ long }) => ({ long: flipped(long, name) }));
}
