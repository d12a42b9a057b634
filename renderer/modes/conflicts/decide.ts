import type { Input } from '../../../preload/contract';
import { mayWrite } from '../../desk/commands';
import { call } from '../../state/engine';
import { announce, notify, notifyFault } from '../../state/notices';
import { travel } from '../../state/session';
import { count } from '../../state/words';
import { modes, setFound } from '../store';
import { groupsOf, withoutSettled } from './groups';
import { findConflicts } from './scan';

/** The figures that are compared now. */
function compared(): readonly string[] {
  const { chosen, pairs } = modes().found;
  return chosen.length > 0 ? chosen : ((pairs && groupsOf(pairs)[0]?.ids) ?? []);
}

/** Settles the conflict that is shown, as one action, and shows the next one. Rejects with the engine's fault. */
export async function settle(how: Omit<Input<'conflicts.settle'>, 'ids'>): Promise<void> {
  const ids = [...compared()];
  if (ids.length < 2 || !mayWrite()) return;
  const before = modes().found.pairs;
  const groups = before ? groupsOf(before) : [];
  const at = groups.findIndex((group) => group.ids.some((id) => ids.includes(id)));
  const { label } = await call('conflicts.settle', { ids, ...how });
  const pairs = before && withoutSettled(before, ids);
  const left = pairs ? groupsOf(pairs) : [];
  setFound({ pairs, chosen: left[Math.min(Math.max(at, 0), left.length - 1)]?.ids ?? [] });
  notify(
    `${label}. ${left.length === 0 ? 'No conflict is left.' : `${count(left.length, 'conflict')} left.`}`,
    'good',
    {
      label: 'Undo',
      command: 'edit.undo',
    },
  );
}

/** Queries every figure that is compared: the conflict stays open, and they come in the second look. */
export async function queryAll(): Promise<void> {
  const ids = [...compared()];
  if (ids.length < 2 || !mayWrite()) return;
  const { label } = await call('figures.setVerdict', { ids, verdict: 'query' });
  notify(`${label}. The conflict stays open.`, 'plain', { label: 'Undo', command: 'edit.undo' });
}

/** Opens a settled conflict again; verdicts and notes stay. */
export async function reopen(id: string): Promise<void> {
  if (!mayWrite()) return;
  const { label } = await call('conflicts.reopen', { ids: [id] });
  notify(label);
  await findConflicts();
}

/** Shows the next or previous conflict of the list, round its end. */
export function stepGroup(direction: 'next' | 'previous'): void {
  const { pairs } = modes().found;
  const groups = pairs ? groupsOf(pairs) : [];
  const now = compared();
  const at = groups.findIndex((group) => group.ids.some((id) => now.includes(id)));
  const next = groups[(Math.max(at, 0) + (direction === 'next' ? 1 : -1) + groups.length) % groups.length];
  if (!next || groups.length < 2) {
    announce('No other conflict.');
    return;
  }
  setFound({ chosen: next.ids });
  announce(`Conflict ${groups.indexOf(next) + 1} of ${groups.length}.`);
}

/** Puts the focus into the field that explains. */
export function focusNote(): void {
  document.querySelector<HTMLInputElement>('.compare-note')?.focus();
}

/** Undoes or redoes one action, and looks for conflicts anew. */
export async function travelInConflicts(direction: 'undo' | 'redo'): Promise<void> {
  await travel(direction);
  findConflicts().catch(notifyFault);
}
