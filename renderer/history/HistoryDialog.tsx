import { useState } from 'react';
import { CancelButton } from '../app/CancelButton';
import { Dialog } from '../app/Dialog';
import { ProgressLine } from '../app/ProgressLine';
import { ShieldCheck } from '../icons/icons';
import { closeDialog, desk, useDesk } from '../state/desk';
import { useAnswer } from '../state/useAnswer';
import { count } from '../state/words';
import { ActionList } from './ActionList';
import { EVERYTHING, isNarrowed, type Scope } from './filter';
import { ScopeBar } from './ScopeBar';
import { type ReadHistory, useHistory } from './useHistory';
import { useVerify, VerifyResult } from './Verify';
import './history.css';

function scopeAtFirst(ofFigure: boolean): Scope {
  const { figure } = desk();
  if (!ofFigure || !figure) return EVERYTHING;
  return { ...EVERYTHING, figure: { id: figure.id, exact: figure.passage.exact } };
}

/** Everything that was done in this project, newest first: who, when, what, before and after. Nothing is ever taken out of it. */
export function HistoryDialog({ ofFigure }: { ofFigure: boolean }) {
  const [scope, setScope] = useState(() => scopeAtFirst(ofFigure));
  const { history, more } = useHistory(scope);
  const people = useAnswer(
    'history.people',
    {},
    useDesk((state) => state.revision),
  );
  const { result, begun, running, progress, cancel, verify } = useVerify();
  return (
    <Dialog
      title="History"
      size="roomy"
      closable={!running}
      onClose={closeDialog}
      onSubmit={() => !running && closeDialog()}
      footer={
        running ? (
          <>
            <p className="hint apart">Verifying reads and changes nothing.</p>
            <CancelButton onCancel={cancel} />
          </>
        ) : (
          <>
            <button
              type="button"
              className="btn apart"
              // biome-ignore lint/a11y/noAutofocus: Cancel had the focus, and is gone with what it cancelled
              autoFocus={begun}
              onClick={() => void verify()}
            >
              <ShieldCheck size={15} aria-hidden /> Verify the history
            </button>
            <p className="hint history-hint">Undoing adds an action; none is ever removed.</p>
            <button type="submit" className="btn btn-primary">
              Done
            </button>
          </>
        )
      }
    >
      <div className="history" tabIndex={-1} data-autofocus>
        <div className="history-head">
          <ScopeBar scope={scope} people={people ?? []} onScope={setScope} />
          <p className="history-count" role="status">
            {history && count(history.total, 'action')}
          </p>
        </div>
        {history && history.rows.length > 0 && (
          <ActionList
            history={history}
            more={more}
            onDay={(day) => setScope({ ...scope, day: scope.day === day ? null : day })}
          />
        )}
        {history?.rows.length === 0 && <Nothing history={history} />}
        {running && (
          <div className="proof-running">
            <ProgressLine progress={progress} idle="Looking through the history…" />
          </div>
        )}
        {result && <VerifyResult result={result} />}
      </div>
    </Dialog>
  );
}

function Nothing({ history }: { history: ReadHistory }) {
  return (
    <p className="history-none">
      {isNarrowed(history.scope)
        ? 'Nothing was done that fits all of this.'
        : 'Nothing has been done yet. Each verdict, edit and import will stand here.'}
    </p>
  );
}
