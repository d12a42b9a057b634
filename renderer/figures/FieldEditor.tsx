import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Bound, Change } from '../../preload/contract';
import { setOnChosen } from '../bulk/verbs';
import { cancelEdit, commitEdit, type Editing, typeEdit } from '../state/editing';
import { notifyFault } from '../state/notices';
import { manyNow } from '../state/range';
import { CompletionList } from './Completions';
import { boundSign, boundWords } from './stated';
import { type Completions, useCompletions } from './useCompletions';
import { useReading } from './useReading';
import './field-editor.css';

const FIELD_NAMES: Readonly<Record<Editing['field'], string>> = {
  value: 'Value',
  unit: 'Unit',
  bound: 'Bound',
  change: 'Change',
  counted: 'What is counted',
  period: 'Period',
  attribution: 'Says who',
  note: 'Note',
  tags: 'Tags, parted by commas',
};

const BOUNDS: readonly Bound[] = ['=', '~', '<', '<=', '>', '>='];
const CHANGES: readonly [Change | '', string][] = [
  ['', 'no change'],
  ['up', '↑ up'],
  ['down', '↓ down'],
];

interface Props {
  editing: Editing;
  /** Gives the focus to the cell; called at the end, however it ended, where the focus did not come from elsewhere. */
  onEnd: () => void;
}

/** Whether the focus came from another pane than the one with the editor, and can go back there. */
const isElsewhere = (element: Element | null, place: Editing['place']): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element !== document.body &&
  (place !== 'grid' || element.closest('.ag-root-wrapper') === null);

/** Keys pressed while the engine is recording: they belong to what comes after the editor, such as V after Enter. */
let early: KeyboardEventInit[] | null = null;

/** Records, then `onEnd`; where that is refused, back to the editor, or out of it by `giveUp` where Escape came before the refusal. */
async function commitThen(onEnd: () => void, back: HTMLElement | null, giveUp = onEnd): Promise<void> {
  early = [];
  const done = await commitEdit();
  let keys = early;
  early = null;
  if (done) onEnd();
  else {
    const gaveUp = keys.findIndex(({ key }) => key === 'Escape');
    if (gaveUp < 0) {
      back?.focus();
      return;
    }
    keys = keys.slice(gaveUp + 1);
    cancelEdit();
    giveUp();
  }
  for (const key of keys) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new window.KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  }
}

function keep({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): void {
  early?.push({ key, code, ctrlKey, metaKey, altKey, shiftKey });
}

/** The editor of one cell. Enter and leaving record, Escape gives up; a refusal keeps the focus and says why beneath. */
export function FieldEditor({ editing, onEnd: toCell }: Props) {
  const ref = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [before] = useState(() => document.activeElement);
  const onEnd = () => {
    if (isElsewhere(before, editing.place)) before.focus({ preventScroll: true });
    else toCell();
  };
  const errorId = useId();
  const readingId = useId();
  const { field, text, error } = editing;
  const words = useCompletions(editing, ref);
  const reading = useReading(editing);
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.select?.();
  }, []);
  // A refused cell has the focus back even where a click took it elsewhere.
  useLayoutEffect(() => {
    if (!error) return;
    ref.current?.focus();
    // In the card, why it was refused may stand below what is in sight.
    ref.current?.closest('.card-facts dd')?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const common = {
    ref,
    'aria-label': FIELD_NAMES[field],
    'aria-invalid': error !== null,
    'aria-errormessage': errorId,
    'data-keys': 'typing',
    className: 'field-editor-input',
    value: text,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey(event, onEnd, words, editing),
    onBlur: () => void (early ?? commitThen(() => {}, ref.current, onEnd)),
    onChange: (event: { target: { value: string } }) => typeEdit(event.target.value),
  };
  return (
    <div className="field-editor" data-field={field} data-refused={error !== null}>
      {field === 'bound' || field === 'change' ? (
        <select {...common}>
          {field === 'bound'
            ? BOUNDS.map((bound) => (
                <option key={bound} value={bound}>
                  {boundSign(bound) || '='} {boundWords(bound)}
                </option>
              ))
            : CHANGES.map(([change, label]) => (
                <option key={change} value={change}>
                  {label}
                </option>
              ))}
        </select>
      ) : (
        <input
          {...common}
          {...comboBox(words)}
          type="text"
          autoComplete="off"
          spellCheck={field === 'note'}
          {...(reading ? { 'aria-describedby': readingId } : {})}
        />
      )}
      <CompletionList of={words} />
      <p id={readingId} className="field-editor-reading" hidden={reading === '' || error !== null}>
        {reading}
      </p>
      <p id={errorId} className="field-editor-error" role="alert" hidden={error === null}>
        {error}
      </p>
    </div>
  );
}

/** A field with words to choose from says so, whether they are shown, and which one is chosen. */
function comboBox({ offers, words, chosen, listId, optionId }: Completions) {
  if (!offers) return {};
  const expanded = words.length > 0;
  return {
    role: 'combobox',
    'aria-expanded': expanded,
    'aria-autocomplete': 'list',
    ...(expanded ? { 'aria-controls': listId } : {}),
    ...(chosen >= 0 ? { 'aria-activedescendant': optionId(chosen) } : {}),
  } as const;
}

/** Records the text in this column of every selected figure, as Ctrl+Enter does in a spreadsheet. */
function commitAll({ field, text }: Editing, onEnd: () => void): void {
  cancelEdit();
  onEnd();
  setOnChosen(field, text).catch(notifyFault);
}

function onKey(
  event: KeyboardEvent<HTMLElement>,
  onEnd: () => void,
  words: Completions,
  editing: Editing,
): void {
  // Enter, Escape and the arrows belong to the input method while it composes.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const chosen = words.words[words.chosen];
  const enters = event.key === 'Enter' || event.key === 'Tab';
  const all = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && manyNow() > 0;
  if (!early && !enters && event.key !== 'Escape' && !words.onKey(event)) return;
  event.preventDefault();
  event.stopPropagation();
  if (early) keep(event);
  else if (event.key === 'Escape') {
    cancelEdit();
    onEnd();
  } else if (all) commitAll(editing, onEnd);
  // A chosen tag goes into the list, and one goes on typing; any other word is what the cell is to hold.
  else if (enters && chosen && editing.field === 'tags') words.take(chosen.value);
  else if (enters) {
    if (chosen) typeEdit(chosen.value);
    void commitThen(onEnd, event.currentTarget);
  }
}
