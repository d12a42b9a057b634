import { useState } from 'react';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { Problem } from '../app/Problem';
import { closeDialog, desk, openDialog } from '../state/desk';
import { notifyFault } from '../state/notices';
import { count } from '../state/words';
import { importText } from './run';

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** Takes a text as a source. */
export function PasteDialog({ given }: { given: string }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState(given);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const empty = text.trim() === '';
  const submit = async () => {
    if (empty || busy) return;
    setBusy(true);
    try {
      await importText(title.trim(), text);
      closeDialog();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
      // The project that was begun for it, and is gone again, took the dialog with it.
      if (desk().dialog?.kind !== 'paste') {
        notifyFault(error);
        openDialog({ kind: 'paste', text });
      }
    }
  };
  return (
    <Dialog
      title="Import pasted text"
      size="wide"
      onClose={closeDialog}
      onSubmit={() => void submit()}
      footer={
        <FormFoot
          verb={busy ? 'Reading…' : 'Import'}
          disabled={empty || busy}
          apart={
            <p className="hint apart">
              {empty ? 'The text is kept as you paste it, unchanged.' : count(wordsIn(text), 'word')}
            </p>
          }
        />
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        <label>
          <span className="label">Title (else the first line)</span>
          <input className="field" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          <span className="label">Text</span>
          <textarea
            className="field paste-text"
            data-autofocus
            rows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
            }}
          />
        </label>
      </div>
    </Dialog>
  );
}
