import { SearchCursor } from '@codemirror/search';
import { EditorSelection, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { isRedraw, redraw, Soon, sourceOfText } from '../source/layers';
import { useDesk } from '../state/desk';
import { foldForSearch } from './fold';
import { hideFound, useShown } from './shown';
import './found.css';

const OTHER = Decoration.mark({ class: 'found' });
const HERE = Decoration.mark({ class: 'found found-here' });

/** What was sought where it is in sight: a text of megabytes costs no more than a short one. */
function inSight(view: EditorView): DecorationSet {
  const { text, place } = useShown.getState();
  const here = place?.sourceId === view.state.facet(sourceOfText) ? place : null;
  const { doc } = view.state;
  const ranges: Range<Decoration>[] = [];
  if (here && here.end <= doc.length && here.start < here.end) ranges.push(HERE.range(here.start, here.end));
  for (const { from, to } of text === '' ? [] : view.visibleRanges) {
    for (const { from: start, to: end } of new SearchCursor(doc, text, from, to, foldForSearch)) {
      if (start !== here?.start && start < end) ranges.push(OTHER.range(start, end));
    }
  }
  return Decoration.set(ranges, true);
}

class FoundLayer {
  decorations: DecorationSet;
  private readonly stops: (() => void)[];
  private readonly going = new Soon(() => this.go());

  constructor(private readonly view: EditorView) {
    this.decorations = inSight(view);
    this.stops = [
      useShown.subscribe((now, before) => this.follow(now.turn !== before.turn)),
      // Another figure is what one looks at now; its own mark says where.
      useDesk.subscribe((now, before) => {
        if (now.figure && now.figure.id !== before.figure?.id && useShown.getState().place)
          useShown.setState({ place: null });
      }),
    ];
    this.going.ask();
  }

  update(update: ViewUpdate): void {
    if (isRedraw(update) || update.viewportChanged || update.docChanged)
      this.decorations = inSight(update.view);
  }

  destroy(): void {
    for (const stop of this.stops) stop();
    this.going.cancel();
  }

  private follow(go: boolean): void {
    this.view.dispatch({ effects: redraw.of(null) });
    if (go) this.going.ask();
  }

  private go(): void {
    const { place, turn } = useShown.getState();
    const { state } = this.view;
    if (!place || turn === gone || place.sourceId !== state.facet(sourceOfText)) return;
    if (place.end > state.doc.length) return;
    gone = turn;
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: place.start },
      effects: EditorView.scrollIntoView(EditorSelection.range(place.start, place.end), { y: 'center' }),
    });
  }
}

/** The turn that was gone to already: coming back to a source later must not jump again. */
let gone = 0;

const keys = keymap.of([
  {
    key: 'Escape',
    run: () => {
      const { text, place } = useShown.getState();
      hideFound();
      return text !== '' || place !== null;
    },
  },
]);

/** Marks in a source's text what was sought in all of them, and goes to the place that was chosen; Escape takes it away. */
export const foundLayer: Extension = [
  ViewPlugin.fromClass(FoundLayer, { decorations: (layer) => layer.decorations }),
  keys,
];
