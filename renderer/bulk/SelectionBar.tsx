import { useEffect } from 'react';
import type { UserCommandName } from '../../preload/contract';
import { focusFigures } from '../app/focusBack';
import { KeyOf } from '../app/Key';
import { X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { letGo, useRange, useRect } from '../state/range';
import { cellsIn, rowsIn } from '../state/ranges';
import { count } from '../state/words';

type Verb = readonly [UserCommandName, string];

const VERIFY: Verb = ['verdict.verify', 'Verify'];
const FILL: Verb = ['edit.fillDown', 'Fill down'];
const ALWAYS: readonly Verb[] = [
  ['edit.setAll', 'Set value…'],
  ['edit.replace', 'Replace…'],
];

/** Filling down needs rows that lie together. */
function verbsOf(what: 'block' | 'picked', rows: number): readonly Verb[] {
  if (what === 'picked') return [VERIFY, ...ALWAYS];
  return rows > 1 ? [VERIFY, FILL, ...ALWAYS] : ALWAYS;
}

/** What is selected beyond the one figure, and what can be done to all of it. */
export function SelectionBar() {
  // Not while the mouse draws: the bar would come up under it.
  const shown = useRange(({ now, picked, drawing }) => (now !== null || picked.length > 0) && !drawing);
  // Where one of its buttons had the focus, as that which lets the selection go, it goes with the bar.
  useEffect(() => (shown ? focusFigures : undefined), [shown]);
  return shown ? <Bar /> : null;
}

function Bar() {
  const rect = useRect();
  const picked = useRange((state) => state.picked.length);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  if (!rect && picked === 0) return null;
  const rows = rect ? rowsIn(rect) : picked;
  const verbs = verbsOf(rect ? 'block' : 'picked', rows);
  return (
    <div className="range-bar" role="toolbar" aria-label="Selected cells">
      <p>
        {rect ? (
          <>
            <b>{count(cellsIn(rect), 'cell')}</b> · {count(rows, 'figure')}
          </>
        ) : (
          <>
            <b>{count(rows, 'figure')}</b> picked
          </>
        )}
      </p>
      <button type="button" className="range-verb" onClick={() => runCommand('edit.copyCells')}>
        Copy
      </button>
      {(readOnly ? [] : verbs).map(([command, label]) => (
        <button key={command} type="button" className="range-verb" onClick={() => runCommand(command)}>
          {label} <KeyOf command={command} />
        </button>
      ))}
      <button
        type="button"
        className="range-verb range-end"
        aria-label="Let the selection go"
        title="Let the selection go (Esc)"
        onClick={letGo}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
