import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../preload/contract';
import { onCellKey } from '../../../renderer/grid/keys';
import { figure } from './figure';

/** A key pressed on a cell of a row that holds a figure, or of one that is still read. */
function pressed(data: Figure | undefined, over: Partial<KeyboardEvent>) {
  const event = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...over };
  const column = { getColId: () => 'verdict' };
  return { event, data, column, node: { rowIndex: 3 } } as unknown as SuppressKeyboardEventParams<Figure>;
}

describe('a key on a cell', () => {
  it.each([
    ['figure', figure({})],
    ['row that is still read', undefined],
  ] as const)('with Ctrl and a letter is left to the commands, on a %s', (_what, data) => {
    for (const key of ['z', 'Z', 'd', 'D', 'c', 'v', 'x', 'y']) {
      expect(onCellKey(pressed(data, { key, ctrlKey: true })), key).toBe(true);
      expect(onCellKey(pressed(data, { key, metaKey: true })), key).toBe(true);
    }
  });

  it('of a row that is still read is else the grid’s: there is nothing to edit', () => {
    for (const key of ['Enter', 'F2', '7', 'ArrowDown'])
      expect(onCellKey(pressed(undefined, { key })), key).toBe(false);
  });
});
