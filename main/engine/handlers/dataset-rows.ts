import {
  type Figure,
  type FigureFilter,
  type Source,
  VERDICTS,
  type Verdict,
} from '../../../preload/contract';
import { CodePoints } from '../domain/codepoints';
import type { Reader } from '../store';
import type { DatasetRow, DatasetSource } from '../writers';

/** Figures asked for at a time. */
const PAGE = 500;

/** A filter that takes only these verdicts of what it took before. */
export function ofVerdicts(filter: FigureFilter, verdicts: readonly Verdict[]): FigureFilter {
  return { ...filter, verdicts: verdicts.filter((each) => filter.verdicts?.includes(each) ?? true) };
}

/** The rows of a dataset in reading order, source by source; offsets become Unicode code points here. */
export function* datasetRows(reader: Reader, filter: FigureFilter): Generator<DatasetRow> {
  // No verdict is left: an empty list would mean any.
  if (filter.verdicts?.length === 0) return;
  const view = { filter, sort: [] };
  const sources = new Map(reader.sources().map((source) => [source.id, source]));
  const notes = notesByFigure(reader);
  // A source of many pages goes on being counted where the page before began.
  let counted = { sourceId: '', points: new CodePoints('') };
  for (let after: string | null = null; ; ) {
    const figures: Figure[] = reader.figurePage(view, 0, PAGE, after);
    for (const [sourceId, ofOne] of bySource(figures)) {
      if (counted.sourceId !== sourceId) {
        counted = { sourceId, points: new CodePoints(reader.text(reader.source(sourceId)!)) };
      }
      yield* rowsOfSource(sources.get(sourceId)!, counted.points, ofOne, notes);
    }
    if (figures.length < PAGE) return;
    after = figures.at(-1)!.id;
  }
}

/** How many figures of a filter have each verdict. */
export function countByVerdict(reader: Reader, filter: FigureFilter): Record<Verdict, number> {
  const { verdicts = VERDICTS, ...others } = filter;
  if (Object.keys(others).length === 0 && verdicts === VERDICTS) return reader.progress(null);
  const counted = new Map(reader.facets(others).verdict.map(({ value, count }) => [value, count]));
  const of = (verdict: Verdict) => (verdicts.includes(verdict) ? (counted.get(verdict) ?? 0) : 0);
  return {
    unverified: of('unverified'),
    verified: of('verified'),
    query: of('query'),
    rejected: of('rejected'),
  };
}

/** The sources of which figures of a filter come, with their texts. */
export function* datasetSources(reader: Reader, filter: FigureFilter): Generator<DatasetSource> {
  if (filter.verdicts?.length === 0) return;
  const { sourceIds, ...others } = filter;
  const cited = new Set(
    reader.facets(others).source.flatMap(({ value, count }) => (count > 0 ? [value] : [])),
  );
  for (const source of reader.sources()) {
    if (!cited.has(source.id) || (sourceIds && !sourceIds.includes(source.id))) continue;
    const { textHash, title, publisher, author, published, url, fileName, fileHash } = source;
    yield {
      text_sha256: textHash,
      title,
      publisher,
      author,
      published,
      url,
      file_name: fileName,
      file_sha256: fileHash,
      text: reader.text(reader.source(source.id)!),
    };
  }
}

/** What was noted on each figure, by its id. */
function notesByFigure(reader: Reader): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  for (const { figureId, note } of reader.annotations(null)) {
    if (figureId === null || note === '') continue;
    const own = notes.get(figureId);
    if (own) own.push(note);
    else notes.set(figureId, [note]);
  }
  return notes;
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
  notes: ReadonlyMap<string, readonly string[]>,
): Generator<DatasetRow> {
  const offsets = points.of(figures.flatMap(({ passage }) => [passage.start, passage.end]));
  for (const [at, figure] of figures.entries())
    yield toRow(source, figure, offsets[2 * at]!, offsets[2 * at + 1]!, notes.get(figure.id) ?? NONE);
}

const NONE: readonly string[] = [];

/** What the period was read as still holds where nobody has changed it since. */
const periodOf = ({ period, read }: Figure): string | null =>
  read !== null && read.period === period ? read.periodIso : null;

/** Written out: put together from lists of names, rows took five times as long, and a third of an export. */
function toRow(
  source: Source,
  figure: Figure,
  start: number,
  end: number,
  annotations: readonly string[],
): DatasetRow {
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
    annotations,
    period_iso: periodOf(figure),
    origin: figure.origin,
    file_name: source.fileName,
    file_sha256: source.fileHash,
  };
}
