import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeBeside } from '../../../renderer/tour/place';

const WINDOW = { width: 1024, height: 700 };
const MARK = { width: 340, height: 190 };

const meet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('the place of a coach mark', () => {
  it('is always inside the window, and never over what it speaks of where there is room on any side', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 1, max: 500 }),
      height: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 3 }), (of, seen) => {
        const placed = { ...placeBeside(of, MARK, WINDOW, seen), ...MARK };
        expect(placed.left).toBeGreaterThanOrEqual(0);
        expect(placed.top).toBeGreaterThanOrEqual(0);
        expect(placed.left + MARK.width).toBeLessThanOrEqual(WINDOW.width);
        expect(placed.top + MARK.height).toBeLessThanOrEqual(WINDOW.height);
        const room = Math.max(
          of.top - MARK.height,
          WINDOW.height - of.top - of.height - MARK.height,
          of.left - MARK.width,
          WINDOW.width - of.left - of.width - MARK.width,
        );
        if (room >= 24) expect(meet(placed, of)).toBe(false);
      }),
    );
  });

  it('leaves free what else is to be seen, where it can choose', () => {
    const of = { left: 300, top: 300, width: 40, height: 20 };
    const below = { left: 200, top: 330, width: 500, height: 300 };
    expect(meet({ ...placeBeside(of, MARK, WINDOW, [below]), ...MARK }, below)).toBe(false);
  });

  it('stays where it stood while that covers nothing', () => {
    const of = { left: 300, top: 300, width: 40, height: 20 };
    const last = { left: 600, top: 400 };
    expect(placeBeside(of, MARK, WINDOW, [], last)).toEqual(last);
    expect(placeBeside(of, MARK, WINDOW, [{ left: 600, top: 400, width: 9, height: 9 }], last)).not.toEqual(
      last,
    );
  });
});
