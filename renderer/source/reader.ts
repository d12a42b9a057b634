import type { EditorState, StateEffect, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Annotation, Source } from '../../preload/contract';
import { useTags } from '../annotations/tagStore';
import { pageNonce } from '../engine/page';
import { conflictingNow, useConflicting } from '../state/conflicting';
import { type Desk, desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';
import { hasMany, loadText, marksAtHand, onMarks, refreshMarks, textAtHand } from '../state/texts';
import { type Painted, paint, paintedIn } from './highlights';
import { keepOnResize, toPassage } from './inSight';
import { onMarginClick, passageIn, readingState } from './readingState';

/** Milliseconds without a change after which all figures of a long source are read again. */
const PAUSE = 700;
/** Sources whose reading state (measured heights, scroll place) is kept. */
const STATES_KEPT = 12;

interface Kept {
  state: EditorState;
  scroll: StateEffect<unknown>;
  heading: string;
}

/** What a source's heading is made of; where it changed, the text is opened anew. */
const headingKey = ({ title, publisher, author, published, lang }: Source): string =>
  JSON.stringify([title, publisher, author, published, lang]);

const sourceOf = (id: string | null): Source | null =>
  desk().sources.find((source) => source.id === id) ?? null;

/** Once React has drawn what the same key changed: a browser lays the page out once for all of it then. */
const afterReact = (work: () => void): void => queueMicrotask(() => queueMicrotask(work));

/** The view of the source pane; it follows the desk: the source, the selected figure, what changed. */
export class Reader {
  readonly view: EditorView;
  private readonly states = new Map<string, Kept>();
  private readonly stop: () => void;
  private readonly onResize: ReturnType<typeof keepOnResize>;
  private later: ReturnType<typeof setTimeout> | undefined;
  /** The source in the view, which lags behind the desk's while its text is fetched. */
  private shown: Source | null = null;
  private annotations: readonly Annotation[] = [];
  /** Something is to be painted once what a key asked for is done. */
  private due = false;
  private closed = false;
  private readonly listeners = new Set<() => void>();

  constructor(parent: HTMLElement) {
    this.view = new EditorView({ parent, extensions: EditorView.cspNonce.of(pageNonce()) });
    this.view.scrollDOM.addEventListener('click', onMarginClick);
    this.onResize = keepOnResize(this.view, () => this.shown && passageIn(desk().figure, this.shown.id));
    const stops = [
      useDesk.subscribe((now, before) => this.follow(now, before)),
      useTags.subscribe(() => this.recolour()),
      useConflicting.subscribe(() => this.repaint()),
      this.onResize.stop,
      onMarks((ids) => this.shown && ids.has(this.shown.id) && this.paintSoon()),
    ];
    this.stop = () => {
      for (const stop of stops) stop();
      clearTimeout(this.later);
    };
    this.open(desk().sourceId);
  }

  /** Calls `listener` whenever something else is painted, or another text is shown; returns what stops it. */
  onPainted(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  close(): void {
    this.closed = true;
    this.stop();
    this.view.destroy();
  }

  private follow(now: Desk, before: Desk): void {
    const source = sourceOf(now.sourceId);
    if (source?.id !== this.shown?.id) this.open(now.sourceId);
    else if (source && this.shown && headingKey(source) !== headingKey(this.shown)) this.open(source.id);
    else if (source && now.revision !== before.revision) this.readSoon(source.id);
    if (now.figure !== before.figure) this.paintSoon();
    if (before.selection && !now.selection) this.letGo();
  }

  private open(id: string | null): void {
    const source = sourceOf(id);
    if (!source) return;
    const text = textAtHand(source.id);
    if (text) this.show(source, text);
    else {
      loadText(source.id)
        .then(() => desk().sourceId === source.id && this.open(source.id))
        .catch(notifyFault);
    }
  }

  private show(source: Source, text: Text): void {
    this.keep();
    const kept = this.states.get(source.id);
    const usable = kept?.heading === headingKey(source) ? kept : null;
    this.shown = source;
    this.annotations = [];
    this.view.setState(usable?.state ?? readingState(source, text));
    this.repaint();
    const { selected } = paintedIn(this.view.state);
    if (usable) this.view.dispatch({ effects: usable.scroll });
    else this.view.scrollDOM.scrollTop = 0;
    if (selected && selected.end <= text.length) {
      this.view.dispatch({ effects: toPassage(selected) });
      this.onResize.shown();
    }
    this.readAgain(source.id);
  }

  /** Remembers how the source in the view stands, for when one comes back to it. */
  private keep(): void {
    if (!this.shown) return;
    const { id } = this.shown;
    const scroll = this.view.scrollSnapshot();
    this.states.delete(id);
    this.states.set(id, { state: this.view.state, scroll, heading: headingKey(this.shown) });
    const [oldest] = this.states.keys();
    if (this.states.size > STATES_KEPT && oldest !== undefined) this.states.delete(oldest);
  }

  /** Tags have other colours: annotations are drawn anew. */
  private recolour(): void {
    this.annotations = [...this.annotations];
    this.repaint();
  }

  private paintedNow(id: string): Painted {
    return {
      marks: marksAtHand(id),
      annotations: this.annotations,
      conflicting: conflictingNow(),
      selected: passageIn(desk().figure, id),
    };
  }

  private repaint(): void {
    if (!this.shown) return;
    this.view.dispatch({ effects: paint.of(this.paintedNow(this.shown.id)) });
    this.tell();
  }

  private paintSoon(): void {
    if (this.due) return;
    this.due = true;
    afterReact(() => {
      this.due = false;
      if (!this.closed) this.paintChanged();
    });
  }

  /** Paints in one step what has changed: the selected passage, which is brought into sight, and verdicts. */
  private paintChanged(): void {
    if (!this.shown) return;
    const now = this.paintedNow(this.shown.id);
    const before = paintedIn(this.view.state);
    const moved = JSON.stringify(now.selected) !== JSON.stringify(before.selected);
    if (!moved && now.marks === before.marks) return;
    const { selected } = now;
    const there = moved && selected !== null && selected.end <= this.view.state.doc.length;
    this.view.dispatch({ effects: [paint.of(now), ...(there ? [toPassage(selected)] : [])] });
    if (there) this.onResize.shown();
    this.tell();
  }

  /** Thousands of figures are read again once the analyst pauses; the rows in sight have told what changed already. */
  private readSoon(id: string): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.shown?.id === id && this.readAgain(id), hasMany(id) ? PAUSE : 0);
  }

  private readAgain(id: string): void {
    refreshMarks(id, () => this.shown?.id === id && this.repaint());
    call('annotations.list', { sourceId: id })
      .then((annotations) => {
        if (this.shown?.id !== id) return;
        this.annotations = annotations;
        this.repaint();
      })
      .catch(notifyFault);
  }

  /** What the selected text was selected for is done, or another figure was selected. */
  private letGo(): void {
    const { main } = this.view.state.selection;
    if (!main.empty) this.view.dispatch({ selection: { anchor: main.head } });
  }
}
