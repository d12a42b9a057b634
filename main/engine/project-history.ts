import { type Action, inverse, type RowChange } from './domain/action';
import { type Obstacle, obstacle, touches } from './domain/history';
import { EngineFault } from './fault';
import type { Plan } from './project-action';
import { clockTime } from './project-load';
import type { Reader } from './store';

/** What undoes the latest action that stands; `invalid` where there is none. */
export function undoPlan(read: Reader): Plan {
  const target = read.undoTarget();
  if (!target) throw new EngineFault('invalid', 'There is nothing to undo.');
  return back(read, target.seq, 'undo', `Undid: ${target.label}`);
}

/** What undoes the latest undo; `invalid` where something new was done since. */
export function redoPlan(read: Reader): Plan {
  const target = read.redoTarget();
  if (!target) throw new EngineFault('invalid', 'There is nothing to redo.');
  return back(read, target.seq, 'redo', `Redid: ${labelOf(read, target.undoes)}`);
}

/** What undoes one old action alone; `conflict`, naming it, where something later touched the same cells. */
export function undoOnePlan(read: Reader, seq: number): Plan {
  const { label, changes } = takeableBack(read, seq);
  return { label: `Undid alone: ${label}`, changes: inverse(changes), mode: 'undoOne', undoes: seq };
}

/** What an action is called. */
export function labelOf(read: Reader, seq: number | null): string | null {
  return seq === null ? null : (read.action(seq)?.label ?? null);
}

function back(read: Reader, seq: number, mode: 'undo' | 'redo', label: string): Plan {
  return { label, changes: inverse(read.action(seq)!.changes), mode, undoes: seq };
}

/** The action of this number, where it can be undone alone; else a fault that says what is in the way. */
function takeableBack(read: Reader, seq: number): Action {
  const action = read.action(seq);
  if (!action)
    throw new EngineFault('not-found', 'There is no such action in the history. Nothing was changed.');
  if (action.mode === 'undo' || action.mode === 'redo') {
    throw new EngineFault('invalid', 'An undo is taken back by redo, and a redo by undo.', { field: 'seq' });
  }
  if (!read.isLive(seq))
    throw new EngineFault('invalid', 'This was undone already. Nothing was changed.', { field: 'seq' });
  const found = obstacle(action, {
    row: (table, id) => read.row(table, id),
    dependents: (table, id) => dependentsOf(read, table, id),
  });
  if (found) throw inTheWay(read, action, found);
  return action;
}

function dependentsOf(read: Reader, table: RowChange['table'], id: string): string[] {
  if (table !== 'figures' && table !== 'sources') return [];
  return Object.values(read.dependents(table, id)).flat();
}

function inTheWay(read: Reader, { seq }: Action, found: Obstacle): EngineFault {
  for (let later = read.head().seq; later > seq; later--) {
    if (!read.isLive(later)) continue;
    const action = read.action(later)!;
    if (!touches(action, found)) continue;
    const what = `“${action.label}” (${action.who}, ${clockTime(action.at)}, action ${later})`;
    return new EngineFault(
      'conflict',
      `This cannot be undone alone: ${what} touched the same cells later. Undo that first. Nothing was changed.`,
    );
  }
  const since = 'what it changed is not as it left it. Undo what came after it first. Nothing was changed.';
  return new EngineFault('conflict', `This cannot be undone alone: ${since}`);
}
