import { createHash } from 'node:crypto';
import type { Outcome } from '../../preload/contract';
import { diskFault, type Entry, entryOf } from './disk';
import type { Action, ActionMode, RowChange } from './domain/action';
import type { EngineFault } from './fault';
import { giveWay, type Turns } from './steps';
import type { Head } from './store';

/** What a command wants to be done: the one way in which a project changes. */
export interface Plan {
  label: string;
  changes: readonly RowChange[];
  /** Texts that came in, by their SHA-256. */
  texts?: ReadonlyMap<string, string>;
  /** Imported files to keep beside the project, by their SHA-256. */
  originals?: ReadonlyMap<string, Uint8Array>;
  mode?: ActionMode;
  undoes?: number;
}

/** Changes, or files, from which an action is done in turns; fewer are done before anybody could ask. */
const LONG = { changes: 2_000, files: 20 };

/** Whether doing this takes so long that others should have their turn. */
export function isLong({ changes, originals }: Plan): boolean {
  return changes.length >= LONG.changes || (originals?.size ?? 0) >= LONG.files;
}

/** Says how far changing the project is. */
export const changing = (turns: Turns) => (done: number, total: number) =>
  giveWay(turns, done, total, 'Changing the project');

/** The plan as an action that follows `head`, with its line for the journal. */
export function stamped(plan: Plan, head: Head, now: Date, who: string): Entry {
  return entryOf(actionOf(plan, head, now, who), plan.texts ?? new Map());
}

/** Changes that are made one text at a time: some 5 ms. */
const PIECE = 500;

/** The same in turns, to the byte. */
export async function stampedInTurns(
  plan: Plan,
  head: Head,
  now: Date,
  who: string,
  turns: Turns,
): Promise<Entry> {
  const { changes, texts = new Map() } = plan;
  const action = actionOf(plan, head, now, who);
  const hash = createHash('sha256');
  const pieces: Uint8Array[] = [];
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    hash.update(bytes);
    pieces.push(bytes);
  };
  const empty = JSON.stringify({ ...action, changes: [] });
  // Within a text the quotes would have a backslash before them.
  const at = empty.indexOf(NO_CHANGES) + NO_CHANGES.length - 1;
  add(empty.slice(0, at));
  for (let from = 0; from < changes.length; from += PIECE) {
    await giveWay(turns, from, changes.length, 'Preparing what will change');
    const piece = JSON.stringify(changes.slice(from, from + PIECE));
    add(`${from > 0 ? ',' : ''}${piece.slice(1, -1)}`);
  }
  add(empty.slice(at));
  return { action, body: Buffer.concat(pieces), hash: hash.digest('hex'), texts };
}

const NO_CHANGES = ',"changes":[]';

function actionOf({ label, mode, undoes, changes, texts }: Plan, head: Head, now: Date, who: string): Action {
  return {
    seq: head.seq + 1,
    at: now.toISOString(),
    who,
    label,
    mode: mode ?? 'do',
    undoes: undoes ?? null,
    changes,
    texts: [...(texts?.keys() ?? [])],
    prev: head.hash,
  };
}

/** What an action touched; `seq` is null where there was nothing to do. */
export function outcomeOf(seq: number | null, { label, changes }: Plan): Outcome {
  const ids = (table: RowChange['table']) =>
    seq === null ? [] : [...new Set(changes.filter((change) => change.table === table).map(({ id }) => id))];
  return {
    seq,
    label,
    figureIds: ids('figures'),
    sourceIds: ids('sources'),
    annotationIds: ids('annotations'),
  };
}

const SAFE = 'Everything before it is safe on the disk.';
/** A disk went away with the last change half written: only a program that reaches it can take that back. */
const UNSURE = `${SAFE} Should Tickmark end before the disk is back, look whether this change is there.`;

/** What is said of a change that the disk refused; `unsure` where something of it may lie on the disk still. */
export function refusal(error: unknown, unsure: boolean): EngineFault {
  return diskFault(error, 'The change was not made', unsure ? UNSURE : SAFE);
}
