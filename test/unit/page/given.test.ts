import { describe, expect, it } from 'vitest';
import type { FigureView, Progress, Source } from '../../../preload/contract';
import {
  type Given,
  Givens,
  keptSame,
  progressWith,
  readsVerdicts,
  rowsWith,
  sourcesWith,
  withVerdict,
} from '../../../renderer/state/given';
import { figure, reading } from '../desk/figure';

const given = (id: string, over: Partial<Given> = {}): Given => ({
  id,
  sourceId: 's1',
  from: 'unverified',
  to: 'verified',
  ...over,
});

const progress = (over: Partial<Progress> = {}): Progress => ({
  unverified: 3,
  verified: 1,
  query: 0,
  rejected: 0,
  ...over,
});

describe('verdicts that an answer does not know of', () => {
  it('are those that were given after it was asked for', () => {
    const givens = new Givens();
    givens.give(given('f1'));
    const asked = givens.now;
    givens.give(given('f2'));
    givens.give(given('f3'));
    expect(givens.after(asked).map(({ id }) => id)).toEqual(['f2', 'f3']);
    givens.settle(asked);
    expect(givens.after(0).map(({ id }) => id)).toEqual(['f2', 'f3']);
    expect(givens.after(givens.now)).toEqual([]);
  });

  it('are not those that were refused', () => {
    const givens = new Givens();
    const refused = givens.give(given('f1'));
    const kept = givens.give(given('f2'));
    expect(givens.unanswered).toBe(2);
    refused(false);
    kept(true);
    expect(givens.unanswered).toBe(0);
    expect(givens.after(0).map(({ id }) => id)).toEqual(['f2']);
  });

  it('are none of another project', () => {
    const givens = new Givens();
    givens.give(given('f1'));
    givens.clear();
    expect(givens.after(0)).toEqual([]);
  });

  it('are shown in rows, the last one of a figure, and other rows stay the same', () => {
    const rows = [figure({ id: 'f1' }), figure({ id: 'f2' })];
    expect(rowsWith(rows, [], withVerdict)).toBe(rows);
    const shown = rowsWith(rows, [given('f2'), given('f2', { from: 'verified', to: 'query' })], withVerdict);
    expect(shown.map(({ verdict }) => verdict)).toEqual(['unverified', 'query']);
    expect(shown[0]).toBe(rows[0]);
  });

  it('say of a figure that it is corrected as the engine does', () => {
    const read = reading({ value: '82000' });
    expect(withVerdict(figure({ read, value: '82000' }), 'verified').corrected).toBe(false);
    expect(withVerdict(figure({ read, value: '28000' }), 'verified').corrected).toBe(true);
    expect(withVerdict(figure({ read, value: '28000', corrected: true }), 'query').corrected).toBe(false);
    expect(withVerdict(figure({ read: null, value: '28000' }), 'verified').corrected).toBe(false);
  });

  it('are counted in the project and in their sources', () => {
    const back = given('f1', { from: 'verified', to: 'unverified' });
    expect(progressWith(progress(), [given('f1'), given('f2', { to: 'query' })])).toEqual(
      progress({ unverified: 1, verified: 2, query: 1 }),
    );
    expect(progressWith(progress(), [given('f1'), back])).toEqual(progress());
    const sources = [
      { id: 's1', progress: progress() },
      { id: 's2', progress: progress() },
    ] as Source[];
    const counted = sourcesWith(sources, [given('f1')]);
    expect(counted[0]?.progress).toEqual(progress({ unverified: 2, verified: 2 }));
    expect(counted[1]).toBe(sources[1]);
  });
});

describe('a list that was read again', () => {
  it('keeps the objects that say the same', () => {
    const before = [
      { id: 'a', count: 1 },
      { id: 'b', count: 2 },
      { id: 'gone', count: 3 },
    ];
    const now = keptSame(before, [
      { id: 'b', count: 5 },
      { id: 'a', count: 1 },
      { id: 'new', count: 0 },
    ]);
    expect(now.map(({ id }) => id)).toEqual(['b', 'a', 'new']);
    expect(now[1]).toBe(before[0]);
    expect(now[0]).toEqual({ id: 'b', count: 5 });
  });
});

describe('a view', () => {
  const view = (over: Partial<FigureView> = {}): FigureView => ({ filter: {}, sort: [], ...over });

  it('may change by a verdict where it filters or sorts by it, or by what follows from it', () => {
    const changed: FigureView[] = [
      view({ filter: { verdicts: ['unverified'] } }),
      view({ filter: { who: ['Ada'] } }),
      view({ filter: { problem: 'vanished' } }),
      view({ filter: { problems: ['corrected'] } }),
      view({ filter: { columns: [{ column: 'verdict', op: 'in', texts: ['query'] }] } }),
      view({ sort: [{ column: 'verdict', descending: true }] }),
    ];
    expect(changed.map(readsVerdicts)).toEqual(changed.map(() => true));
  });

  it('does not change by one otherwise', () => {
    expect(readsVerdicts(view())).toBe(false);
    const filter = {
      sourceIds: ['s1'],
      search: 'court',
      columns: [{ column: 'unit', op: 'blank' }] as never,
    };
    expect(readsVerdicts(view({ filter, sort: [{ column: 'value', descending: false }] }))).toBe(false);
  });
});
