import { standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import type { Figure, Source } from '../../preload/contract';
import { gapLayer } from '../coverage/layer';
import { pageNonce } from '../engine/page';
import { foundLayer } from '../search/layer';
import { desk, setDesk } from '../state/desk';
import { selectFigure, told } from '../state/figures';
import { noteCursor } from '../state/reading';
import { finding } from './find';
import { headingOf } from './heading';
import { highlights, paintedIn } from './highlights';
import { keepInSight } from './inSight';
import { sourceOfText } from './layers';
import { article } from './lines';
import { margin } from './margin';
import { marksAt, nextOf } from './overlap';

/** The figures that an element of the text belongs to. */
function figuresUnder(target: EventTarget | null): Set<string> {
  const ids: string[] = [];
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null;
  while (element) {
    if (element.dataset.figure) ids.push(element.dataset.figure);
    element = element.parentElement?.closest<HTMLElement>('[data-figure]') ?? null;
  }
  return new Set(ids);
}

/** Where figures overlap, each further click selects the next of them. */
function pick(ids: readonly string[]): void {
  const id = nextOf(ids, desk().figure?.id ?? null);
  if (id) told(selectFigure(id));
}

const clicks = EditorView.domEventHandlers({
  click(event, view) {
    if (!view.state.selection.main.empty) return false;
    const under = figuresUnder(event.target);
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    const ids = marksAt(paintedIn(view.state).marks, at).map(({ id }) => id);
    const hit = ids.filter((id) => under.has(id));
    if (hit.length) pick(hit);
    return hit.length > 0;
  },
});

/** Clicks on the signs in the margin, which stand outside the text. */
export function onMarginClick({ target }: MouseEvent): void {
  const sign = target instanceof Element ? target.closest<HTMLElement>('.margin-signs > *') : null;
  const { annotation, figure } = sign?.dataset ?? {};
  if (annotation) setDesk({ dialog: { kind: 'annotate', annotationId: annotation } });
  else if (figure) pick([figure]);
}

/** Enter selects the figure that the text cursor stands in. */
function pickAtCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const ids = marksAt(paintedIn(view.state).marks, head).map(({ id }) => id);
  if (ids.length) pick(ids);
  return ids.length > 0;
}

/** Escape lets go of the selected text. */
function letGo(view: EditorView): boolean {
  const { main } = view.state.selection;
  if (main.empty) return false;
  view.dispatch({ selection: { anchor: main.head } });
  return true;
}

/** The text between two offsets without the blanks at its ends. */
export function trimmed(doc: Text, from: number, to: number): { start: number; end: number } {
  const text = doc.sliceString(from, to, '\n');
  return {
    start: from + text.length - text.trimStart().length,
    end: to - text.length + text.trimEnd().length,
  };
}

const tellSelection = EditorView.updateListener.of(({ selectionSet, state, view }) => {
  // Walking through matches moves the selection too, and is not selecting.
  if (!selectionSet || view.dom.querySelector('.find-bar')?.contains(document.activeElement)) return;
  const { from, to, head, empty } = state.selection.main;
  const { start, end } = trimmed(state.doc, from, to);
  const { sourceId, selection } = desk();
  if (sourceId) noteCursor(state.facet(sourceOfText) ?? sourceId, head);
  if (empty || end <= start || !sourceId) {
    if (selection) setDesk({ selection: null });
  } else setDesk({ selection: { sourceId, start, end } });
});

const reading: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorState.lineSeparator.of('\n'),
  EditorView.lineWrapping,
  highlightSpecialChars(),
  drawSelection({ cursorBlinkRate: 0 }),
  keepInSight,
  highlights,
  margin,
  finding,
  clicks,
  tellSelection,
  keymap.of([{ key: 'Enter', run: pickAtCursor }, { key: 'Escape', run: letGo }, ...standardKeymap]),
];

/** The state in which a source is read. Positions are offsets of its frozen text. */
export function readingState(source: Source, text: Text): EditorState {
  // CodeMirror makes it a text box that is read-only; another role may not have the attributes it sets.
  const attributes: Record<string, string> = {
    tabindex: '0',
    'aria-label': `Text of ${source.title}`,
    'data-pane-focus': '',
  };
  if (source.lang) attributes.lang = source.lang;
  return EditorState.create({
    doc: text,
    extensions: [
      EditorView.cspNonce.of(pageNonce()),
      EditorView.contentAttributes.of(attributes),
      article(text, headingOf(source)),
      reading,
      sourceOfText.of(source.id),
      foundLayer,
      gapLayer,
    ],
  });
}

/** The passage of a figure as it is painted when selected, where it lies in this source. */
export function passageIn(figure: Figure | null, sourceId: string) {
  if (figure?.sourceId !== sourceId) return null;
  return { id: figure.id, start: figure.passage.start, end: figure.passage.end };
}
