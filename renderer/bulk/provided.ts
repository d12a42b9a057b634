import { provide } from '../state/commands';
import { desk, openDialog } from '../state/desk';
import { mayWrite } from '../state/mayWrite';
import { announce } from '../state/notices';
import { manyNow, rectNow } from '../state/range';
import { copyByCommand, pasteByCommand } from './clipboard';
import { clearCells, fillDown } from './verbs';

/** Opens a dialog on the selected figures, where there are any and the project can be written. */
function onChosen(open: () => void): void {
  if (!desk().figure && !rectNow() && manyNow() === 0) announce('No figure is selected.');
  else if (mayWrite()) open();
}

/** The commands on many cells at once; returns what takes them back. */
export function provideBulk(): () => void {
  return provide({
    'edit.copyCells': () => copyByCommand(true),
    'edit.copyBare': () => copyByCommand(false),
    'edit.pasteCells': pasteByCommand,
    'edit.fillDown': () => fillDown(),
    'edit.clearCells': () => clearCells(),
    'edit.setAll': () => onChosen(() => openDialog({ kind: 'setAll' })),
    'edit.replace': () => mayWrite() && openDialog({ kind: 'replace' }),
  });
}
