import type {
  ColDef,
  ICellRendererParams,
  ITextFilterParams,
  ValueFormatterParams,
  ValueGetterParams,
} from 'ag-grid-community';
import type { Bound, Change, ColumnLayout, Figure, FigureColumn } from '../../preload/contract';
import { boundSign, boundWords, changeWords, shortUnit, statedText } from '../figures/stated';
import type { EditableField } from '../state/editing';
import { dayLabel, VERDICT_WORDS } from '../state/words';
import { PassageCell, ProblemCell, problemsOf, UnitCell, ValueCell, VerdictCell } from './cells';
import { ChoiceFilter, type ChoiceParams } from './choiceFilter';
import { TagsCell } from './tagsCell';

/** A column of the grid: a column of the engine, or the sign of a problem. */
export type GridColumn = FigureColumn | 'problem';

interface Column {
  name: string;
  width: number;
  /** Not shown until asked for. */
  hidden?: boolean;
  def?: ColDef<Figure>;
}

const TEXT_FILTER: ITextFilterParams = {
  filterOptions: ['contains', 'notContains', 'equals', 'notEqual', 'startsWith', 'blank', 'notBlank'],
  maxNumConditions: 1,
  debounceMs: 250,
};

/** AG Grid asks for one, and calls it only where it filters rows itself; here the engine does. */
const predicate = () => true;

const option = (displayKey: string, displayName: string, numberOfInputs: 1 | 2 = 1) => ({
  displayKey,
  displayName,
  numberOfInputs,
  predicate,
});

/** Typed as text: AG Grid's number filter would turn a decimal into a float before the engine saw it. */
const VALUE_FILTER: ITextFilterParams = {
  filterOptions: [
    option('eq', 'Equals'),
    option('ne', 'Does not equal'),
    option('gt', 'More than'),
    option('ge', 'At least'),
    option('lt', 'Less than'),
    option('le', 'At most'),
    option('between', 'Between', 2),
  ],
  defaultOption: 'ge',
  filterPlaceholder: 'e.g. 1,200 or 3.5 billion',
  maxNumConditions: 1,
  debounceMs: 250,
};

const choices = (params: ChoiceParams): ColDef<Figure> => ({ filter: ChoiceFilter, filterParams: params });

const BOUNDS: readonly Bound[] = ['=', '~', '<', '<=', '>', '>='];
const CHANGES: readonly (Change | '')[] = ['up', 'down', ''];

const get = (read: (figure: Figure) => string | null): ColDef<Figure> => ({
  valueGetter: ({ data }: ValueGetterParams<Figure>) => (data ? (read(data) ?? '') : ''),
});

/** A cell that is drawn only for some figures; for the others it is plain text, without an element of its own. */
const drawnWhere = (
  component: NonNullable<ColDef['cellRenderer']>,
  holds: (figure: Figure) => boolean,
): ColDef<Figure> => ({
  cellRendererSelector: ({ data }: ICellRendererParams<Figure>) =>
    data && holds(data) ? { component } : undefined,
});

const boundLabel = (bound: Bound): string => `${boundSign(bound) || '='} ${boundWords(bound)}`;

