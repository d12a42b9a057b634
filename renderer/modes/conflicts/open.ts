import { desk } from '../../state/desk';
import { call } from '../../state/engine';
import { announce, notify, notifyFault } from '../../state/notices';
import { setFound, setMode } from '../store';
import { findConflicts } from './scan';

/** Shows all conflicts of the project, the one chosen before where there is one. */
export function openConflicts(): void {
  setMode('conflicts');
  findConflicts().catch(notifyFault);
}

/** Shows the selected figure beside those of other sources that cannot also be true. */
export async function openCompare(): Promise<void> {
  const { figure } = desk();
  if (!figure) {
    announce('No figure is selected.');
    return;
  }
  const related = await call('figures.conflicts', { id: figure.id });
  const others = related.filter(({ relation, settled }) => relation === 'conflict' && !settled);
  if (others.length === 0) {
    notify('No other source disagrees with this figure.');
    return;
  }
  setFound({ chosen: [figure.id, ...others.map(({ figure: { id } }) => id)] });
  openConflicts();
}
