import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { BulkEdit, BulkPreview } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { ProgressLine } from '../app/ProgressLine';
import { closeDialog, desk } from '../state/desk';
import { call } from '../state/engine';
import { blockNow, useRange } from '../state/range';
import { columnsIn, rowsIn } from '../state/ranges';
import { count } from '../state/words';
import { columnOfHeading } from './cellText';
import { CHANGING_PARTS } from './jobs';
import { PreviewTable, previewWords } from './PreviewTable';
import { hasHeadings, type Plan, planPaste, type Target } from './plan';
import { readPasted, type Table } from './readTable';
import { UndoHint } from './UndoHint';
import { useApply } from './useApply';
import { pasteEdits } from './verbs';
import { WayOut } from './WayOut';

function targetNow(): Target {
  const rect = blockNow();
  const { columns } = useRange.getState();
  return {
    rows: rect ? rowsIn(rect) : 1,
    columns: rect ? columnsIn(rect) : 1,
    from: columns.slice(rect?.left ?? 0),
    rowsLeft: Math.max(0, (desk().total ?? 0) - (rect?.top ?? 0)),
  };
}

/** What would come of a plan; `edits` are those that are not refused. */
interface Shown {
  plan: Plan;
  edits: BulkEdit[];
  preview: BulkPreview;
}

async function look(plan: Plan, signal: AbortSignal): Promise<Shown> {
  const rect = blockNow();
  if (!rect) return { plan, edits: [], preview: { cells: [], changed: 0, same: 0, refused: 0 } };
  const rows = 1 + Math.max(-1, ...plan.cells.map(({ row }) => row));
  const edits = await pasteEdits(rect, rows, plan.cells, signal);
  return { plan, edits, preview: await call('bulk.preview', { edits }, { signal }) };
}

/** What of the pasted table has no place in the grid, in a sentence; empty where all of it has. */
function overWords({ rowsOver, columnsOver }: Plan): string {
  const over = [
    ...(rowsOver > 0 ? [`${count(rowsOver, 'row')} below the last figure`] : []),
    ...(columnsOver > 0 ? [`${count(columnsOver, 'column')} beyond the last one`] : []),
  ];
  return over.length === 0
    ? ''
    : `Left out: ${over.join(' and ')}. A figure needs a passage, so pasting makes none.`;
}

function useShown(plan: Plan | null): { shown: Shown | null; failed: string | null } {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    setShown(null);
    if (!plan) return;
    const looking = new AbortController();
    const { signal } = looking;
    look(plan, signal)
      .then((next) => !signal.aborted && setShown(next))
      .catch(
        (error: unknown) =>
          !signal.aborted && setFailed(error instanceof Error ? error.message : String(error)),
      );
    return () => looking.abort();
  }, [plan]);
  return { shown, failed };
}

/** Shows what a pasted block would change, what is refused and why, before anything is written; then one action. */
export function PasteCells({ given }: { given: Table | null }) {
  const [table, setTable] = useState(given);
  if (table === null) return <Take onTable={setTable} />;
  return <Preview table={table} />;
}

function Preview({ table }: { table: Table }) {
  const named = useMemo(() => hasHeadings(table, columnOfHeading), [table]);
  const [headings, setHeadings] = useState(named);
  const plan = useMemo(() => planPaste(table, targetNow(), columnOfHeading, headings), [table, headings]);
  const { shown, failed } = useShown(plan);
  const applying = useApply();
  const changed = shown?.preview.changed ?? 0;
  const problem = failed ?? applying.failed;
  const submit = useRef<HTMLButtonElement>(null);
  const ready = shown !== null;
  // The button can have the focus only once it can be pressed.
  useEffect(() => {
    if (ready) submit.current?.focus();
  }, [ready]);
  return (
    <Dialog
      title="Paste into the grid"
      size="wide"
      closable={!applying.running}
      onClose={closeDialog}
      onSubmit={() => shown && changed > 0 && !applying.running && applying.apply(shown.edits)}
      footer={
        <>
          <UndoHint />
          <WayOut applying={applying} />
          <button
            type="submit"
            ref={submit}
            className="btn btn-primary"
            disabled={changed === 0 || applying.running}
          >
            {changed > 0 ? `Change ${count(changed, 'cell')}` : 'Nothing to change'}
          </button>
        </>
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        {applying.running && (
          <ProgressLine progress={applying.progress} idle="Changing figures" parts={CHANGING_PARTS} />
        )}
        {named && (
          <label className="preview-headings">
            <input
              type="checkbox"
              checked={headings}
              onChange={(event) => setHeadings(event.target.checked)}
            />{' '}
            The first row names the columns
          </label>
        )}
        <p role="status">{shown ? previewWords(shown.preview) : 'Comparing with what is there…'}</p>
        {overWords(plan) && <p className="hint">{overWords(plan)}</p>}
        {shown && <PreviewTable cells={shown.preview.cells} />}
      </div>
    </Dialog>
  );
}

/** Takes the table where the page may not read the clipboard itself. */
function Take({ onTable }: { onTable: (table: Table) => void }) {
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData: data } = event;
    const pasted = { text: data.getData('text/plain'), html: data.getData('text/html') };
    const table = readPasted(pasted, (cell) => columnOfHeading(cell) !== null);
    if (table.length > 0) onTable(table);
  };
  return (
    <Dialog title="Paste into the grid" size="small" onClose={closeDialog}>
      <label>
        <span className="label">Paste here what you copied in a spreadsheet or a document.</span>
        <textarea className="field" data-autofocus rows={3} onPaste={onPaste} />
      </label>
      <p className="hint">
        In the grid itself, Ctrl+V does the same. What would change is shown before anything is written.
      </p>
    </Dialog>
  );
}
