import { describe, expect, it } from 'vitest';
import type { ActionChange, ActionEntry } from '../../../preload/contract';
import { cellText, changedRows } from '../../../renderer/history/cells';
import { byDay, dayWord } from '../../../renderer/history/days';
import { EVERYTHING, filterOf, isNarrowed } from '../../../renderer/history/filter';
import { localDay } from '../../../renderer/state/words';

const NOW = new Date(2025, 2, 10, 14, 2);

const change = (rest: Partial<ActionChange>): ActionChange => ({
  table: 'figures',
  id: 'f1',
  name: '82,000',
  column: null,
  before: null,
  after: null,
  ...rest,
});

const entry = (seq: number, at: Date): ActionEntry => ({
  seq,
  at: at.toISOString(),
  who: 'Ada',
  label: `Action ${seq}`,
  changes: 1,
  undoes: null,
  mode: 'do',
  stands: true,
});

describe('what an action changed, in words', () => {
  it('puts the cells of one row together, and keeps two rows apart', () => {
    const rows = changedRows(
      [
        change({ column: 'value', before: '82000', after: '8200' }),
        change({ column: 'unit', before: null, after: 'percent' }),
        change({ id: 'f2', name: '14', column: 'note', before: '', after: 'Look again' }),
      ],
      NOW,
    );
    expect(rows.map(({ noun, name, how, cells }) => ({ noun, name, how, cells }))).toEqual([
      {
        noun: 'Figure',
        name: '82,000',
        how: 'changed',
        cells: [
          { column: 'value', label: 'Value', before: '82,000', after: '8,200' },
          { column: 'unit', label: 'Unit', before: null, after: '%' },
        ],
      },
      {
        noun: 'Figure',
        name: '14',
        how: 'changed',
        cells: [{ column: 'note', label: 'Note', before: null, after: 'Look again' }],
      },
    ]);
  });

  it('tells what a whole row says beyond its name: the note of an annotation, and its tags', () => {
    const note = { table: 'annotations', id: 'a1', name: '82,000' } as const;
    const rows = changedRows(
      [
        change({ ...note, after: 'Ask the office #price' }),
        change({ ...note, id: 'a2', before: '#price' }),
        change({ after: '82,000' }),
      ],
      NOW,
    );
    expect(rows.map(({ how, says }) => [how, says])).toEqual([
      ['added', 'Ask the office #price'],
      ['deleted', '#price'],
      ['added', null],
    ]);
  });

  it('tells a verdict with who gave it and when, in one line, also where it is taken back', () => {
    const at = new Date(2025, 2, 10, 9, 30).toISOString();
    const given = [
      change({ column: 'verdict', before: 'unverified', after: 'verified' }),
      change({ column: 'verdict_by', before: null, after: 'Ben' }),
      change({ column: 'verdict_at', before: null, after: at }),
    ];
    expect(changedRows(given, NOW)[0]?.cells).toEqual([
      { column: 'verdict', label: 'Verdict', before: 'Unverified', after: 'Verified (Ben, 09:30)' },
    ]);
    const taken = given.map((each) => ({ ...each, before: each.after, after: each.before }));
    expect(changedRows(taken, NOW)[0]?.cells[0]).toMatchObject({
      before: 'Verified (Ben, 09:30)',
      after: 'Unverified',
    });
  });

  it('says which rows came in and which went, each by itself', () => {
    const rows = changedRows(
      [
        change({ table: 'sources', id: 's1', name: 'Harbour', after: 'Harbour' }),
        change({ after: '82,000' }),
        change({ before: '82,000' }),
      ],
      NOW,
    );
    expect(rows.map(({ noun, how }) => [noun, how])).toEqual([
      ['Source', 'added'],
      ['Figure', 'added'],
      ['Figure', 'deleted'],
    ]);
  });

  it.each([
    ['value', '-1234.50', '−1,234.50', 'grouped, with a true minus'],
    ['bound', '>', 'more than', 'a sign is not a word'],
    ['tags', '["port","sea"]', 'port, sea', 'a list as people write it'],
    ['tags', '[]', null, 'an empty list is an empty cell'],
    ['tags', 'not json', 'not json', 'from another version: as it stands, never an error'],
    ['read', '{"value":"82000","why":"a count"}', '82,000: a count', 'a reading by its phrase'],
    ['start_at', 1200, '1200', 'numbers as they stand'],
    ['colour', 'amber', 'amber', 'a column that nobody named'],
  ])('%s %s is %s', (column, cell, wanted, _why) => {
    expect(cellText(column, cell)).toBe(wanted);
  });
});

describe('days', () => {
  it('are those of the local clock, in the order of the actions', () => {
    const rows = [
      entry(4, new Date(2025, 2, 10, 0, 1)),
      entry(3, new Date(2025, 2, 9, 23, 59)),
      entry(2, new Date(2025, 2, 9, 0, 0)),
      entry(1, new Date(2024, 11, 31, 12, 0)),
    ];
    const days = byDay(rows, NOW).map(({ day, label, rows: of }) => [day, label, of.map(({ seq }) => seq)]);
    expect(days).toEqual([
      ['2025-03-10', 'Today', [4]],
      ['2025-03-09', 'Yesterday', [3, 2]],
      ['2024-12-31', '31 Dec 2024', [1]],
    ]);
  });

  it('yesterday is also the last day of the month, and of the year', () => {
    expect(dayWord('2024-12-31', new Date(2025, 0, 1, 0, 5))).toBe('Yesterday');
    expect(localDay('not a date')).toBe('not a date');
  });
});

describe('what the history is narrowed to', () => {
  it('asks only for what was chosen', () => {
    expect(filterOf(EVERYTHING)).toEqual({});
    expect(isNarrowed(EVERYTHING)).toBe(false);
    const scope = { figure: { id: 'f1', exact: '14' }, sourceId: null, who: 'Ada', day: '2025-03-10' };
    expect(filterOf(scope)).toEqual({ figureId: 'f1', who: 'Ada', day: '2025-03-10' });
    expect(isNarrowed(scope)).toBe(true);
  });
});
