/** AG Grid and CodeMirror as they come, side by side, with no more than it takes to do the gestures. */
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { AllCommunityModule, createGrid, type IRowNode, ModuleRegistry } from 'ag-grid-community';
import { type BareFigure, figures, longText, source } from '../data';

ModuleRegistry.registerModules([AllCommunityModule]);
const asked = new URLSearchParams(location.search);
const rows = figures(Number(asked.get('figures') ?? 0));
const long = Number(asked.get('characters') ?? 0);
const text = long > 0 ? longText(long) : source(0);

const choose = StateEffect.define<{ from: number; to: number; id: number }>();
const chosen = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, { effects }) => {
    for (const effect of effects) {
      if (!effect.is(choose)) continue;
      const attributes = { class: 'selected', 'data-figure': String(effect.value.id) };
      return Decoration.set(Decoration.mark({ attributes }).range(effect.value.from, effect.value.to));
    }
    return set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Panes as large as the desk's: a larger one has more to draw. */
for (const pane of ['grid', 'text']) {
  const [width, height] = asked.get(pane)?.split('x') ?? [];
  Object.assign(document.querySelector<HTMLElement>(`#${pane}`)!.style, {
    width: `${width}px`,
    height: `${height}px`,
  });
}

const view = new EditorView({
  parent: document.querySelector('#text')!,
  state: EditorState.create({
    doc: text,
    extensions: [EditorState.readOnly.of(true), EditorView.lineWrapping, chosen],
  }),
});

/** Where each figure stands in the text; the texts of all sources are alike but for a number. */
const starts: number[] = [];
for (let at = 0; long === 0; ) {
  const found = text.indexOf('tried ', at);
  if (found < 0) break;
  starts.push(found + 6);
  at = found + 6;
}

const grid = createGrid<BareFigure>(document.querySelector<HTMLElement>('#grid')!, {
  rowData: rows,
  rowHeight: 33,
  getRowId: ({ data }) => String(data.id),
  rowSelection: { mode: 'singleRow', checkboxes: false },
  columnDefs: ['verdict', 'value', 'unit', 'period', 'passage', 'counted', 'source'].map((field) => ({
    field: field as keyof BareFigure,
    width: field === 'passage' ? 300 : 90,
  })),
});

function select(node: IRowNode<BareFigure> | undefined): void {
  if (!node?.data) return;
  const from = starts[node.data.id % starts.length]!;
  const range = { from, to: from + node.data.value.length, id: node.data.id };
  node.setSelected(true);
  grid.ensureNodeVisible(node);
  view.dispatch({
    effects: [choose.of(range), EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 })],
  });
}

const row = (): number => grid.getSelectedNodes()[0]?.rowIndex ?? -1;

document.addEventListener('keydown', ({ key, target }) => {
  if (target instanceof HTMLInputElement || (key !== 'j' && key !== 'v')) return;
  if (key === 'v') grid.getSelectedNodes()[0]?.setDataValue('verdict', 'verified');
  select(grid.getDisplayedRowAtIndex(row() + 1));
});

const search = document.querySelector<HTMLInputElement>('#search')!;
search.addEventListener('input', () => {
  grid.setGridOption('quickFilterText', search.value);
  search.dataset.found = search.value;
});

if (rows.length > 0) select(grid.getDisplayedRowAtIndex(0));
document.body.dataset.ready = '';
