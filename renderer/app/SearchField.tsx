import { useEffect, useRef, useState } from 'react';
import { Search, X } from '../icons/icons';
import { desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { selectFigure, setView, told } from '../state/figures';
import { withSearch } from '../state/filters';
import { announce } from '../state/notices';
import { Key } from './Key';
import { goToPane } from './panes';

/** A pause in typing after which the engine is asked, in milliseconds: shorter than a person's own pause between words. */
const PAUSE_MS = 110;

function search(text: string): void {
  const { view } = desk();
  if ((view.filter.search ?? '') === text.trim()) return;
  told(setView({ ...view, filter: withSearch(view.filter, text) }));
}

/** Selects the first figure that was found, and gives the focus to the grid. */
async function toFirst(): Promise<void> {
  const found = await call('figures.step', {
    ...desk().view,
    from: null,
    direction: 'next',
    unverifiedOnly: false,
  });
  if (!found) {
    announce('No figure was found.');
    return;
  }
  await selectFigure(await call('figures.get', { id: found.id }), found.index);
  goToPane('figures');
}

/** What is typed, at once; the view follows after a pause, and the field follows the view when a chip clears it. */
function useSearchText() {
  const asked = useDesk((state) => state.view.filter.search ?? '');
  const [text, setText] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText((typed) => (typed.trim() === asked ? typed : asked)), [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search(next), wait);
  };
  return { text, type };
}

/** Filters the figures by what is typed. */
export function SearchField() {
  const { text, type } = useSearchText();
  const enter = () => {
    search(text);
    told(toFirst());
  };
  return (
    <search className="search">
      <Search size={15} aria-hidden className="search-icon" />
      <input
        id="search"
        className="search-input"
        type="text"
        spellCheck={false}
        autoComplete="off"
        placeholder="Search figures, notes and sources"
        aria-label="Search figures, notes and sources"
        value={text}
        onChange={(event) => type(event.target.value, PAUSE_MS)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && text !== '') type('', 0);
          else if (event.key === 'Escape') event.currentTarget.blur();
          else if (event.key === 'Enter') enter();
        }}
      />
      {text === '' ? (
        <span className="search-key" aria-hidden>
          <Key k="Mod+F" />
        </span>
      ) : (
        <button
          type="button"
          className="search-clear"
          aria-label="Clear the search"
          onClick={() => type('', 0)}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </search>
  );
}
