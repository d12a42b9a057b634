import type { Figure, Source, Verdict } from '../../../preload/contract';
import { CodePoints } from '../domain/codepoints';
import type { Reader } from '../store';
import type { DatasetRow } from '../writers';

/** Figures asked for at a time. */
const PAGE = 500;

/** The rows of a dataset in reading order, source by source; offsets become Unicode code points here. */
export function* datasetRows(reader: Reader, verdicts: readonly Verdict[]): Generator<DatasetRow> {
  const view = { filter: { verdicts: [...verdicts] }, sort: [] };
  const sources = new Map(reader.sources().map((source) => [source.id, source]));
  // A source of many pages goes on being counted where the page before began.
  let counted = { sourceId: '', points: new CodePoints('') };
  for (let after: string | null = null; ; ) {
    const figures: Figure[] = reader.figurePage(view, 0, PAGE, after);
    for (const [sourceId, ofOne] of bySource(figures)) {
      if (counted.sourceId !== sourceId) {
        counted = { sourceId, points: new CodePoints(reader.text(reader.source(sourceId)!)) };
      }
      yield* rowsOfSource(sources.get(sourceId)!, counted.points, ofOne);
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

function* rowsOfSource(
  source: Source,
  points: CodePoints,
  figures: readonly Figure[],
): Generator<DatasetRow> {
  const offsets = points.of(figures.flatMap(({ passage }) => [passage.start, passage.end]));
  for (const [at, figure] of figures.entries())
    yield toRow(source, figure, offsets[2 * at]!, offsets[2 * at + 1]!);
}

/** Written out: put together from lists of names, rows took five times as long, and a third of an export. */
function toRow(source: Source, figure: Figure, start: number, end: number): DatasetRow {
  const { exact, prefix, suffix } = figure.passage;
  return {
    id: figure.id,
    source_title: source.title,
    publisher: source.publisher,
    author: source.author,
    published: source.published,
    url: source.url,
    text_sha256: source.textHash,
    start,
    end,
    exact,
    prefix,
    suffix,
    value: figure.value,
    value2: figure.value2,
    scale: figure.read?.scale ?? null,
    bound: figure.bound,
    unit_kind: figure.unitKind,
    unit: figure.unit,
    counted: figure.counted,
    change: figure.change,
    period: figure.period,
    attribution: figure.attribution,
    verdict: figure.verdict,
    verdict_by: figure.verdictBy,
    verdict_at: figure.verdictAt,
    corrected: figure.corrected,
    value_read: figure.read?.value ?? null,
    note: figure.note,
    tags: figure.tags,
  };
}
