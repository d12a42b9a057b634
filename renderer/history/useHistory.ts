import { useEffect, useRef, useState } from 'react';
import type { ActionEntry } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';
import { filterOf, type Scope } from './filter';

/** Actions read at a time. */
const PAGE = 100;
/** The engine answers at most so many at once. */
const MOST = 1_000;

/** What of the history is read so far, newest first, and how many actions there are. */
export interface ReadHistory {
  scope: Scope;
  rows: ActionEntry[];
  total: number;
}

/** Reads actions from `from` on, at least `wanted` where there are so many. */
async function read(scope: Scope, from: number, wanted: number): Promise<ReadHistory> {
  const rows: ActionEntry[] = [];
  const filter = filterOf(scope);
  for (;;) {
    const limit = Math.min(MOST, wanted - rows.length);
    const page = await call('history.page', { offset: from + rows.length, limit, filter });
    rows.push(...page.rows);
    if (rows.length >= wanted || page.rows.length < limit) return { scope, rows, total: page.total };
  }
}

/** The history, read a page at a time, and what is shown of it again whenever something is done; null until it is there. */
export function useHistory(scope: Scope): { history: ReadHistory | null; more: () => void } {
  const revision = useDesk((desk) => desk.revision);
  const [history, setHistory] = useState<ReadHistory | null>(null);
  const now = useRef<ReadHistory | null>(null);
  const turn = useRef(0);
  const reading = useRef(false);
  const ask = useRef((_from: number, _wanted: number) => {});
  ask.current = (from, wanted) => {
    turn.current += 1;
    const mine = turn.current;
    reading.current = true;
    read(scope, from, wanted)
      .then((page) => {
        if (mine !== turn.current) return;
        const before = from === 0 ? [] : (now.current?.rows ?? []);
        now.current = { ...page, rows: [...before, ...page.rows] };
        setHistory(now.current);
      })
      .catch((error: unknown) => mine === turn.current && notifyFault(error))
      .finally(() => {
        if (mine === turn.current) reading.current = false;
      });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the same question has a new answer
  useEffect(() => {
    const shown = now.current?.scope === scope ? now.current.rows.length : 0;
    ask.current(0, Math.max(PAGE, shown));
  }, [scope, revision]);
  const more = () => {
    const shown = now.current;
    if (!shown || reading.current || shown.rows.length >= shown.total) return;
    ask.current(shown.rows.length, PAGE);
  };
  return { history, more };
}
