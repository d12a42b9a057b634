import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../renderer/app/timeLeft';

const from = { at: 1_000, done: 0 };
const reckoned = (ms: number, done: number, total = 1_000) => timeLeft(from, { at: 1_000 + ms, done }, total);

describe('the time that is left', () => {
  it('is said in words that do not flicker, once there is something to reckon from', () => {
    expect(reckoned(1_000, 500)).toBeNull();
    expect(reckoned(60_000, 10)).toBeNull();
    expect(reckoned(5_000, 500)).toBe('a few seconds left');
    expect(reckoned(10_000, 250)).toBe('about 30 s left');
    expect(reckoned(10_000, 100)).toBe('about 2 min left');
    expect(reckoned(5_000, 900)).toBeNull();
    expect(reckoned(5_000, 1_000)).toBeNull();
  });

  it('is reckoned from this part of the work, not from the one before', () => {
    expect(timeLeft({ at: 50_000, done: 500 }, { at: 60_000, done: 600 }, 1_000)).toBe('about 40 s left');
  });
});
