import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Search, X } from '../icons/icons';
import { moved, type SearchEntry } from '../search/entries';
import { filterBy, goToEntry } from '../search/go';
import { optionId, Results } from '../search/Results';
import { hideFound } from '../search/shown';
import { type Found, find, useFound, useMatching } from '../search/useFound';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { announce } from '../state/notices';
import { count } from '../state/words';
import { KeyOf } from './Key';
import { goToPane } from './panes';

/** The line at the end of the results, which filters the grid. */
const FILTER = 'filter';

/** What is typed; emptied where the filter made of it is taken away elsewhere. */
function useSearchText(): [string, (text: string) => void] {
  const [text, setText] = useState(desk().view.filter.search ?? '');
  const asked = useDesk((state) => state.view.filter.search ?? '');
  const before = useRef(asked);
  useEffect(() => {
    const last = before.current;
    before.current = asked;
    if (asked === '' && last !== '') setText((typed) => (typed.trim() === last ? '' : typed));
  }, [asked]);
  return [text, setText];
}

const linesOf = (found: Found | null): SearchEntry[] => found?.groups.flatMap(({ entries }) => entries) ?? [];

/** Says how much was found, once typing pauses. */
function useSaid(found: Found | null, open: boolean): void {
  useEffect(() => {
    if (!open || !found) return;
    const total = found.groups.reduce((sum, group) => sum + group.total, 0);
    announce(total === 0 ? 'Nothing found.' : `${count(total, 'place')} found.`);
  }, [found, open]);
}

function useSearch() {
  const [text, setText] = useSearchText();
  const [open, setOpen] = useState(false);
  const [group, setGroup] = useState<string | null>(null);
  const [marked, setMarked] = useState<string | null>(null);
  const sought = text.trim();
  const found = useFound(open ? sought : null, group);
  useSaid(found, open);
  const lines = linesOf(found);
  const matching = useMatching(found?.text ?? null);
  const ids = [...lines.map(({ id }) => id), ...(matching === 0 ? [] : [FILTER])];
  // The first line is what Enter takes: one types, and goes there. Where nothing was found, there is nothing to take.
  const active = marked !== null && ids.includes(marked) ? marked : (lines[0]?.id ?? null);
  const type = (next: string) => {
    setText(next);
    setOpen(next.trim() !== '');
    setGroup(null);
    setMarked(null);
    if (next.trim() === '') clear();
  };
  const move = (by: number) => setMarked(ids[moved(ids.indexOf(active ?? FILTER), by, ids.length)] ?? null);
  const choose = (entry: SearchEntry) => {
    if (entry.kind === 'more') {
      setGroup(entry.group);
      return;
    }
    setMarked(entry.id);
    setOpen(false);
    told(goToEntry(entry, sought));
  };
  const filter = () => {
    if (matching === 0) {
      announce(`No figure that the grid shows has “${sought}”.`);
      return;
    }
    setOpen(false);
    told(filterBy(sought));
  };
  /** Enter before the answer is there waits for it. */
  const enter = async () => {
    if (active === FILTER) return filter();
    const ready = found?.text === sought ? lines : linesOf(await find(sought, group));
    const entry = ready.find(({ id }) => id === active) ?? ready[0];
    if (entry) choose(entry);
    else announce('Nothing found.');
  };
  const shown = open && sought !== '';
  return {
    text,
    sought,
    found,
    matching,
    shown,
    active,
    type,
    move,
    choose,
    filter,
    enter,
    setOpen,
    setMarked,
  };
}

function clear(): void {
  hideFound();
  told(filterBy(''));
}

/** Searches figures, notes and all texts, and goes to what is chosen; or filters the figures by what is typed. */
export function SearchField() {
  const search = useSearch();
  const { text, shown, active, type } = search;
  const id = useId();
  const from = useRef<HTMLElement | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (shown) search.move(event.key === 'ArrowDown' ? 1 : -1);
      else search.setOpen(true);
    } else if (event.key === 'Enter' && search.sought !== '') {
      if (event.ctrlKey || event.metaKey) search.filter();
      else told(search.enter());
    } else if (event.key === 'Escape') {
      if (shown) search.setOpen(false);
      else if (text !== '') type('');
      else if (from.current?.isConnected) from.current.focus();
      else goToPane('figures');
    } else return;
    event.preventDefault();
  };
  return (
    <search className="search">
      <Search size={15} aria-hidden className="search-icon" />
      <input
        id="search"
        className="search-input"
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={shown && active ? optionId(id, active) : undefined}
        aria-autocomplete="list"
        spellCheck={false}
        autoComplete="off"
        placeholder="Search figures, notes and sources"
        aria-label="Search figures, notes and sources"
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={({ relatedTarget }) => {
          if (relatedTarget instanceof HTMLElement) from.current = relatedTarget;
          search.setOpen(true);
        }}
        onClick={() => search.setOpen(true)}
        onBlur={() => search.setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <span className="search-key" aria-hidden>
          <KeyOf command="project.search" />
        </span>
      ) : (
        <button type="button" className="search-clear" aria-label="Clear the search" onClick={() => type('')}>
          <X size={14} aria-hidden />
        </button>
      )}
      {shown && (
        <Results
          id={id}
          found={search.found}
          text={search.sought}
          matching={search.found?.text === search.sought ? search.matching : null}
          active={active}
          onChoose={search.choose}
          onFilter={search.filter}
          onOver={search.setMarked}
        />
      )}
    </search>
  );
}
