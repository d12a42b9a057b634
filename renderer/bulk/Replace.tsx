import { useEffect, useMemo, useState } from 'react';
import type { BulkCell, BulkEdit, BulkPreview, FindReplace } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { ProgressLine } from '../app/ProgressLine';
import { closeDialog, desk } from '../state/desk';
import { asEnglish } from '../state/display';
import { call } from '../state/engine';
import { COLUMN_WORDS } from '../state/filters';
import { notifyFault } from '../state/notices';
import { manyNow, placeNow, rangeNow } from '../state/range';
import { count } from '../state/words';
import { chosenIds } from './chosen';
import { CHANGING_PARTS } from './jobs';
import { keyOf, PreviewTable, previewWords } from './PreviewTable';
import { UndoHint } from './UndoHint';
import { useApply } from './useApply';
import { useResting } from './useResting';
import { WayOut } from './WayOut';

type Field = Exclude<FindReplace['field'], 'value2'>;

const FIELDS: readonly Field[] = ['counted', 'unit', 'period', 'attribution', 'note', 'value'];

function firstField(): Field {
  const column = rangeNow()?.anchor.column ?? placeNow()?.column;
  return FIELDS.find((field) => field === column) ?? 'counted';
}

/** The selected figures, where they are several; null where the whole view is meant. */
function useOnly(selected: boolean): { only: ReadonlySet<string> | null; failed: string | null } {
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (!selected || manyNow() === 0) {
      setOnly(null);
      return;
    }
    chosenIds().then(
      (ids) => setOnly(new Set(ids)),
      (error: Error) => setFailed(error.message),
    );
  }, [selected]);
  return { only, failed };
}

function counted(cells: BulkCell[]): BulkPreview {
  const refused = cells.filter((cell) => cell.refused !== null).length;
  return { cells, changed: cells.length - refused, same: 0, refused };
}

/** Numbers are sought and put as this person writes them. */
const asTyped = (field: Field, text: string): string => (field === 'value' ? asEnglish(text) : text);

interface Asked {
  field: Field;
  find: string;
  replace: string;
  matchCase: boolean;
  wholeCell: boolean;
}

/** What is found, and whether it is what is asked now: while one types, the places of the text before stay in sight. */
function useFound(
  asked: Asked,
  only: ReadonlySet<string> | null,
): { found: BulkPreview | null; fresh: boolean } {
  const [answer, setAnswer] = useState<{ asked: Asked; cells: BulkCell[] } | null>(null);
  const rested = useResting(asked);
  useEffect(() => {
    const { field, find, replace } = rested;
    if (find === '') return;
    const looking = new AbortController();
    const { signal } = looking;
    const what = { ...rested, find: asTyped(field, find), replace: asTyped(field, replace) };
    call('bulk.findReplace', { ...what, filter: desk().view.filter }, { signal })
      .then(({ cells }) => !signal.aborted && setAnswer({ asked: rested, cells }))
      .catch((error: unknown) => !signal.aborted && notifyFault(error));
    return () => looking.abort();
  }, [rested]);
  const found = useMemo(() => {
    if (!answer) return null;
    return counted(answer.cells.filter(({ id }) => only === null || only.has(id)));
  }, [answer, only]);
  return asked.find === '' ? { found: null, fresh: false } : { found, fresh: answer?.asked === asked };
}

const FIRST: Asked = { field: 'counted', find: '', replace: '', matchCase: false, wholeCell: false };

/** Finds a text in one column and puts another in its place; every place is shown first, and can be left as it is. */
export function Replace() {
  const [asked, setAsked] = useState<Asked>(() => ({ ...FIRST, field: firstField() }));
  const [rows] = useState(manyNow);
  const [selected, setSelected] = useState(rows > 0);
  const { only, failed } = useOnly(selected);
  const { found, fresh } = useFound(asked, only);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const applying = useApply();
  const cells =
    (fresh ? found : null)?.cells.filter((cell) => cell.refused === null && !without.has(keyOf(cell))) ?? [];
  const edits = (): BulkEdit[] => cells.map(({ id, field, typed }) => ({ id, patch: { [field]: typed } }));
  const leave = (key: string, is: boolean) =>
    setWithout((now) => new Set(is ? [...now, key] : [...now].filter((other) => other !== key)));
  const problem = failed ?? applying.failed;
  return (
    <Dialog
      title="Find and replace"
      size="wide"
      closable={!applying.running}
      onClose={closeDialog}
      onSubmit={() => cells.length > 0 && !applying.running && applying.apply(edits())}
      footer={
        <>
          <UndoHint />
          <WayOut applying={applying} />
          <button type="submit" className="btn btn-primary" disabled={cells.length === 0 || applying.running}>
            {cells.length > 0 ? `Replace in ${count(cells.length, 'cell')}` : 'Replace'}
          </button>
        </>
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        {applying.running && (
          <ProgressLine progress={applying.progress} idle="Changing figures" parts={CHANGING_PARTS} />
        )}
        <Question asked={asked} onAsked={setAsked} />
        <div className="replace-choices">
          <Check
            label="Match upper and lower case"
            checked={asked.matchCase}
            onChange={(matchCase) => setAsked({ ...asked, matchCase })}
          />
          <Check
            label="Only whole cells"
            checked={asked.wholeCell}
            onChange={(wholeCell) => setAsked({ ...asked, wholeCell })}
          />
          {rows > 0 && (
            <Check
              label={`Only the ${count(rows, 'selected figure')}`}
              checked={selected}
              onChange={setSelected}
            />
          )}
        </div>
        <p role="status">{statusOf(asked, fresh ? found : null)}</p>
        {found && <PreviewTable cells={found.cells} without={without} onWithout={leave} />}
      </div>
    </Dialog>
  );
}

function statusOf({ find, field }: Asked, found: BulkPreview | null): string {
  if (find === '') return 'It looks through the figures that the grid shows.';
  if (!found) return 'Looking…';
  if (found.cells.length === 0) return `“${find}” is not in ${COLUMN_WORDS[field]} of these figures.`;
  return previewWords(found);
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}

function Question({ asked, onAsked }: { asked: Asked; onAsked: (asked: Asked) => void }) {
  return (
    <div className="replace-question">
      <label>
        <span className="label">Column</span>
        <select
          className="field"
          value={asked.field}
          onChange={(event) => onAsked({ ...asked, field: event.target.value as Field })}
        >
          {FIELDS.map((field) => (
            <option key={field} value={field}>
              {COLUMN_WORDS[field]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">Find</span>
        <input
          className="field"
          data-autofocus
          autoComplete="off"
          value={asked.find}
          onChange={(event) => onAsked({ ...asked, find: event.target.value })}
        />
      </label>
      <label>
        <span className="label">Replace with</span>
        <input
          className="field"
          autoComplete="off"
          value={asked.replace}
          onChange={(event) => onAsked({ ...asked, replace: event.target.value })}
        />
      </label>
    </div>
  );
}
