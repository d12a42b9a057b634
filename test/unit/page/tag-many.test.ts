import { beforeEach, expect, it, vi } from 'vitest';
import type { ProjectState, Tag } from '../../../preload/contract';
import { toggleTag } from '../../../renderer/annotations/tagKeys';
import { desk, setDesk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';
import { setRange, useRange } from '../../../renderer/state/range';
import { figure } from '../desk/figure';

// Keys are named after the system as soon as they are read.
vi.hoisted(() => vi.stubGlobal('navigator', { platform: 'Linux' }));

const tag = { name: 'trend' } as Tag;
let asked: unknown[] = [];

beforeEach(() => {
  asked = [];
  useRange.setState({ columns: ['value', 'unit'] });
  setRange(null);
  setDesk({
    project: { readOnly: false } as ProjectState,
    figure: figure({ id: 'f2' }),
    figureRow: 2,
    selection: null,
    notices: [],
  });
  const call = async (method: string, input: { offset: number; limit: number }) => {
    if (method === 'figures.ids') {
      const ids = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5'];
      return { ids: ids.slice(input.offset, input.offset + input.limit) };
    }
    asked.push(input);
    return { label: 'Tagged “trend”' };
  };
  setEngine({ call } as never);
});

it('sets a tag on the selected figure', async () => {
  await toggleTag(tag);
  expect(asked).toEqual([{ ids: ['f2'], add: ['trend'], remove: [] }]);
  expect(desk().notices.at(-1)?.action?.command).toBe('edit.undo');
});

it('sets it on every figure of a selected block, or takes it off all, as the one in hand has it', async () => {
  setRange({ anchor: { row: 2, column: 'value' }, head: { row: 4, column: 'unit' } });
  await toggleTag(tag);
  setDesk({ figure: figure({ id: 'f2', tags: ['trend'] }) });
  await toggleTag(tag);
  expect(asked).toEqual([
    { ids: ['f2', 'f3', 'f4'], add: ['trend'], remove: [] },
    { ids: ['f2', 'f3', 'f4'], add: [], remove: ['trend'] },
  ]);
});
