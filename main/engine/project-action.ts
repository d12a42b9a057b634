import type { Outcome } from '../../preload/contract';
import { diskFault, type Entry, entryOf } from './disk';
import type { Action, ActionMode, RowChange } from './domain/action';
import type { EngineFault } from './fault';
import type { Head } from './store';

/** What a command wants to be done: the one way in which a project changes. */
export interface Plan {
  label: string;
  changes: readonly RowChange[];
  /** Texts that came in, by their SHA-256. */
  texts?: ReadonlyMap<string, string>;
  mode?: ActionMode;
  undoes?: number;
}

/** The plan as an action that follows `head`, with its line for the journal. */
export function stamped(plan: Plan, head: Head, now: Date, who: string): Entry {
  const texts = plan.texts ?? new Map<string, string>();
  const action: Action = {
    seq: head.seq + 1,
    at: now.toISOString(),
    who,
    label: plan.label,
    mode: plan.mode ?? 'do',
    undoes: plan.undoes ?? null,
    changes: plan.changes,
    texts: [...texts.keys()],
    prev: head.hash,
  };
  return entryOf(action, texts);
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
