import { useEffect, useState } from 'react';
import type { BulkEdit } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { ProgressLine } from '../app/ProgressLine';
import { closeDialog } from '../state/desk';
import { COLUMN_WORDS } from '../state/filters';
import { placeNow, rangeNow } from '../state/range';
import { useAnswer } from '../state/useAnswer';
import { count, grouped } from '../state/words';
import { TYPED, typedPatch } from './cellText';
import { chosenIds } from './chosen';
import { CHANGING_PARTS } from './jobs';
import { PreviewTable, previewWords } from './PreviewTable';
import { UndoHint } from './UndoHint';
import { useApply } from './useApply';
import { useResting } from './useResting';
import { WayOut } from './WayOut';

type Field = keyof typeof COLUMN_WORDS;

const FIELDS = (Object.keys(COLUMN_WORDS) as Field[]).filter((field) => TYPED.has(field));

/** Figures that are previewed at most; beyond them the page only says so. */
const PREVIEWED = 2000;

const HINTS: Readonly<Partial<Record<Field, string>>> = {
  value: 'A number as people write it: 1,200 or 3.5 billion, with a sign for its bound: > 1,200.',
  bound: '=, ~, <, ≤, > or ≥, or in words: about, more than, at least…',
  change: 'up, down, or nothing.',
  tags: 'Parted by commas; they take the place of the tags that are there.',
};

const firstField = (): Field => {
  const column = rangeNow()?.anchor.column ?? placeNow()?.column ?? 'unit';
  return TYPED.has(column) ? (column as Field) : 'unit';
};

function useIds(): { ids: string[] | null; failed: string | null } {
  const [ids, setIds] = useState<string[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    chosenIds().then(setIds, (error: Error) => setFailed(error.message));
  }, []);
  return { ids, failed };
}

/** Writes one value into a column of every selected figure; what would change is shown first. */
export function SetAll() {
  const { ids, failed } = useIds();
  const [field, setField] = useState<Field>(firstField);
  const [text, setText] = useState('');
  // Before anything was typed there is nothing to show, and nothing to refuse.
  const [typed, setTyped] = useState(false);
  const rested = useResting(text);
  const applying = useApply();
  const editsOf = (value: string): BulkEdit[] =>
    (ids ?? []).map((id) => ({ id, patch: typedPatch(field, value) }));
  const asked = ids && typed ? { edits: editsOf(rested).slice(0, PREVIEWED) } : null;
  const preview = useAnswer('bulk.preview', asked, 0);
  const problem = failed ?? applying.failed;
  const many = ids?.length ?? 0;
  const nothing = !typed || (preview !== null && preview.changed === 0 && many <= PREVIEWED);
  return (
    <Dialog
      title={ids ? `Set a value on ${count(many, 'figure')}` : 'Set a value on the selected figures'}
      size="wide"
      closable={!applying.running}
      onClose={closeDialog}
      onSubmit={() => many > 0 && !nothing && !applying.running && applying.apply(editsOf(text))}
      footer={
        <>
          <UndoHint />
          <WayOut applying={applying} />
          <button
            type="submit"
            className="btn btn-primary"
            disabled={many === 0 || nothing || applying.running}
          >
            Set it
          </button>
        </>
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        {applying.running && (
          <ProgressLine progress={applying.progress} idle="Changing figures" parts={CHANGING_PARTS} />
        )}
        <div className="dialog-two">
          <label>
            <span className="label">Column</span>
            <select
              className="field"
              value={field}
              onChange={(event) => setField(event.target.value as Field)}
            >
              {FIELDS.map((one) => (
                <option key={one} value={one}>
                  {COLUMN_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
          <Value
            field={field}
            text={text}
            onText={(next) => {
              setText(next);
              setTyped(true);
            }}
          />
        </div>
        {HINTS[field] && <p className="hint">{HINTS[field]}</p>}
        {preview && <p role="status">{previewWords(preview)}</p>}
        {many > PREVIEWED && <p className="hint">Shown for the first {grouped(PREVIEWED)} of them.</p>}
        {preview && <PreviewTable cells={preview.cells} />}
      </div>
    </Dialog>
  );
}

function Value({ field, text, onText }: { field: Field; text: string; onText: (text: string) => void }) {
  const listed = ['unit', 'counted', 'period', 'attribution', 'tags'].includes(field);
  const words = useAnswer('figures.words', listed ? { field: field as 'unit', limit: 200 } : null, 0);
  return (
    <label>
      <span className="label">Value</span>
      <input
        className="field"
        data-autofocus
        autoComplete="off"
        list={listed ? 'set-all-words' : undefined}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {listed && (
        <datalist id="set-all-words">
          {words?.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </label>
  );
}
