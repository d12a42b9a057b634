import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { beginEdit } from '../state/editing';
import { fieldOf } from './columns';
import { selectRow } from './follow';
import { onRangeKey } from './rangeKeys';

/** The key that input methods report while they compose; the character comes later, to whatever has the focus. */
const COMPOSING = 'Process';

/** What typing over a cell starts its editor with: '' where an input method will bring the text; null where the key does not type. */
function typed(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === COMPOSING || event.isComposing) return '';
  // Backspace empties the cell and goes on typing in it, as in a spreadsheet.
  if (event.key === 'Backspace') return '';
  if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return null;
  // Letters are commands unless they were switched off; digits and signs always type.
  const letter = /\p{L}/u.test(event.key);
  return letter && desk().settings?.letterKeys ? null : event.key;
}

/** Opens the editor of a cell; a cell that cannot be edited opens the value's. */
export function editCell(figure: Figure, column: string): void {
  if (!desk().project?.readOnly) beginEdit(figure, fieldOf(column) ?? 'value', 'grid');
}

const isShortcut = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && /^\p{L}$/u.test(key);

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Starts editing from the keyboard: Enter and F2 open the cell, typing replaces what stands in it. True stops AG Grid's own answer. */
export function onCellKey(params: SuppressKeyboardEventParams<Figure>): boolean {
  const { event, data, column, api, node } = params;
  if (event.defaultPrevented) return false;
  // AG Grid knows Ctrl with letters for what it sells; here they are commands and the clipboard's, also while the row is still read.
  if (!data) return isShortcut(event);
  // Alt with an arrow is a command (back and forward, the ends of a passage), in the grid too.
  if (event.altKey && event.key.startsWith('Arrow')) return true;
  if (onRangeKey(params)) return true;
  const by = STEPS[event.key];
  // The grid moves its focus itself; the figure is selected already when it does.
  if (by !== undefined && !event.ctrlKey && !event.metaKey) selectRow(api, (node.rowIndex ?? 0) + by);
  if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'F2') {
    editCell(data, column.getColId());
    event.preventDefault();
    return true;
  }
  if (isShortcut(event)) return true;
  const field = fieldOf(column.getColId());
  const text = typed(event);
  if (desk().project?.readOnly || text === null || !field || field === 'bound' || field === 'change')
    return false;
  // The editor must have the focus before this key's own default action, which then types into it.
  beginEdit(data, field, 'grid', '');
  return true;
}
