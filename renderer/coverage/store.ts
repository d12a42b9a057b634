import { create } from 'zustand';
import type { UncoveredNumber } from '../../preload/contract';
import { desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';
import type { Span } from './gaps';

/** What is shown of the numbers that no figure covers. */
export interface CoverageView {
  /** Whether they are marked in the text. */
  on: boolean;
  /** Whether dates, names and page furniture are marked too. */
  all: boolean;
  /** The source that `numbers` are of. */
  sourceId: string | null;
  numbers: readonly UncoveredNumber[];
  dismissed: number;
  /** The place to go to, and how often one was gone to. */
  target: (Span & { sourceId: string }) | null;
  turn: number;
}

const NOTHING = { sourceId: null, numbers: [], dismissed: 0 } as const;

/** The page's coverage marks; off until they are asked for. */
export const useCoverage = create<CoverageView>(() => ({
  on: false,
  all: false,
  ...NOTHING,
  target: null,
  turn: 0,
}));

/** Coverage outside React. */
export const coverageView = useCoverage.getState;

/** Milliseconds without a change after which a source is looked through again: verdicts come in quick rows. */
const PAUSE = 120;

let asked = 0;

/** Reads what no figure covers in a source. Rejects with an EngineFault. */
export async function readGaps(sourceId: string): Promise<readonly UncoveredNumber[]> {
  asked += 1;
  const turn = asked;
  const kinds = coverageView().all ? 'all' : 'figures';
  const { numbers, dismissed } = await call('sources.coverage', { sourceId, kinds });
  if (turn === asked && desk().sourceId === sourceId) useCoverage.setState({ sourceId, numbers, dismissed });
  return numbers;
}

function refresh(): void {
  const { sourceId } = desk();
  if (sourceId === null) useCoverage.setState(NOTHING);
  else readGaps(sourceId).catch(notifyFault);
}

/** Shows or hides the marks. */
export function showGaps(on: boolean): void {
  useCoverage.setState({ on, ...(on ? {} : NOTHING) });
  if (on) refresh();
}

/** Marks dates, names and page furniture too, or only what may state a quantity. */
export function showAllNumbers(all: boolean): void {
  useCoverage.setState({ all });
  refresh();
}

/** Keeps what is marked in step with the source in sight and with every change; returns what stops it. */
export function keepGaps(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = useDesk.subscribe((now, before) => {
    if (!coverageView().on) return;
    const other = now.sourceId !== before.sourceId;
    if (!other && now.revision === before.revision) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, other ? 0 : PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
    showGaps(false);
  };
}
