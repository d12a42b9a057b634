import { useId } from 'react';
import { useDesk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';

interface ChoiceProps<T extends string | number> {
  label: string;
  hint?: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

/** One of a few, side by side; the arrow keys go from one to the next. */
export function Choice<T extends string | number>({ label, hint, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="settings-row" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="sr-only">{label}</legend>
      <div>
        <p aria-hidden>{label}</p>
        {hint && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div
        className="export-formats settings-choice"
        style={{ gridTemplateColumns: `repeat(${options.length}, minmax(max-content, 1fr))` }}
      >
        {options.map(([option, word]) => (
          <label key={option} className="export-format">
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={value === option}
              onChange={() => onChange(option)}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The switch of single-letter keys (WCAG 2.2, 2.1.4). */
export function LetterKeys() {
  const on = useDesk((desk) => desk.settings?.letterKeys ?? true);
  const id = useId();
  return (
    <div className="settings-row">
      <div>
        <p id={`${id}-letters`}>Single-letter keys</p>
        <p className="hint" id={`${id}-hint`}>
          Off, letters do nothing on their own; every command stays in the palette.
        </p>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-labelledby={`${id}-letters`}
        aria-describedby={`${id}-hint`}
        onClick={() => told(saveSettings({ letterKeys: !on }))}
      >
        <span className="switch-word">{on ? 'On' : 'Off'}</span>
        <i aria-hidden />
      </button>
    </div>
  );
}
