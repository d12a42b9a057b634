import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { Bound, Change } from '../../preload/contract';
import { cancelEdit, commitEdit, type Editing, typeEdit } from '../state/editing';
import { boundSign, boundWords } from './stated';
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
};

const BOUNDS: readonly Bound[] = ['=', '~', '<', '<=', '>', '>='];
const CHANGES: readonly [Change | '', string][] = [
  ['', 'no change'],
  ['up', '↑ up'],
  ['down', '↓ down'],
];

interface Props {
  editing: Editing;
  /** Gives the focus back to where it was; called at the end, however it ended. */
  onEnd: () => void;
}

async function commitThen(onEnd: () => void, back: HTMLElement | null): Promise<void> {
  if (await commitEdit()) onEnd();
  else back?.focus();
}

/** The editor of one cell. Enter and leaving record, Escape gives up; a refusal keeps the focus and says why beneath. */
export function FieldEditor({ editing, onEnd }: Props) {
  const ref = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const errorId = useId();
  const { field, text, error } = editing;
  useLayoutEffect(() => {
    ref.current?.focus();
    ref.current?.select?.();
  }, []);
  // A refused cell has the focus back even where a click took it elsewhere.
  useLayoutEffect(() => {
    if (error) ref.current?.focus();
  }, [error]);
  const common = {
    ref,
    'aria-label': FIELD_NAMES[field],
    'aria-invalid': error !== null,
    'aria-errormessage': errorId,
    'data-keys': 'typing',
    className: 'field-editor-input',
    value: text,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey(event, onEnd),
    onBlur: () => void commitThen(() => {}, ref.current),
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
        <input {...common} type="text" autoComplete="off" spellCheck={field === 'note'} />
      )}
      <p id={errorId} className="field-editor-error" role="alert" hidden={error === null}>
        {error}
      </p>
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, onEnd: () => void): void {
  // Enter and Escape belong to the input method while it composes.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    cancelEdit();
    onEnd();
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    void commitThen(onEnd, event.currentTarget);
  }
}
