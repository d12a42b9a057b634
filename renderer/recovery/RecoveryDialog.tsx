import { useEffect, useState } from 'react';
import type { Generation } from '../../preload/contract';
import { CancelButton } from '../app/CancelButton';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { ProgressLine } from '../app/ProgressLine';
import { useWork } from '../app/useWork';
import { splitPath } from '../project/paths';
import { closeAfter, closeDialog } from '../state/desk';
import { call } from '../state/engine';
import { isCancelled } from '../state/jobs';
import { asShown } from '../state/words';
import { bestOf } from './best';
import { Generations } from './Generations';
import './recovery.css';

const wordOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A project that is damaged: what is wrong with it, and what it can be put back to. */
export function RecoveryDialog({ path, why }: { path: string; why: string }) {
  const [list, setList] = useState<Generation[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState(why);
  const { running, progress, run, cancel } = useWork();
  useEffect(() => {
    call('projects.generations', { path })
      .then((found) => {
        setList(found);
        setChosen(bestOf(found)?.id ?? null);
      })
      .catch((error: unknown) => setProblem(wordOf(error)));
  }, [path]);
  const restore = async () => {
    if (chosen === null || running) return;
    try {
      await closeAfter(run((follow) => call('projects.recover', { path, generation: chosen }, follow)));
    } catch (error) {
      setProblem(isCancelled(error) ? why : wordOf(error));
    }
  };
  const { name } = splitPath(path);
  return (
    <Dialog
      title={`${name.replace(/\.tickmark$/i, '')} is damaged`}
      onClose={closeDialog}
      closable={!running}
      onSubmit={() => void restore()}
      footer={
        running ? (
          <CancelButton onCancel={cancel} final={progress?.final ?? false} />
        ) : (
          <>
            <button type="button" className="btn" onClick={closeDialog}>
              Leave it as it is
            </button>
            <button type="submit" className="btn btn-primary" aria-disabled={chosen === null}>
              Restore
            </button>
          </>
        )
      }
    >
      <div className="dialog-rows">
        <Problem>{asShown(problem)}</Problem>
        {!list && problem === why && <p role="status">Looking at what can be restored…</p>}
        {running && <ProgressLine progress={progress} idle="Restoring the project" />}
        {list && (
          <div inert={running}>
            <Generations list={list} best={bestOf(list)} chosen={chosen} onChoose={(id) => setChosen(id)} />
          </div>
        )}
        {list && chosen === null && <NoneSound name={name} />}
        {!(list && chosen === null) && (
          <p className="hint">
            Nothing is deleted: before anything is restored, the files that are there now are put aside in{' '}
            <b>{name.replace(/\.tickmark$/i, '.backups')}</b>, beside the project.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function NoneSound({ name }: { name: string }) {
  return (
    <p>
      None of these can be read. The documents that were imported are kept apart from it, in{' '}
      <b>{name.replace(/\.tickmark$/i, '.originals')}</b> beside the project; where only its file was copied,
      that folder and <b>{name.replace(/\.tickmark$/i, '.backups')}</b> are still beside the one it was copied
      from. A copy of the project from a backup of this computer can take the place of the damaged file.
    </p>
  );
}
