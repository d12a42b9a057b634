/** `tickmark list`: the figures of a project. */
import type { Figure, FigureFilter, Verdict } from '../../preload/contract/model';
import { EXIT, type Io, print } from './io';
import { type Call, withProject } from './session';
import { tableLine } from './table';

/** How figures are printed. */
export type ListFormat = 'table' | 'jsonl';

/** Prints the figures of the given verdicts in reading order. */
export function runList(
  project: string,
  { verdict, format }: { verdict: Verdict[]; format: ListFormat },
  io: Io,
): Promise<number> {
  return withProject(project, { create: false }, io, async (call) => {
    const head = tableLine(['verdict', 'value', 'unit', 'passage', 'source'], WIDTHS);
    if (format === 'table') await print(io, head);
    for await (const figure of figuresOf(call, { verdicts: verdict })) {
      await print(io, format === 'jsonl' ? toLine(figure) : tableLine(cells(figure), WIDTHS));
    }
    return EXIT.well;
  });
}

const WIDTHS = [10, 22, 18, 28, 40] as const;

function cells(figure: Figure): string[] {
  const { verdict, value, value2, bound, unit, passage, sourceTitle } = figure;
  const range = value2 === null ? value : `${value} to ${value2}`;
  return [verdict, bound === '=' ? range : `${bound} ${range}`, unit ?? '', passage.exact, sourceTitle];
}

/** Rows asked for at a time. */
const PAGE = 500;

/** Every figure of a filter in reading order. */
export async function* figuresOf(call: Call, filter: FigureFilter): AsyncGenerator<Figure> {
  for (let last: Figure | undefined; ; ) {
    const after = last ? { after: last.id } : {};
    const { rows } = await call('figures.page', { filter, sort: [], offset: 0, limit: PAGE, ...after });
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}

/** A figure as a line of JSON, with the fields that `extract` prints, under the same names. Offsets are UTF-16 code units. */
export function toLine(figure: Figure): string {
  const { id, sourceTitle: source, passage, value, value2, bound, unitKind, unit, counted, change } = figure;
  const { period, attribution, verdict, verdictBy, verdictAt, corrected, mismatch, note, tags } = figure;
  const { start, end, exact } = passage;
  const stated = { value, value2, bound, unitKind, unit, counted, change, period, attribution };
  const judged = { verdict, verdictBy, verdictAt, corrected, mismatch, note, tags };
  return `${JSON.stringify({ id, source, start, end, exact, ...stated, ...judged })}\n`;
}
