import { createContext, useContext } from 'react';
import type { FacetCount } from '../../preload/contract';

/** Figures of each source that match the filter (its condition on sources aside); null where nothing else is filtered by. */
export const MatchingContext = createContext<ReadonlyMap<string, number> | null>(null);

/** Counts of a facet by their value. */
export const byValue = (counts: readonly FacetCount[]): Map<string, number> =>
  new Map(counts.map(({ value, count }) => [value, count]));

/** How many figures of a source match the filter; null where the filter has no other condition. */
export function useMatching(sourceId: string): number | null {
  const counts = useContext(MatchingContext);
  return counts === null ? null : (counts.get(sourceId) ?? 0);
}
