import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome, Source } from '../../../preload/contract';
import { EngineFault } from '../../../renderer/engine/types';
import { desk, setDesk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';
import { goTo } from '../../../renderer/state/figures';
import { figure } from './figure';

/** The figures that there are, by the row in which the view shows them; null where it does not. */
const ROWS: Record<string, number | null> = { a: 4, b: 5, c: 6, hidden: null };

const outcome = (...figureIds: string[]): Outcome => ({
  seq: 7,
  label: 'Undid: Verified 3 figures',
  figureIds,
  sourceIds: ['s1'],
  annotationIds: [],
});

beforeEach(() => {
  setDesk({ figure: figure({ id: 'other' }), sourceId: null, sources: [{ id: 's1' } as Source] });
  const call = async (method: string, { id }: { id: string }) => {
    if (!(id in ROWS)) throw new EngineFault({ code: 'not-found', message: 'There is no such figure.' });
    return method === 'figures.get' ? figure({ id }) : { index: ROWS[id] };
  };
  setEngine({ call } as never);
});

describe('where an undone action leads', () => {
  it('is its figure, and the first of many, in whichever order they are told', async () => {
    await goTo(outcome('b'));
    expect(desk().figure?.id).toBe('b');
    await goTo(outcome('c', 'b', 'a'));
    expect(desk().figure?.id).toBe('b');
    setDesk({ figure: null });
    await goTo(outcome('c', 'b', 'a'));
    expect(desk().figure?.id).toBe('a');
    setDesk({ figure: null });
    await goTo(outcome('a', 'b', 'c'));
    expect(desk().figure?.id).toBe('a');
  });

  it('is where one is already, if that is among them', async () => {
    setDesk({ figure: figure({ id: 'b' }) });
    await goTo(outcome('c', 'b', 'a'));
    expect(desk().figure?.id).toBe('b');
    expect(desk().figureRow).toBe(5);
  });

  it('is one that the view shows, rather than one that it does not', async () => {
    await goTo(outcome('hidden', 'c'));
    expect(desk().figure?.id).toBe('c');
  });

  it('is the source, where its figures are gone', async () => {
    await goTo(outcome('gone'));
    expect(desk().sourceId).toBe('s1');
    setDesk({ sourceId: null });
    await goTo(outcome('gone', 'gone too'));
    expect(desk().sourceId).toBe('s1');
  });
});
