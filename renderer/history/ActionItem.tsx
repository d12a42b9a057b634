import { useId, useState } from 'react';
import type { ActionEntry } from '../../preload/contract';
import { Problem } from '../app/Problem';
import { ChevronRight, Redo2, Undo2 } from '../icons/icons';
import { useDesk } from '../state/desk';
import { inDigits } from '../state/display';
import { call } from '../state/engine';
import { type JobWords, runJob } from '../state/jobs';
import { announce } from '../state/notices';
import { clockLabel, count } from '../state/words';
import { Changes } from './Changes';

interface Props {
  entry: ActionEntry;
  open: boolean;
  /** Whether Tab leads here: one line of the list at a time. */
  current: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

/** One action: when, what, who; opened, what it changed, and a way to undo it alone. */
export function ActionItem({ entry, open, current, onToggle, onFocus }: Props) {
  const id = useId();
  const { seq, at, label, who, stands, mode } = entry;
  return (
    <li className="act" data-undone={!stands} data-open={open}>
      <button
        type="button"
        className="act-line"
        data-seq={seq}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        tabIndex={current ? 0 : -1}
        onClick={onToggle}
        onFocus={onFocus}
      >
        <ChevronRight size={14} className="act-turn" aria-hidden />
        <span className="act-when">{clockLabel(at)}</span>
        <span className="act-what">
          <ModeIcon mode={mode} />
          <span className="act-label">{inDigits(label)}</span>
          {!stands && <span className="act-mark">undone</span>}
        </span>
        <span className="act-who">{who}</span>
      </button>
      {open && (
        <div className="act-open" id={id}>
          <Changes seq={seq} />
          <ActionFoot entry={entry} />
        </div>
      )}
    </li>
  );
}

function ModeIcon({ mode }: { mode: ActionEntry['mode'] }) {
  if (mode === 'do') return null;
  const Icon = mode === 'redo' ? Redo2 : Undo2;
  return <Icon size={13} className="act-mode" aria-hidden />;
}

const UNDOING: JobWords = {
  title: 'Undoing one action',
  idle: 'Looking up what was done…',
  hint: 'Cancelling leaves everything as it is.',
};

/** What can be done about an action, and where it cannot, why; said in its place. */
function ActionFoot({ entry }: { entry: ActionEntry }) {
  const { seq, changes, undoes, mode, stands } = entry;
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const undoable = stands && (mode === 'do' || mode === 'undoOne') && !readOnly;
  const undo = async () => {
    try {
      const { label } = await runJob(UNDOING, (follow) => call('history.undoOne', { seq }, follow));
      setProblem(null);
      announce(label);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const which = undoes === null ? '' : ` · ${mode === 'redo' ? 'takes back' : 'undoes'} action ${undoes}`;
  return (
    <>
      <div className="act-foot">
        <p className="hint">
          Action {seq} · {count(changes, 'row')}
          {which}
        </p>
        {undoable && (
          <button type="button" className="btn" onClick={() => void undo()}>
            <Undo2 size={14} aria-hidden /> Undo this
          </button>
        )}
      </div>
      {problem && <Problem>{problem}</Problem>}
    </>
  );
}
