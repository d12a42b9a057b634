import { create } from 'zustand';

interface Conflicting {
  /** Figures that another source contradicts, as far as conflicts were looked for and are not settled. */
  ids: ReadonlySet<string>;
}

/** What grid and text mark as contradicted; it is found by the screens over the desk. */
export const useConflicting = create<Conflicting>(() => ({ ids: new Set() }));

/** The same, outside React. */
export const conflictingNow = (): ReadonlySet<string> => useConflicting.getState().ids;

/** Marks these figures and no others; where they are the same ones nothing is drawn anew. */
export function setConflicting(ids: readonly string[]): void {
  const now = conflictingNow();
  if (ids.length === now.size && ids.every((id) => now.has(id))) return;
  useConflicting.setState({ ids: new Set(ids) });
}