/** Every column in its usual order. Passage takes what is left of the width; what stands after it is reached by scrolling. */
const COLUMNS: Readonly<Record<GridColumn, Column>> = {
  verdict: {
    name: 'Verdict',
    width: 44,
    def: {
      ...get(({ verdict, corrected }) => `${verdict}${corrected ? ' corrected' : ''}`),
      cellRenderer: VerdictCell,
      headerClass: 'head-quiet',
      minWidth: 40,
      ...choices({ values: Object.entries(VERDICT_WORDS) }),
    },
  },
  value: {
    name: 'Value',
    width: 164,
    def: {
      ...get((figure) => `${statedText(figure)} ${figure.read?.scale}`),
      cellRenderer: ValueCell,
      headerClass: 'head-value',
      filterParams: VALUE_FILTER,
    },
  },
  unit: {
    name: 'Unit',
    width: 92,
    def: {
      ...get((figure) => `${shortUnit(figure)} ${figure.change ?? ''}`),
      valueFormatter: ({ data }: ValueFormatterParams<Figure>) => (data ? shortUnit(data) : ''),
      ...drawnWhere(UnitCell, ({ change }) => change !== null),
    },
  },
  period: { name: 'Period', width: 80, def: get(({ period }) => period) },
  passage: {
    name: 'Passage',
    width: 0,
    def: {
      ...get(({ passage }) => `${passage.prefix}\u0001${passage.exact}\u0001${passage.suffix}`),
      cellRenderer: PassageCell,
    },
  },
  counted: { name: 'Counts', width: 160, def: get(({ counted }) => counted) },
  change: {
    name: 'Change',
    width: 84,
    def: {
      ...get(({ change }) => changeWords(change)),
      ...choices({ values: CHANGES.map((one) => [one, one === '' ? 'No change' : changeWords(one)]) }),
    },
  },
  bound: {
    name: 'Bound',
    width: 104,
    def: {
      ...get(({ bound }) => boundLabel(bound)),
      ...choices({ values: BOUNDS.map((one) => [one, boundLabel(one)]) }),
    },
  },
  source: { name: 'Source', width: 180, def: get(({ sourceTitle }) => sourceTitle) },
  note: { name: 'Note', width: 180, def: get(({ note }) => note) },
  attribution: { name: 'Says who', width: 160, hidden: true, def: get(({ attribution }) => attribution) },
  publisher: { name: 'Publisher', width: 120, hidden: true, def: get(({ publisher }) => publisher) },
  published: {
    name: 'Date',
    width: 100,
    hidden: true,
    def: get(({ published }) => published && dayLabel(published)),
  },
  tags: {
    name: 'Tags',
    width: 120,
    hidden: true,
    def: { ...get(({ tags }) => tags.join(', ')), cellRenderer: TagsCell },
  },
  problem: {
    name: 'Problem',
    width: 32,
    def: {
      ...get(problemsOf),
      valueFormatter: () => '',
      ...drawnWhere(ProblemCell, (figure) => problemsOf(figure) !== null),
      filter: false,
      headerClass: 'head-hidden',
      minWidth: 32,
      pinned: 'right',
      resizable: false,
      sortable: false,
      suppressMovable: true,
    },
  },
};

const ORDER = Object.keys(COLUMNS) as GridColumn[];

/** The heading of a column. */
export const columnName = (column: GridColumn): string => COLUMNS[column].name;

const EDITABLE: Readonly<Partial<Record<GridColumn, EditableField>>> = {
  value: 'value',
  unit: 'unit',
  bound: 'bound',
  change: 'change',
  counted: 'counted',
  period: 'period',
  attribution: 'attribution',
  note: 'note',
  tags: 'tags',
};

/** The field that a column edits, or null where it cannot be edited. */
export function fieldOf(column: string): EditableField | null {
  return EDITABLE[column as GridColumn] ?? null;
}

/** The usual layout, as it is before anything was moved. */
export function usualLayout(): ColumnLayout[] {
  return ORDER.map((column) => ({
    column,
    width: COLUMNS[column].width,
    hidden: COLUMNS[column].hidden ?? false,
    // What a row is about stays in sight when one scrolls to the columns that do not fit.
    pinned: column === 'problem' ? 'right' : column === 'verdict' || column === 'value' ? 'left' : null,
  }));
}

const isColumn = (column: string): column is GridColumn => column in COLUMNS;

/** A remembered layout made whole: unknown columns dropped, columns that came later added at their usual place's end. */
export function wholeLayout(remembered: readonly ColumnLayout[]): ColumnLayout[] {
  const known = remembered.filter(({ column }) => isColumn(column));
  const missing = usualLayout().filter(({ column }) => !known.some((one) => one.column === column));
  return [...known, ...missing];
}

function definition({ column, width, hidden, pinned }: ColumnLayout): ColDef<Figure> {
  const { name, def } = COLUMNS[column as GridColumn];
  // Width 0 is taken from the pane: the column was never resized by hand.
  return { colId: column, headerName: name, ...def, ...(width ? { width } : {}), hide: hidden, pinned };
}

/** AG Grid's column definitions in the order and widths of a layout. */
export function columnDefs(layout: readonly ColumnLayout[]): ColDef<Figure>[] {
  return wholeLayout(layout).map(definition);
}

/** What every column has unless it says otherwise. */
export const defaultColumn: ColDef<Figure> = {
  sortable: true,
  resizable: true,
  filter: 'agTextColumnFilter',
  filterParams: TEXT_FILTER,
  minWidth: 56,
  // The engine sorts and filters; in this order a click on a heading gives up, down, and reading order again.
  sortingOrder: ['asc', 'desc', null],
};
