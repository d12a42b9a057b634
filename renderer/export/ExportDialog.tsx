import { useState } from 'react';
import type { Verdict } from '../../preload/contract';
import { CancelButton } from '../app/CancelButton';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { ProgressLine } from '../app/ProgressLine';
import { TriangleAlert } from '../icons/icons';
import { wrongName } from '../project/paths';
import { native } from '../project/verbs';
import { closeDialog, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { told } from '../state/figures';
import { chipsOf, isFiltered } from '../state/filters';
import { useAnswer } from '../state/useAnswer';
import { count } from '../state/words';
import { ExportDone } from './ExportDone';
import { ExportForm } from './ExportForm';
import { type ExportChoice, remember, rememberedForm } from './form';
import { nothingWords } from './nothing';
import { filterOf, requestOf } from './request';
import { useExport } from './useExport';
import './export.css';

/** Writes a dataset: what, in which format, where. */
export function ExportDialog() {
  const [form, setForm] = useState(rememberedForm);
  const { stage, run, back, cancel } = useExport();
  const shown = useDesk(({ view }) => (isFiltered(view.filter) ? view.filter : null));
  const sources = useDesk((desk) => desk.sources);
  const asked = filterOf(form.shownOnly, shown);
  const counts = useAnswer('datasets.count', asked, 0);
  const rows = counts && rowsOf(form, counts);
  const nothing = nothingWords(form, shown !== null);
  if (stage.at === 'done')
    return <ExportDone result={stage.result} texts={requestOf(form, shown).texts === true} />;
  const running = stage.at === 'running';
  const submit = async () => {
    const wrong = wrongName(form.name);
    // Whoever types fast presses Enter before the figures are counted.
    if (wrong !== null || rowsOf(form, counts ?? (await call('datasets.count', asked))) === 0) {
      back(wrong ?? nothing.todo);
      return;
    }
    remember(form);
    // The desktop's own dialog has asked about overwriting already.
    const overwrite = native() !== null && form.picked;
    void run({ ...requestOf(form, shown), overwrite });
  };
  return (
    <Dialog
      title="Export a dataset"
      closable={!running}
      onClose={closeDialog}
      onSubmit={() => stage.at === 'form' && told(submit())}
      footer={
        stage.at === 'asking' ? (
          <Asking
            why={stage.why}
            onReplace={() => void run({ ...stage.request, overwrite: true })}
            onBack={() => back()}
          />
        ) : (
          <>
            <p className="hint apart" aria-live="polite">
              {rows !== null && !running && (rows > 0 ? count(rows, 'row') : nothing.short)}
            </p>
            {running ? (
              <CancelButton onCancel={cancel} />
            ) : (
              <>
                <button type="button" className="btn" onClick={closeDialog}>
                  Cancel
                </button>
                <button type="submit" className="btn btn-primary">
                  Export
                </button>
              </>
            )}
          </>
        )
      }
    >
      {running ? (
        <ProgressLine progress={stage.progress} idle="Writing…" />
      ) : (
        <div className="dialog-rows" inert={stage.at === 'asking'}>
          {stage.at === 'form' && stage.problem && <Problem>{stage.problem}</Problem>}
          <ExportForm
            form={form}
            counts={counts}
            shown={
              shown &&
              chipsOf(shown, sources)
                .map(({ label }) => label)
                .join(', ')
            }
            onChange={setForm}
          />
        </div>
      )}
    </Dialog>
  );
}

function rowsOf(form: ExportChoice, counts: Record<Verdict, number>): number {
  return form.verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}

function Asking({ why, onReplace, onBack }: { why: string; onReplace: () => void; onBack: () => void }) {
  return (
    <div className="export-asking" role="alert">
      <div className="problem problem-ask">
        <TriangleAlert size={16} aria-hidden />
        <p>{why}</p>
      </div>
      <div className="export-asking-verbs">
        {/* biome-ignore lint/a11y/noAutofocus: a question that has come up takes the focus, on its safe answer */}
        <button type="button" className="btn" autoFocus onClick={onBack}>
          Choose another name
        </button>
        <button type="button" className="btn btn-danger" onClick={onReplace}>
          Replace it
        </button>
      </div>
    </div>
  );
}
