import type { Figure, Source, Verdict } from '../../../preload/contract';
import { toCodePoints } from '../domain/codepoints';
import type { Reader } from '../store';
import type { DatasetRow } from '../writers';

/** Figures asked for at a time. */
const PAGE = 500;

/** The rows of a dataset in reading order, source by source; offsets become Unicode code points here. */
export function* datasetRows(reader: Reader, verdicts: readonly Verdict[]): Generator<DatasetRow> {
  const view = { filter: { verdicts: [...verdicts] }, sort: [] };
  const sources = new Map(reader.sources().map((source) => [source.id, source]));
  for (let after: string | null = null; ; ) {
    const figures: Figure[] = reader.figurePage(view, 0, PAGE, after);
    for (const [sourceId, ofOne] of bySource(figures)) {
      yield* rowsOfSource(sources.get(sourceId)!, reader.text(reader.source(sourceId)!), ofOne);
    }
    if (figures.length < PAGE) return;
    after = figures.at(-1)!.id;
  }
}

/** How many rows there will be. */
export function countRows(reader: Reader, verdicts: readonly Verdict[]): number {
  const progress = reader.progress(null);
  return verdicts.reduce((sum, verdict) => sum + progress[verdict], 0);
}

function bySource(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.sourceId);
    if (group) group.push(figure);
    else groups.set(figure.sourceId, [figure]);
  }
  return groups;
}

function* rowsOfSource(source: Source, text: string, figures: readonly Figure[]): Generator<DatasetRow> {
  const offsets = toCodePoints(
    text,
    figures.flatMap(({ passage }) => [passage.start, passage.end]),
  );
  for (const [at, figure] of figures.entries())
    yield toRow(source, figure, offsets[2 * at]!, offsets[2 * at + 1]!);
}

/** What a row has under the same name as its figure. */
const SAME = [
  ...(['id', 'value', 'value2', 'bound', 'unit', 'counted', 'change', 'period', 'attribution'] as const),
  ...(['verdict', 'corrected', 'note', 'tags'] as const),
];

function same(figure: Figure): Pick<Figure, (typeof SAME)[number]> {
  return Object.fromEntries(SAME.map((name) => [name, figure[name]])) as Pick<Figure, (typeof SAME)[number]>;
}

function toRow(source: Source, figure: Figure, start: number, end: number): DatasetRow {
  const { exact, prefix, suffix } = figure.passage;
  return {
    ...same(figure),
    ...{ exact, prefix, suffix, start, end },
    source_title: source.title,
    publisher: source.publisher,
    author: source.author,
    published: source.published,
    url: source.url,
    text_sha256: source.textHash,
    unit_kind: figure.unitKind,
    scale: figure.read?.scale ?? null,
    value_read: figure.read?.value ?? null,
    verdict_by: figure.verdictBy,
    verdict_at: figure.verdictAt,
  };
}
