import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { beginEdit } from '../state/editing';
import { fieldOf } from './columns';

/** The key that input methods report while they compose; the character comes later, to whatever has the focus. */
const COMPOSING = 'Process';

/** What typing over a cell starts its editor with: '' where an input method will bring the text; null where the key does not type. */
function typed(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === COMPOSING || event.isComposing) return '';
  if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return null;
  // Letters are commands unless they were switched off; digits and signs always type.
  const letter = /\p{L}/u.test(event.key);
  return letter && desk().settings?.letterKeys ? null : event.key;
}

/** Starts editing from the keyboard: Enter and F2 open the cell, typing replaces what stands in it. True stops AG Grid's own answer. */
export function onCellKey(params: SuppressKeyboardEventParams<Figure>): boolean {
  const { event, data, column } = params;
  if (!data || event.defaultPrevented) return false;
  const field = fieldOf(column.getColId());
  const opens = event.key === 'Enter' || event.key === 'F2';
  if (opens) {
    beginEdit(data, field ?? 'value', 'grid');
    event.preventDefault();
    return true;
  }
  const text = typed(event);
  if (text === null || !field || field === 'bound' || field === 'change') return false;
  // The editor must have the focus before this key's own default action, which then types into it.
  beginEdit(data, field, 'grid', '');
  return true;
}
