import { count } from '../state/words';
import type { Completions } from './useCompletions';

/** The words that fit what is typed; the keyboard stays in the field. */
export function CompletionList({ of }: { of: Completions }) {
  if (of.words.length === 0) return null;
  return (
    <div id={of.listId} className="field-editor-words" role="listbox" aria-label="Words of this column">
      {of.words.map(({ value, count: used }, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={value}
          id={of.optionId(at)}
          role="option"
          aria-selected={at === of.chosen}
          // The field must not lose the focus, for leaving it records.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => of.take(value)}
        >
          <span>{value}</span>
          <small>{used > 0 ? count(used, 'figure') : 'known unit'}</small>
        </div>
      ))}
    </div>
  );
}
