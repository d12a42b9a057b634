import { describe, expect, it } from 'vitest';
import { boundWidth, keyedWidth, NARROWEST, widest } from '../../../renderer/sidebar/sideWidth';

describe('the width of the side bar', () => {
  it('leaves the desk the larger part of the window, and itself room for a title', () => {
    expect([-5, 0, 199, 240.4, 400, 9_000].map((width) => boundWidth(width, 1440))).toEqual([
      200, 200, 200, 240, 400, 520,
    ]);
    expect(boundWidth(520, 1100)).toBe(440);
    // A window so narrow that the bounds would cross.
    expect(boundWidth(300, 320)).toBe(NARROWEST);
    expect(widest(320)).toBe(NARROWEST);
  });

  it('is set by arrows, Home and End, and by no other key', () => {
    expect(keyedWidth('ArrowRight', 240, 1440)).toBe(256);
    expect(keyedWidth('ArrowLeft', 205, 1440)).toBe(200);
    expect(keyedWidth('Home', 300, 1440)).toBe(200);
    expect(keyedWidth('End', 300, 1440)).toBe(520);
    for (const key of ['Enter', 'ArrowUp', 'constructor']) expect(keyedWidth(key, 300, 1440)).toBeNull();
  });
});
