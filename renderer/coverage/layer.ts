import { EditorSelection, type Extension, Prec } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { isRedraw, redraw, Soon, sourceOfText } from '../source/layers';
import { runCommand } from '../state/commands';
import { gapWords } from './gaps';
import { coverageView, useCoverage } from './store';
import { selectedGaps } from './verbs';
import './coverage.css';

/** The numbers without a figure in this view's source. */
function gapsOf(view: EditorView) {
  const { on, sourceId, numbers } = coverageView();
  const { length } = view.state.doc;
  const shown = on && sourceId === view.state.facet(sourceOfText);
  return shown ? numbers.filter(({ start, end }) => start < end && end <= length) : [];
}

function decorate(view: EditorView): DecorationSet {
  const ranges = gapsOf(view).map((gap) =>
    Decoration.mark({ class: `gap gap-${gap.kind}`, attributes: { title: gapWords(gap) } }).range(
      gap.start,
      gap.end,
    ),
  );
  return Decoration.set(ranges, true);
}

/** The turn that was gone to already: coming back to a source later must not jump again. */
let gone = 0;

class GapLayer {
  decorations: DecorationSet;
  private readonly stop: () => void;
  private readonly going = new Soon(() => this.go());

  constructor(private readonly view: EditorView) {
    this.decorations = decorate(view);
    this.stop = useCoverage.subscribe((now, before) => {
      if (now.numbers !== before.numbers || now.on !== before.on)
        this.view.dispatch({ effects: redraw.of(null) });
      if (now.turn !== before.turn) this.going.ask();
    });
    this.going.ask();
  }

  update(update: ViewUpdate): void {
    if (isRedraw(update) || update.docChanged) this.decorations = decorate(update.view);
  }

  destroy(): void {
    this.stop();
    this.going.cancel();
  }

  private go(): void {
    const { target, turn } = coverageView();
    const { state } = this.view;
    if (!target || turn === gone || target.sourceId !== state.facet(sourceOfText)) return;
    if (target.end > state.doc.length) return;
    gone = turn;
    this.view.focus();
    const range = EditorSelection.range(target.start, target.end);
    this.view.dispatch({
      selection: EditorSelection.single(target.start, target.end),
      effects: EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 90 }),
    });
  }
}

/** A click on a mark selects its number, so that F makes a figure of it and D dismisses it. */
const clicks = EditorView.domEventHandlers({
  click(event, view) {
    const inMark = event.target instanceof Element && event.target.closest('.gap') !== null;
    if (!inMark || !view.state.selection.main.empty) return false;
    const { head } = view.state.selection.main;
    const gap = gapsOf(view).find(({ start, end }) => start <= head && head <= end);
    if (gap) view.dispatch({ selection: EditorSelection.single(gap.start, gap.end) });
    return gap !== undefined;
  },
});

/** Delete on a selected number dismisses it; it must not reach the figure that is selected in the grid. */
const keys = Prec.high(
  keymap.of([
    {
      key: 'Delete',
      run: () => {
        if (selectedGaps().length === 0) return false;
        runCommand('source.dismiss');
        return true;
      },
    },
  ]),
);

/** Marks in a source's text the numbers that no figure covers, while they are asked for. */
export const gapLayer: Extension = [
  ViewPlugin.fromClass(GapLayer, { decorations: (layer) => layer.decorations }),
  clicks,
  keys,
];
