import type { GridApi } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Figure, FigureColumn, UserCommandName } from '../../preload/contract';
import { USER_COMMANDS } from '../../preload/contract';
import { Key, KeyOf } from '../app/Key';
import { Menu, type MenuEntry } from '../app/Menu';
import { runCommand } from '../state/commands';
import { desk, useDesk } from '../state/desk';
import { setView, told } from '../state/figures';
import { useRange, useRect } from '../state/range';
import { rowsIn } from '../state/ranges';
import { grouped } from '../state/words';
import { columnName, type GridColumn } from './columns';

interface Opened {
  at: { x: number; y: number };
  /** The heading it is about; null for cells. */
  column: GridColumn | null;
  /** Only the verdicts: their sign was clicked twice. */
  verdicts?: boolean;
}

function openedBy(event: MouseEvent): Opened | null {
  const target = event.target instanceof Element ? event.target : null;
  const cell = target?.closest('.ag-cell, .ag-header-cell');
  const column = cell?.getAttribute('col-id') as GridColumn | null | undefined;
  if (!cell || !column || column === 'problem') return null;
  // The key for the menu has no place of its own: it opens beneath the cell.
  const { left, bottom } = cell.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  const at = byKey ? { x: left + 12, y: bottom } : { x: event.clientX, y: event.clientY };
  return { at, column: cell.classList.contains('ag-header-cell') ? column : null };
}

/** The menu of a cell, a block of cells or a heading: by the right button, or by the key for it. */
export function GridMenu({ api, root }: { api: GridApi<Figure>; root: RefObject<HTMLElement | null> }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  useEffect(() => {
    const element = root.current;
    const onMenu = (event: MouseEvent) => {
      const next = openedBy(event);
      if (!next) return;
      event.preventDefault();
      setOpened(next);
    };
    // It looks like a box to tick: whoever works with the mouse is to find there what it can become.
    const onTwice = ({ target, clientX: x, clientY: y }: MouseEvent) => {
      const sign = target instanceof Element && target.closest('.ag-cell[col-id="verdict"]');
      if (sign && !desk().project?.readOnly) setOpened({ at: { x, y }, column: null, verdicts: true });
    };
    element?.addEventListener('contextmenu', onMenu);
    element?.addEventListener('dblclick', onTwice);
    return () => {
      element?.removeEventListener('contextmenu', onMenu);
      element?.removeEventListener('dblclick', onTwice);
    };
  }, [root]);
  if (!opened) return null;
  return opened.column ? (
    <HeadingMenu api={api} column={opened.column} at={opened.at} onClose={close} />
  ) : (
    <CellMenu at={opened.at} verdicts={opened.verdicts ?? false} onClose={close} />
  );
}

const entry = (command: UserCommandName, label: string = USER_COMMANDS[command].label): MenuEntry => ({
  label,
  beside: <KeyOf command={command} />,
  run: () => runCommand(command),
});

/** Keys that the browser gives: they are in no table of ours. */
const fixed = (command: UserCommandName, label: string, key: string): MenuEntry => ({
  ...entry(command, label),
  beside: <Key k={key} />,
});

/** The verdicts that a figure, or each of a block, can be given. */
const verdictEntries = (all: string): MenuEntry[] => [
  entry('verdict.verify', `Verify${all}`),
  entry('verdict.query', `Query${all}`),
  entry('verdict.reject', `Reject${all}`),
  entry('verdict.clear', `Back to unverified${all && ':'}${all}`),
];

interface CellMenuProps {
  at: Opened['at'];
  verdicts: boolean;
  onClose: () => void;
}

function CellMenu({ at, verdicts, onClose }: CellMenuProps) {
  const rect = useRect();
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  const picked = useRange((state) => state.picked.length);
  const rows = rect ? rowsIn(rect) : Math.max(picked, 1);
  const all = rows > 1 ? ` ${grouped(rows)} figures` : '';
  const copies = [
    fixed('edit.copyCells', 'Copy', 'Mod+C'),
    ...(rect || picked > 0 ? [entry('edit.copyBare', 'Copy without headings')] : []),
  ];
  const empty = rect
    ? fixed('edit.clearCells', 'Empty these cells', 'Delete')
    : entry('edit.clearCells', 'Empty this cell');
  const cells = [
    fixed('edit.pasteCells', 'Paste…', 'Mod+V'),
    null,
    entry('edit.fillDown', rows > 1 ? 'Fill down' : 'Fill from the row above'),
  ];
  const writes: (MenuEntry | null)[] = [
    // Picked figures have no block of cells.
    ...(picked > 0 ? [null] : cells),
    entry('edit.setAll', rows > 1 ? `Set a value on${all}…` : 'Set a value…'),
    entry('edit.replace'),
    ...(picked > 0 ? [] : [empty]),
    null,
    ...verdictEntries(all),
    null,
    // In a block the key empties the cells; the figures are then deleted from here.
    {
      ...entry('edit.remove', rows > 1 ? `Delete${all}` : 'Delete the figure'),
      ...(rect ? { beside: null } : {}),
    },
  ];
  const pick = rows === 1 && picked === 0 ? [entry('edit.pick', 'Pick it beside others')] : [];
  const entries = readOnly ? [...copies, ...pick] : [...pick, ...copies, ...writes];
  return verdicts ? (
    <Menu at={at} label="Verdict" entries={verdictEntries(all)} onClose={onClose} />
  ) : (
    <Menu at={at} label="Selected cells" entries={entries} onClose={onClose} />
  );
}

/** Sorts by a column: alone, or after what is sorted by already. */
function sortBy(column: FigureColumn, descending: boolean, after: boolean): void {
  const { filter, sort } = desk().view;
  const others = after ? sort.filter((one) => one.column !== column) : [];
  told(setView({ filter, sort: [...others, { column, descending }] }));
}

interface HeadingProps {
  api: GridApi<Figure>;
  column: GridColumn;
  at: Opened['at'];
  onClose: () => void;
}

function HeadingMenu({ api, column, at, onClose }: HeadingProps) {
  const sort = useDesk((state) => state.view.sort);
  const pinned = api.getColumn(column)?.getPinned() ?? null;
  const pin = (where: 'left' | 'right') => () =>
    api.setColumnsPinned([column], pinned === where ? null : where);
  const key = column as FigureColumn;
  const others = sort.some((one) => one.column !== column);
  const entries: (MenuEntry | null)[] = [
    { label: 'Sort up', run: () => sortBy(key, false, false) },
    { label: 'Sort down', run: () => sortBy(key, true, false) },
    ...(others
      ? [
          { label: 'Then sort up by this', run: () => sortBy(key, false, true) },
          { label: 'Then sort down by this', run: () => sortBy(key, true, true) },
        ]
      : []),
    ...(sort.length > 0
      ? [
          {
            label: 'Back to reading order',
            run: () => told(setView({ filter: desk().view.filter, sort: [] })),
          },
        ]
      : []),
    null,
    { label: 'Pin left', on: pinned === 'left', run: pin('left') },
    { label: 'Pin right', on: pinned === 'right', run: pin('right') },
    { label: `Hide ${columnName(column)}`, run: () => api.setColumnsVisible([column], false) },
    null,
    entry('view.columns'),
  ];
  return <Menu at={at} label={`Column ${columnName(column)}`} entries={entries} onClose={onClose} />;
}
