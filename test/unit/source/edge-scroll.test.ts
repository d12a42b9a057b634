import { describe, expect, it } from 'vitest';
import { edgeSpeed, heldWithin } from '../../../renderer/source/edgeScroll';

describe('a drag near the edge of a pane', () => {
  it('scrolls up near the top and down near the bottom, faster the farther out, and not in between', () => {
    const speeds = [0, 90, 110, 131, 132, 300, 468, 469, 490, 510, 900].map((y) => edgeSpeed(y, 100, 500));
    expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
    expect(speeds.map(Math.sign)).toEqual([-1, -1, -1, -1, 0, 0, 0, 1, 1, 1, 1]);
    expect(edgeSpeed(-10_000, 100, 500)).toBe(-edgeSpeed(10_000, 100, 500));
  });

  it('leaves the middle of a pane at rest, however low it is', () => {
    for (const height of [4, 10, 40, 100]) expect(edgeSpeed(height / 2, 0, height)).toBe(0);
  });

  it('reads the text at the edge where the pointer is beyond it', () => {
    expect([0, 100, 300, 500, 900].map((y) => heldWithin(y, 100, 500))).toEqual([103, 103, 300, 497, 497]);
  });
});
