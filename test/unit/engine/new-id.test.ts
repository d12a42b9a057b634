import { validate, version } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '../../../main/engine/new-id';

afterEach(() => vi.useRealTimers());

it('makes ids that are all different, of version 7, and sort as they were made, also within one millisecond', () => {
  vi.useFakeTimers({ now: Date.now() });
  const ids = Array.from({ length: 5_000 }, newId);
  vi.advanceTimersByTime(1);
  ids.push(newId());
  // A clock that is put back.
  vi.setSystemTime(Date.now() - 60_000);
  ids.push(newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
});

it('draws every random part anew: no two ids of a pool end alike', () => {
  const ends = Array.from({ length: 2_000 }, () => newId().slice(-8));
  expect(new Set(ends).size).toBe(ends.length);
});
