import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readCell } from '../../../main/engine/domain/typed-cell';
import type { Bound, Figure, Settings } from '../../../preload/contract';
import { columnOfHeading, copiedCell, TYPED, typedPatch } from '../../../renderer/bulk/cellText';
import { layoutFor, withLayout } from '../../../renderer/grid/layout';
import { setDisplay } from '../../../renderer/state/display';

const FIGURE: Figure = {
  id: 'f',
  sourceId: 's',
  sourceTitle: 'A year at sea',
  publisher: null,
  published: '2024-03-09',
  passage: {
    start: 0,
    end: 5,
    exact: '1,240',
    prefix: 'Last year. The office counted ',
    suffix: ' ships.\nMore',
  },
  read: null,
  origin: 'hand',
  verdict: 'query',
  verdictBy: null,
  verdictAt: null,
  tags: ['old', 'new'],
  mismatch: null,
  corrected: false,
  vanished: null,
  value: '1240',
  value2: null,
  bound: '=',
  unitKind: 'count',
  unit: null,
  counted: 'ships',
  change: 'up',
  period: null,
  attribution: null,
  note: '',
};

afterEach(() => setDisplay({ digits: 'comma', dates: 'words' }));

describe('a cell on the clipboard', () => {
  it('is what the engine reads back, whatever the number, its bound and how the person writes numbers', () => {
    const decimal = fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.option(fc.integer({ min: 1, max: 99_999 })),
      )
      .map(([minus, whole, part]) => {
        const fraction = part === null ? '' : `.${String(part).padStart(5, '0').replace(/0+$/, '')}`;
        return `${minus && (whole > 0n || part !== null) ? '-' : ''}${whole}${fraction}`;
      });
    const bound = fc.constantFrom<Bound>('=', '~', '<', '<=', '>', '>=');
    const digits = fc.constantFrom<Settings['digits']>('comma', 'space', 'point');
    fc.assert(
      fc.property(decimal, fc.option(decimal), bound, digits, (value, value2, sign, how) => {
        setDisplay({ digits: how, dates: 'words' });
        const { text } = copiedCell({ ...FIGURE, value, value2, bound: sign }, 'value');
        const patch = typedPatch('value', text);
        expect(readCell('value', patch.value ?? '')).toEqual({ ok: true, value });
        expect(readCell('value2', patch.value2 ?? '')).toEqual({ ok: true, value: value2 });
        expect(patch.bound ?? '=').toBe(sign);
      }),
    );
  });

  it('is a number only where it is exactly one', () => {
    expect(copiedCell(FIGURE, 'value')).toEqual({ text: '1240', shown: '1,240', number: '1240' });
    expect(copiedCell({ ...FIGURE, bound: '~' }, 'value')).toEqual({ text: '≈ 1240', shown: '≈ 1,240' });
    expect(copiedCell({ ...FIGURE, value2: '1300' }, 'value').number).toBeUndefined();
  });

  it('says of every column what the grid says', () => {
    const text = (column: string) => copiedCell(FIGURE, column).text;
    expect(text('passage')).toBe('The office counted 1,240 ships.');
    expect(text('verdict')).toBe('Query');
    expect(text('bound')).toBe('exactly');
    expect(text('tags')).toBe('old, new');
    expect(text('unit')).toBe('');
    expect(copiedCell({ ...FIGURE, unit: 'percent' }, 'unit')).toEqual({ text: 'percent', shown: '%' });
  });

  it('reads back in every column that can be typed into', () => {
    for (const column of TYPED) {
      if (column === 'tags' || column === 'value') continue;
      const { text } = copiedCell(FIGURE, column);
      const read = readCell(column as 'unit', typedPatch(column, text)[column as 'unit'] ?? '');
      expect(read, column).toEqual({ ok: true, value: FIGURE[column as 'unit'] });
    }
  });

  it('goes under a heading that names its column again', () => {
    expect(columnOfHeading(' Says who ')).toBe('attribution');
    expect(columnOfHeading('VALUE')).toBe('value');
    expect(columnOfHeading('Amount')).toBeNull();
  });
});

describe('the columns of a project', () => {
  const layout = (width: number) => [{ column: 'unit', width, hidden: false, pinned: null }];

  it('are its own, and a project without any begins as the last one stands', () => {
    let kept = { columns: layout(1), layouts: [] } as unknown as Settings;
    kept = { ...kept, ...withLayout(kept, '/a', layout(2)) };
    kept = { ...kept, ...withLayout(kept, '/b', layout(3)) };
    expect(layoutFor(kept, '/a')).toEqual(layout(2));
    expect(layoutFor(kept, '/b')).toEqual(layout(3));
    expect(layoutFor(kept, '/c')).toEqual(layout(3));
    kept = { ...kept, ...withLayout(kept, '/a', layout(4)) };
    expect(kept.layouts.map(({ path }) => path)).toEqual(['/a', '/b']);
    expect(layoutFor(null, '/a')).toEqual([]);
  });

  it('are forgotten at last', () => {
    let kept = { columns: [], layouts: [] } as unknown as Settings;
    for (let n = 0; n < 130; n += 1) kept = { ...kept, ...withLayout(kept, `/${n}`, layout(n)) };
    expect(kept.layouts).toHaveLength(100);
    expect(layoutFor(kept, '/129')).toEqual(layout(129));
  });
});
