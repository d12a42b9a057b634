import {
  closeSearchPanel,
  findNext,
  findPrevious,
  openSearchPanel,
  type SearchQuery,
  search,
  setSearchQuery,
} from '@codemirror/search';
import type { EditorView, Panel, ViewUpdate } from '@codemirror/view';
import { findQuery, useFind } from './hits';

/** More matches than this are counted as "more than". */
const COUNTED = 999;

/** How many matches there are, and which one is selected (0 where none is). */
export function countMatches(view: EditorView, query: SearchQuery): { at: number; total: number } {
  let total = 0;
  let at = 0;
  if (!query.valid) return { at, total };
  const { from, to } = view.state.selection.main;
  const cursor = query.getCursor(view.state);
  for (let next = cursor.next(); !next.done && total <= COUNTED; next = cursor.next()) {
    total += 1;
    if (next.value.from === from && next.value.to === to) at = total;
  }
  return { at, total };
}

/** The first match at or after an offset, round the end; null where there is none. */
function matchFrom({ state }: EditorView, query: SearchQuery, from: number) {
  if (!query.valid) return null;
  let match = query.getCursor(state, from).next();
  if (match.done) match = query.getCursor(state).next();
  return match.done ? null : match.value;
}

/** Selects the first match at or after where one is, so that one sees it while typing; where there is none, what was selected for fewer letters is let go. */
function goToMatch(view: EditorView, query: SearchQuery): void {
  const { from } = view.state.selection.main;
  const match = matchFrom(view, query, from);
  view.dispatch(
    match
      ? { selection: { anchor: match.from, head: match.to }, scrollIntoView: true }
      : { selection: { anchor: from } },
  );
}

function sayCount({ at, total }: { at: number; total: number }, empty: boolean): string {
  if (empty) return '';
  if (total === 0) return 'Not found';
  const all = total > COUNTED ? `more than ${COUNTED}` : `${total}`;
  return at ? `${at} of ${all}` : all;
}

function button(label: string, sign: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn btn-quiet btn-icon';
  element.setAttribute('aria-label', label);
  element.title = label;
  element.textContent = sign;
  element.addEventListener('click', run);
  return element;
}

/** The bar over the text in which one types what to find. */
function findPanel(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'find-bar';
  dom.setAttribute('role', 'search');
  const field = document.createElement('input');
  field.className = 'field';
  field.type = 'text';
  field.placeholder = 'Find in this source';
  field.setAttribute('aria-label', 'Find in this source');
  field.setAttribute('main-field', 'true');
  // The bar stands inside the text pane, where letters are commands; in the field they are text.
  field.dataset.keys = 'typing';
  const said = document.createElement('span');
  said.className = 'find-count';
  said.setAttribute('role', 'status');
  const query = () => findQuery(field.value);
  const say = () => {
    said.textContent = sayCount(countMatches(view, query()), field.value === '');
  };
  field.addEventListener('input', () => {
    view.dispatch({ effects: setSearchQuery.of(query()) });
    useFind.setState({ text: field.value });
    goToMatch(view, query());
    say();
  });
  dom.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      closeSearchPanel(view);
      view.focus();
    } else if (event.key === 'Enter' && event.target === field) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(view);
    }
  });
  dom.append(
    field,
    said,
    button('Previous match (Shift+Enter)', '↑', () => findPrevious(view)),
    button('Next match (Enter)', '↓', () => findNext(view)),
    button('Close (Esc)', '✕', () => {
      closeSearchPanel(view);
      view.focus();
    }),
  );
  return {
    dom,
    top: true,
    mount: () => {
      field.focus();
      field.select();
    },
    destroy: () => useFind.setState({ text: '' }),
    update: (update: ViewUpdate) => {
      if (update.selectionSet) say();
    },
  };
}

/** Finding in the source, with a bar in the desk's own look. */
export const finding = search({ top: true, createPanel: findPanel });

/** Opens the bar, or goes back into it where it is open. */
export function openFind(view: EditorView): void {
  openSearchPanel(view);
  const field = view.dom.querySelector<HTMLInputElement>('.find-bar input');
  field?.focus();
  field?.select();
}
