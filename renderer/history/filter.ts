import type { HistoryFilter } from '../../preload/contract';

/** What the history is narrowed to; null where it is not. */
export interface Scope {
  /** The figure with its passage, which names it. */
  figure: { id: string; exact: string } | null;
  sourceId: string | null;
  who: string | null;
  /** YYYY-MM-DD by the local clock. */
  day: string | null;
}

/** The whole history. */
export const EVERYTHING: Scope = { figure: null, sourceId: null, who: null, day: null };

/** A scope as the engine is asked for it. */
export function filterOf({ figure, sourceId, who, day }: Scope): HistoryFilter {
  return {
    ...(figure ? { figureId: figure.id } : {}),
    ...(sourceId === null ? {} : { sourceId }),
    ...(who === null ? {} : { who }),
    ...(day === null ? {} : { day }),
  };
}

/** Whether anything is left out. */
export function isNarrowed(scope: Scope): boolean {
  return Object.keys(filterOf(scope)).length > 0;
}
