import { useEffect, useState } from 'react';
import type { Figure, SearchResult } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { call } from '../state/engine';
import { withSearch } from '../state/filters';
import { notifyFault } from '../state/notices';
import { ASKED, groupsOf, OPENED, type SearchGroup } from './entries';

/** A pause in typing after which the engine is asked, in milliseconds: shorter than a person's own pause between words. */
const PAUSE_MS = 90;

/** What was found, with the figures among it. */
export interface Found {
  text: string;
  groups: SearchGroup[];
  figures: ReadonlyMap<string, Figure>;
}

async function figuresOf(groups: SearchGroup[]): Promise<Map<string, Figure>> {
  const ids = groups.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'figure' ? [entry.hit.figureId] : [])),
  );
  // One that was deleted meanwhile shows what the hit itself says.
  const read = await Promise.all(
    [...new Set(ids)].map((id) => call('figures.get', { id }).catch(() => null)),
  );
  return new Map(read.flatMap((figure) => (figure ? [[figure.id, figure]] : [])));
}

/** Searches everything; `open` is the group to show at length. Rejects with an EngineFault. */
export async function find(text: string, open: string | null): Promise<Found> {
  const result: SearchResult = await call('search.find', { text, limit: open === null ? ASKED : OPENED });
  const groups = groupsOf(result, open);
  return { text, groups, figures: await figuresOf(groups) };
}

/** What was found for what is typed, once typing pauses; what was found before stays until then. Null asks nothing. */
export function useFound(text: string | null, open: string | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const revision = useDesk((desk) => desk.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that there may be something else to find
  useEffect(() => {
    if (text === null || text === '') {
      setFound(null);
      return;
    }
    let overtaken = false;
    const ask = () =>
      find(text, open)
        .then((answer) => !overtaken && setFound(answer))
        .catch((error: unknown) => !overtaken && notifyFault(error));
    const timer = setTimeout(ask, open === null ? PAUSE_MS : 0);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [text, open, revision]);
  return found;
}

/** How many figures the grid would show for a text, under the filter that is on; null while that is not known. */
export function useMatching(text: string | null): number | null {
  const filter = useDesk((desk) => desk.view.filter);
  const revision = useDesk((desk) => desk.revision);
  const [known, setKnown] = useState<{ text: string; of: unknown; total: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that there may be something else to find
  useEffect(() => {
    if (text === null || text === '') return;
    let overtaken = false;
    const view = { filter: withSearch(filter, text), sort: [] };
    call('figures.page', { ...view, offset: 0, limit: 0 })
      .then(({ total }) => !overtaken && setKnown({ text, of: filter, total }))
      .catch((error: unknown) => !overtaken && notifyFault(error));
    return () => {
      overtaken = true;
    };
  }, [text, filter, revision]);
  return known !== null && known.text === text && known.of === filter ? known.total : null;
}
