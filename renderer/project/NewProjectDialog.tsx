import { useState } from 'react';
import { Dialog } from '../app/Dialog';
import { FormFoot } from '../app/FormFoot';
import { Problem } from '../app/Problem';
import { closeAfter, closeDialog } from '../state/desk';
import { call } from '../state/engine';
import { useAnswer } from '../state/useAnswer';
import { FolderBrowser } from './FolderBrowser';
import { joinPath, withExtension, wrongName } from './paths';

const wordOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Names a new project, and says where it goes. */
export function NewProjectDialog() {
  const home = useAnswer('files.folder', { path: null, extensions: [] }, 0)?.path ?? null;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [browsing, setBrowsing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const folder = chosen ?? home;
  const create = async () => {
    const wrong = wrongName(name);
    if (wrong !== null) {
      setProblem(wrong);
      return;
    }
    try {
      // Whoever types fast presses Enter before the folder is known.
      const into = folder ?? (await call('files.folder', { path: null, extensions: [] })).path;
      const file = withExtension(name.trim(), 'tickmark');
      await closeAfter(call('projects.create', { path: joinPath(into, file), name: name.trim() }));
    } catch (error) {
      setProblem(wordOf(error));
    }
  };
  return (
    <Dialog
      title="New project"
      onClose={closeDialog}
      onSubmit={() => void create()}
      footer={<FormFoot verb="Create" />}
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        <label>
          <span className="label">Name</span>
          <input
            className="field"
            data-autofocus
            placeholder="What is it about?"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="folder-where">
          <p className="hint">
            Kept in <b>{folder ?? '…'}</b>
          </p>
          <button type="button" className="link" onClick={() => setBrowsing(!browsing)}>
            {browsing ? 'Close the folders' : 'Change…'}
          </button>
        </div>
        {browsing && <FolderBrowser start={folder} extensions={['tickmark']} onFolder={setChosen} />}
      </div>
    </Dialog>
  );
}
