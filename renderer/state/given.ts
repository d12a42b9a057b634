import type { Figure, FigureView, Progress, Source, Verdict } from '../../preload/contract';

/** A verdict that was given just now. */
export interface Given {
  id: string;
  sourceId: string;
  from: Verdict;
  to: Verdict;
}

/**
 * Verdicts that what was asked of the engine before them does not know of. The page shows a verdict at once; an answer to
 * an earlier question must not take it away again. The engine answers in the order in which it is asked.
 */
export class Givens {
  private list: readonly (Given & { turn: number })[] = [];
  private turn = 0;
  private open = 0;

  /** Notes a verdict that is being sent to the engine; returns what says that it was answered, and whether it stands. */
  give(given: Given): (stands: boolean) => void {
    this.turn += 1;
    this.open += 1;
    const noted = { ...given, turn: this.turn };
    this.list = [...this.list, noted];
    return (stands) => {
      this.open -= 1;
      if (!stands) this.list = this.list.filter((other) => other !== noted);
    };
  }

  /** Verdicts that are not answered yet. */
  get unanswered(): number {
    return this.open;
  }

  /** What is asked from now on knows of every verdict up to this number. */
  get now(): number {
    return this.turn;
  }

  /** The verdicts that an answer does not know of which was asked for at this number. */
  after(turn: number): readonly Given[] {
    return this.list.filter((given) => given.turn > turn);
  }

  /** Nothing that was asked for before this number is still to be answered. */
  settle(turn: number): void {
    this.list = this.list.filter((given) => given.turn > turn);
  }

  /** Another project, or none, is open. */
  clear(): void {
    this.list = [];
  }
}

/** The page's verdicts. */
export const givens = new Givens();

/** A figure with another verdict; who gave it and when is read a moment later. */
export function withVerdict(figure: Figure, verdict: Verdict): Figure {
  const { read, value, value2 } = figure;
  const corrected =
    verdict === 'verified' && read !== null && (value !== read.value || value2 !== read.value2);
  return { ...figure, verdict, corrected };
}

/** Rows, or marks, with verdicts that they do not know of; the same list where there is none. */
export function rowsWith<Row extends { id: string; verdict: Verdict }>(
  rows: readonly Row[],
  given: readonly Given[],
  change: (row: Row, verdict: Verdict) => Row,
): readonly Row[] {
  if (given.length === 0) return rows;
  const last = new Map(given.map(({ id, to }) => [id, to]));
  return rows.map((row) => {
    const verdict = last.get(row.id);
    return verdict === undefined || verdict === row.verdict ? row : change(row, verdict);
  });
}

/** Counts with verdicts that they do not know of. */
export function progressWith(progress: Progress, given: readonly Given[]): Progress {
  const next = { ...progress };
  for (const { from, to } of given) {
    next[from] -= 1;
    next[to] += 1;
  }
  return next;
}

/** Sources whose counts know of verdicts; those without one stay the same objects. */
export function sourcesWith(sources: readonly Source[], given: readonly Given[]): Source[] {
  return sources.map((source) => {
    const own = given.filter(({ sourceId }) => sourceId === source.id);
    return own.length === 0 ? source : { ...source, progress: progressWith(source.progress, own) };
  });
}

/** The new list with the objects of the old one where they say the same: what is drawn from them need not be drawn again. */
export function keptSame<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
  const old = new Map(before.map((each) => [each.id, each]));
  return now.map((each) => {
    const same = old.get(each.id);
    return same && JSON.stringify(same) === JSON.stringify(each) ? same : each;
  });
}

/** Whether a verdict may bring a figure into a view, take it out, or move it. */
export function readsVerdicts({ filter, sort }: FigureView): boolean {
  const { verdicts, who, problem, problems, columns } = filter;
  const filtered =
    verdicts ?? who ?? problem ?? problems ?? columns?.find(({ column }) => column === 'verdict');
  return filtered !== undefined || sort.some(({ column }) => column === 'verdict');
}
