import { useState } from 'react';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { closeAfter, closeDialog, desk } from '../state/desk';
import { openPath } from '../state/opening';
import { FolderBrowser } from './FolderBrowser';
import { splitPath } from './paths';

/** Chooses a project to open, where there is no native dialog for it. */
export function OpenProjectDialog() {
  const [problem, setProblem] = useState<string | null>(null);
  const project = desk().project;
  const open = async (path: string) => {
    try {
      // A damaged one has its own dialog in the place of this one.
      await closeAfter(openPath(path));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title="Open a project"
      onClose={closeDialog}
      footer={
        <>
          <p className="hint apart">Projects are files that end in .tickmark</p>
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel
          </button>
        </>
      }
    >
      {problem && <Problem>{problem}</Problem>}
      <FolderBrowser
        start={project ? splitPath(project.path).folder : null}
        extensions={['tickmark']}
        onFile={(path) => void open(path)}
      />
    </Dialog>
  );
}
