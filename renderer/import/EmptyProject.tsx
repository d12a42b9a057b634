import { useEffect, useRef } from 'react';
import { KeyOf } from '../app/Key';
import { ClipboardPaste, FilePlus2 } from '../icons/icons';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';

/** A project without sources says what to do. */
export function EmptyProject() {
  // Its documents are on their way: nothing has to be done.
  const opening = useDesk((desk) => desk.opening);
  const first = useRef<HTMLButtonElement>(null);
  // Where the last source went, as by an undo, whatever had the focus went with it.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  });
  if (opening !== null) {
    return (
      <div className="empty" data-pane="empty">
        <p role="status">{opening}</p>
      </div>
    );
  }
  return (
    <div className="empty" data-pane="empty">
      <FilePlus2 size={38} strokeWidth={1.3} aria-hidden className="empty-icon" />
      <h2>Drop your documents here</h2>
      <p>
        Articles and reports as plain text, Markdown or saved web pages. Tickmark finds every figure in them;
        you decide which ones stand.
      </p>
      <div className="empty-verbs">
        <button
          ref={first}
          type="button"
          className="btn btn-primary"
          onClick={() => runCommand('source.import')}
        >
          <FilePlus2 size={15} aria-hidden /> Choose files… <KeyOf command="source.import" />
        </button>
        <button type="button" className="btn" onClick={() => runCommand('source.paste')}>
          <ClipboardPaste size={15} aria-hidden /> Paste text… <KeyOf command="source.paste" />
        </button>
      </div>
      <p className="hint">The files stay where they are; the project keeps its own copy.</p>
    </div>
  );
}
