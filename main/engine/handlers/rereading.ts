import type { Outcome, Reextracted } from '../../../preload/contract';
import { type Cells, type RowChange, removed, updated } from '../domain/action';
import type { Span } from '../domain/coverage';
import { figureCells, proposed, recordedCells, recordedOf } from '../domain/figure';
import { unpackReading } from '../domain/reading';
import { type Reread, reread, type Standing } from '../domain/reread';
import { countOf } from '../domain/verdict';
import { EXTRACTOR_VERSION } from '../extract';
import { throwIfCancelled } from '../fault';
import type { Reader, SourceKey } from '../store';
import { theSource, unique } from './found';
import { figureRow, halfWay } from './importing';
import { type ReadFigure, readWholeText, type WholeText } from './numbers';
import type { CommandContext } from './types';

/** Why a figure waits for a decision after its source was read again. */
const VANISHED = 'Tickmark found this number when it first read the source, and does not any more.';

/**
 * Reads sources again with the extractor at work, as one action, and leaves alone what a person has decided. Queries are
 * answered between two sources, and until the last of them nothing is changed.
 */
export async function reextract(
  context: CommandContext,
  ids: readonly string[] | null,
): Promise<Outcome & Reextracted> {
  const { read, project, signal, progress, pause, newId } = context;
  const wanted = ids === null ? read.sources().map(({ id }) => id) : unique(ids);
  const sources = wanted.map((id) => theSource(read, id));
  const counts: Reextracted = { added: 0, updated: 0, vanished: 0, kept: 0 };
  const changes: RowChange[] = [];
  for (const [at, source] of sources.entries()) {
    progress(at, sources.length, `Reading “${source.title}” again`);
    await pause();
    throwIfCancelled(signal);
    const between = halfWay(context, (share) =>
      progress(at + share, sources.length, `Reading “${source.title}” again`),
    );
    const whole = await readWholeText(read.text(source), source.text_hash, source, between);
    for (const change of changesOf(read, source, newId, counts, whole)) changes.push(change);
  }
  const outcome = await project.actInTurns({ label: labelOf(sources, counts), changes }, context);
  return { ...outcome, ...counts };
}

function changesOf(
  read: Reader,
  source: SourceKey,
  newId: () => string,
  counts: Reextracted,
  { figures, numbers }: WholeText,
): RowChange[] {
  const rows = read.rows('figures', source);
  const plan = reread(standingOf(read, source, rows), figures, dismissedOf(read, source));
  counts.added += plan.add.length;
  counts.updated += plan.update.length;
  counts.vanished += plan.vanish.length;
  counts.kept += plan.kept;
  const row = read.row('sources', source.id)!;
  const reader = updated('sources', source.id, row, { extractor: EXTRACTOR_VERSION, numbers });
  const added = plan.add.map((each) => figureRow(newId(), source.id, each));
  return [...(reader ? [reader] : []), ...figureChanges(rows, plan, newId), ...added];
}

function figureChanges(
  rows: readonly Cells[],
  { update, vanish }: Reread<ReadFigure>,
  newId: () => string,
): RowChange[] {
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const changed = update.flatMap(({ id, found }) => {
    const row = byId.get(id)!;
    const stays = Number(row.start_at) === found.start && Number(row.end_at) === found.end;
    if (stays) return [updated('figures', id, row, cellsOf(id, found))];
    // A passage never moves under a figure; nobody has decided on this one, so another takes its place.
    return [removed('figures', id, row), figureRow(newId(), String(row.source_id), found)];
  });
  const gone = vanish.map((id) => updated('figures', id, byId.get(id)!, { vanished: VANISHED }));
  return [...changed, ...gone].filter((change) => change !== null);
}

function cellsOf(id: string, { start, end, exact, reading }: ReadFigure): Cells {
  const passage = { start, end, exact };
  const cells = figureCells({ id, sourceId: '', passage, reading, origin: 'extractor', mismatch: null });
  const { source_id: _source, ...rest } = cells;
  return { ...rest, vanished: null };
}

function standingOf(read: Reader, source: SourceKey, rows: readonly Cells[]): Standing[] {
  const touched = read.touchedFigures(source);
  return rows.map((row) => ({
    id: String(row.id),
    start: Number(row.start_at),
    end: Number(row.end_at),
    decided: touched.has(String(row.id)) || isDecided(row),
    read: row.read as string | null,
    vanished: row.vanished !== null,
  }));
}

/** Whether a person gave a verdict, made the figure, moved its passage, or recorded anything but what was read. */
function isDecided(row: Cells): boolean {
  if (row.verdict !== 'unverified' || row.origin !== 'extractor' || row.found_start !== null) return true;
  const reading = unpackReading(row.read as string | null);
  if (reading === null) return true;
  const untouched = recordedCells(proposed(reading));
  return Object.entries(recordedCells(recordedOf(row))).some(([column, cell]) => untouched[column] !== cell);
}

function dismissedOf(read: Reader, source: SourceKey): Span[] {
  return read
    .rows('dismissals', source)
    .map((row) => ({ start: Number(row.start_at), end: Number(row.end_at) }));
}

function labelOf(sources: readonly SourceKey[], { added, updated, vanished }: Reextracted): string {
  const which = sources.length === 1 ? `“${sources[0]!.title}”` : countOf(sources.length, 'source');
  return `Read ${which} again: ${added} new, ${updated} changed, ${vanished} not found any more`;
}
