import { SearchCursor, SearchQuery } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';
import { create } from 'zustand';
import { foldForSearch } from '../search/fold';
import { useShown } from '../search/shown';

/** What is sought in the source's own bar; empty where it is closed. */
export const useFind = create<{ text: string }>(() => ({ text: '' }));

/** Hits shown along the scroll bar at most: it has some 800 pixels. */
const MOST = 3_000;
/** Milliseconds of looking after which others have their turn. */
const SLICE = 6;

/** The same search as the one whose places are marked in the text. */
export function findQuery(text: string): SearchQuery {
  return new SearchQuery({ search: text, literal: true });
}

function cursorOf(state: EditorState): Iterator<{ from: number; to: number }> | null {
  const { text } = useFind.getState();
  if (text !== '') return findQuery(text).getCursor(state);
  const everywhere = useShown.getState().text;
  if (everywhere === '') return null;
  return new SearchCursor(state.doc, everywhere, 0, state.doc.length, foldForSearch);
}

/** Finds what is sought in a text bit by bit, so that a text of megabytes keeps scrolling meanwhile. */
export class Hits {
  /** Offsets of what was found so far, UTF-16 code units, in order. */
  offsets: readonly number[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[];

  /** `stateOf` is the state to look in; `onFound` is called whenever there is something else to show. */
  constructor(
    private readonly stateOf: () => EditorState,
    private readonly onFound: () => void,
  ) {
    this.stops = [
      useFind.subscribe((now, before) => now.text !== before.text && this.look()),
      useShown.subscribe((now, before) => now.text !== before.text && this.look()),
    ];
    this.look();
  }

  close(): void {
    for (const stop of this.stops) stop();
    clearTimeout(this.timer);
  }

  /** Looks anew: another text is shown, or something else is sought. */
  look(): void {
    clearTimeout(this.timer);
    const cursor = cursorOf(this.stateOf());
    const had = this.offsets.length > 0;
    this.offsets = [];
    if (had) this.onFound();
    if (cursor) this.timer = setTimeout(() => this.more(cursor, []), 0);
  }

  private more(cursor: Iterator<{ from: number; to: number }>, found: number[]): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const next = cursor.next();
      if (next.done || found.length >= MOST) {
        this.tell(found);
        return;
      }
      found.push(next.value.from);
    }
    this.tell(found);
    this.timer = setTimeout(() => this.more(cursor, found), 0);
  }

  private tell(found: readonly number[]): void {
    if (found.length === this.offsets.length) return;
    this.offsets = [...found];
    this.onFound();
  }
}
