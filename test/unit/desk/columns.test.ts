import { describe, expect, it } from 'vitest';
import { leadIn } from '../../../renderer/grid/cells';
import { columnDefs, usualLayout, wholeLayout } from '../../../renderer/grid/columns';
import { isFree, widthLeft } from '../../../renderer/grid/passageWidth';
import { SCROLL_BAR } from '../../../renderer/grid/theme';

describe('a remembered layout of columns', () => {
  it('is drawn in its order and widths, with columns that came later at the end', () => {
    const layout = wholeLayout([
      { column: 'note', width: 300, hidden: false, pinned: null },
      { column: 'value', width: 90, hidden: true, pinned: 'left' },
    ]);
    expect(layout.slice(0, 2).map(({ column }) => column)).toEqual(['note', 'value']);
    expect(layout).toHaveLength(usualLayout().length);
    expect(columnDefs(layout)[1]).toMatchObject({ colId: 'value', width: 90, hide: true, pinned: 'left' });
  });

  it('forgets columns that are no more', () => {
    expect(wholeLayout([{ column: 'mood', width: 80, hidden: false, pinned: null }])).toEqual(usualLayout());
  });
});

describe('the width of the passage', () => {
  it('is what the pane leaves, within bounds, until it was set by hand', () => {
    expect(widthLeft(645, 384, SCROLL_BAR)).toBe(645 - 384 - SCROLL_BAR);
    expect(widthLeft(645, 384, 0)).toBe(645 - 384);
    expect(widthLeft(300, 384, SCROLL_BAR)).toBe(96);
    expect(widthLeft(3000, 384, SCROLL_BAR)).toBe(420);
    expect(isFree(usualLayout())).toBe(true);
    expect(isFree([{ column: 'passage', width: 200, hidden: false, pinned: null }])).toBe(false);
  });

  it('gives the words before the figure less than half of it', () => {
    expect(leadIn(261)).toBe(16);
    expect(leadIn(0)).toBe(0);
  });
});
