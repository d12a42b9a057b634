import type { UserCommandName } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { clearRange, useRange, useRect } from '../state/range';
import { cellsIn, rowsIn } from '../state/ranges';
import { count } from '../state/words';

const MANY: readonly [UserCommandName, string][] = [
  ['verdict.verify', 'Verify'],
  ['edit.fillDown', 'Fill down'],
];
const ALWAYS: readonly [UserCommandName, string][] = [
  ['edit.setAll', 'Set value…'],
  ['edit.replace', 'Replace…'],
];

/** What is selected beyond the one figure, and what can be done to all of it. */
export function SelectionBar() {
  const rect = useRect();
  const drawing = useRange((state) => state.drawing);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  // Not while the mouse draws: the bar would come up under it.
  if (!rect || drawing) return null;
  const rows = rowsIn(rect);
  const verbs = readOnly ? [] : rows > 1 ? [...MANY, ...ALWAYS] : ALWAYS;
  return (
    <div className="range-bar" role="toolbar" aria-label="Selected cells">
      <p>
        <b>{count(cellsIn(rect), 'cell')}</b> · {count(rows, 'figure')}
      </p>
      <button type="button" className="range-verb" onClick={() => runCommand('edit.copyCells')}>
        Copy
      </button>
      {verbs.map(([command, label]) => (
        <button key={command} type="button" className="range-verb" onClick={() => runCommand(command)}>
          {label} <KeyOf command={command} />
        </button>
      ))}
      <button
        type="button"
        className="range-verb range-end"
        aria-label="Let the selection go"
        title="Let the selection go (Esc)"
        onClick={clearRange}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
