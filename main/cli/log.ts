/** `tickmark log`: who did what and when, with what it changed; and whether the record holds together. */
import type { ActionChange, ActionEntry, HistoryFilter } from '../../preload/contract';
import { EXIT, type Io, print, say } from './io';
import type { ListFormat } from './list';
import { type Call, withProject } from './session';
import { oneLine, tableLine } from './table';

/** What `log` is asked for. */
export interface LogOptions {
  format: ListFormat;
  /** Prove the history instead of printing it. */
  verify: boolean;
  /** The hash with which the history ended at some time, noted down elsewhere. */
  known?: string;
  who?: string;
  day?: string;
  figure?: string;
  source?: string;
}

/** Actions asked for at a time. */
const PAGE = 200;
/** Changes printed under an action in the table; JSON Lines give all. */
const SHOWN = 8;
/** Changes asked for at a time: the engine's own limit. */
const MOST = 1000;
const WIDTHS = [6, 20, 16, 60] as const;

/** Prints the history, newest first, or verifies it: code 1 where something is wrong with it. */
export function runLog(project: string, options: LogOptions, io: Io): Promise<number> {
  return withProject(project, { create: false }, io, async (call) => {
    if (options.verify || options.known !== undefined) return verify(call, options.known, io);
    const { format } = options;
    if (format === 'table') await print(io, tableLine(['no.', 'when', 'who', 'what'], WIDTHS));
    for await (const entry of actionsOf(call, filterOf(options))) {
      if (format === 'table') {
        const { rows, total } = await call('history.changes', { seq: entry.seq, limit: SHOWN });
        await print(io, toTable(entry, rows, total));
      } else await print(io, toLine(entry, await changesOf(call, entry.seq)));
    }
    return EXIT.well;
  });
}

async function verify(call: Call, known: string | undefined, io: Io): Promise<number> {
  const asked = known === undefined ? {} : { known };
  const { actions, last, findings } = await call('history.verify', asked);
  for (const finding of findings) await print(io, `${finding}\n`);
  if (findings.length > 0) return EXIT.failed;
  await print(
    io,
    `The history holds: ${actions} ${actions === 1 ? 'action' : 'actions'}, nothing altered in between.\nIt ends with ${last}\n`,
  );
  say(
    io,
    'This shows that no part was changed on its own; it cannot show that the whole file was not made anew. Keep that last line elsewhere: --known HASH shows later whether the history up to it is still the same.',
  );
  return EXIT.well;
}

function filterOf({ who, day, figure, source }: LogOptions): HistoryFilter {
  return {
    ...(who === undefined ? {} : { who }),
    ...(day === undefined ? {} : { day }),
    ...(figure === undefined ? {} : { figureId: figure }),
    ...(source === undefined ? {} : { sourceId: source }),
  };
}

async function* actionsOf(call: Call, filter: HistoryFilter): AsyncGenerator<ActionEntry> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await call('history.page', { offset, limit: PAGE, filter });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

async function changesOf(call: Call, seq: number): Promise<ActionChange[]> {
  const changes: ActionChange[] = [];
  for (;;) {
    const { rows, total } = await call('history.changes', { seq, offset: changes.length, limit: MOST });
    changes.push(...rows);
    if (rows.length === 0 || changes.length >= total) return changes;
  }
}

function toTable(entry: ActionEntry, changes: readonly ActionChange[], total: number): string {
  const when = entry.at.replace('T', ' ').replace(/\.\d+Z$/, 'Z');
  const what = entry.stands ? entry.label : `${entry.label} (undone since)`;
  const more = total > changes.length ? `        … and ${total - changes.length} more\n` : '';
  return (
    tableLine([String(entry.seq), when, entry.who, what], WIDTHS) + changes.map(changeLine).join('') + more
  );
}

function changeLine({ table, name, column, before, after }: ActionChange): string {
  const of = name === null ? table : `“${oneLine(name)}”`;
  if (column === null) return `        ${of}: ${before === null ? 'came in' : 'went'} (${table})\n`;
  return `        ${of}, ${column}: ${said(before)} → ${said(after)}\n`;
}

const said = (cell: string | number | null): string =>
  cell === null || cell === '' ? 'nothing' : oneLine(String(cell)).slice(0, 80);

function toLine(entry: ActionEntry, changed: readonly ActionChange[]): string {
  return `${JSON.stringify({ ...entry, changed, changedCells: changed.length })}\n`;
}
