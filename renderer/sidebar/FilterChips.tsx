import { useLayoutEffect, useRef } from 'react';
import { focusFigures } from '../app/focusBack';
import { X } from '../icons/icons';
import { runCommand } from '../state/commands';
import { setView, told } from '../state/figures';
import { chipsOf } from '../state/filters';
import { useWithKey } from '../state/keys';
import { useLater } from '../state/later';
import { isSameView, isView } from './sameView';
import { useViews } from './views';

/**
 * A chip that is pressed is gone, and the focus with it: it goes on to the chip that comes in its place, to the figures
 * where none does. Answers where to note which one was pressed.
 */
function useFocusGoesOn(n: number) {
  const pressed = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are fewer or more of them
  useLayoutEffect(() => {
    const at = pressed.current;
    pressed.current = null;
    if (at === null || document.activeElement !== document.body) return;
    const left = document.querySelectorAll<HTMLElement>('.chips .chip');
    const next = left[Math.min(at, left.length - 1)];
    if (next) next.focus();
    else focusFigures();
  }, [n]);
  return pressed;
}

/** What the grid is filtered by, each condition as a button that takes it away; where it is only sorted, the way to keep that. */
export function FilterChips() {
  const view = useLater((desk) => desk.view);
  const sources = useLater((desk) => desk.sources);
  const saved = useViews((state) => state.views.find((each) => isSameView(each.view, view)));
  const saveTitle = useWithKey('Give these filters a name', 'view.save');
  const chips = chipsOf(view.filter, sources);
  const pressed = useFocusGoesOn(chips.length);
  if (!isView(view)) return null;
  return (
    <>
      <ul className="chips" aria-label="Filters">
        {chips.map((chip, at) => (
          <li key={chip.id}>
            <button
              type="button"
              className={`chip chip-${chip.tone}`}
              title={`${chip.label} — click to show the others too`}
              aria-label={`Remove filter: ${chip.label}`}
              onClick={() => {
                pressed.current = at;
                told(setView({ ...view, filter: chip.without }));
              }}
            >
              <span className="chip-label">{chip.label}</span>
              <X size={12} strokeWidth={2.4} aria-hidden />
            </button>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <button
              type="button"
              className="link chips-all"
              onClick={() => {
                pressed.current = 0;
                runCommand('view.showAll');
              }}
            >
              Clear all
            </button>
          </li>
        )}
      </ul>
      {saved ? (
        <span className="chips-saved" title={`View: ${saved.name}`}>
          View: {saved.name}
        </span>
      ) : (
        <button
          type="button"
          className="link chips-all"
          title={saveTitle}
          onClick={() => runCommand('view.save')}
        >
          Save view
        </button>
      )}
    </>
  );
}
