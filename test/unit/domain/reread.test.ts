import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packReading } from '../../../main/engine/domain/reading';
import { reread, type Standing } from '../../../main/engine/domain/reread';
import type { Reading } from '../../../preload/contract';
import { reading } from '../desk/figure';

const READINGS = ['1', '2', '3'].map((value) => reading({ value }));
const span = fc
  .record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const found = fc.uniqueArray(
  fc.record({ span, reading: fc.constantFrom(...READINGS) }).map((each) => ({ ...each.span, ...each })),
  { selector: ({ start, end }) => `${start} ${end}`, maxLength: 12 },
);
const standing = fc
  .array(
    fc.record({
      span,
      decided: fc.boolean(),
      vanished: fc.boolean(),
      read: fc.option(fc.constantFrom(...READINGS.map(packReading)), { nil: null }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ span: at, ...rest }, index): Standing => ({ id: `f${index}`, ...at, ...rest })));

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

describe('reading again', () => {
  it('never touches a decided figure, and never puts a new one on it or on a dismissed number', () => {
    fc.assert(
      fc.property(standing, found, fc.array(span, { maxLength: 4 }), (figures, numbers, dismissed) => {
        const plan = reread(figures, numbers, dismissed);
        const decided = figures.filter((each) => each.decided);
        const touched = new Set([...plan.update.map(({ id }) => id), ...plan.vanish]);
        expect(decided.filter(({ id }) => touched.has(id))).toEqual([]);
        expect(plan.kept).toBe(decided.length);
        for (const added of plan.add) {
          expect([...decided, ...dismissed].some((each) => overlap(each, added))).toBe(false);
        }
        for (const { found: number } of plan.update) {
          expect(decided.some((each) => overlap(each, number))).toBe(false);
        }
      }),
    );
  });

  it('gives every number one place at most, and every figure one fate', () => {
    fc.assert(
      fc.property(standing, found, (figures, numbers) => {
        const plan = reread(figures, numbers, []);
        const added = new Set(plan.add);
        expect(plan.update.some(({ found: number }) => added.has(number))).toBe(false);
        const ids = [...plan.update.map(({ id }) => id), ...plan.vanish];
        expect(new Set(ids).size).toBe(ids.length);
        // What is found on nothing that stands is new.
        for (const number of numbers) {
          if (!figures.some((each) => overlap(each, number))) expect(added.has(number)).toBe(true);
        }
      }),
    );
  });

  it('finds nothing to do the second time', () => {
    fc.assert(
      fc.property(standing, disjoint(found), (figures, numbers) => {
        const open = figures.filter((each) => !each.decided);
        const plan = reread(open, numbers, []);
        const read = (value: Reading) => packReading(value);
        const after: Standing[] = [
          ...open.flatMap((each): Standing[] => {
            const update = plan.update.find(({ id }) => id === each.id)?.found;
            if (update)
              return [
                {
                  ...each,
                  start: update.start,
                  end: update.end,
                  read: read(update.reading),
                  vanished: false,
                },
              ];
            return [{ ...each, vanished: each.vanished || plan.vanish.includes(each.id) }];
          }),
          ...plan.add.map((each, at) => ({
            id: `n${at}`,
            start: each.start,
            end: each.end,
            decided: false,
            read: read(each.reading),
            vanished: false,
          })),
        ];
        const again = reread(after, numbers, []);
        expect(again).toMatchObject({ add: [], update: [], vanish: [] });
      }),
    );
  });

  it('moves a figure whose number is read wider now, rather than losing it', () => {
    const figure: Standing = {
      id: 'a',
      start: 4,
      end: 8,
      decided: false,
      read: packReading(READINGS[0]!),
      vanished: false,
    };
    const wider = { start: 3, end: 9, reading: READINGS[1]! };
    expect(reread([figure], [wider], [])).toEqual({
      add: [],
      update: [{ id: 'a', found: wider }],
      vanish: [],
      kept: 0,
    });
  });
});

/** Numbers as an extractor finds them: none overlaps another. */
function disjoint(numbers: typeof found): typeof found {
  return numbers.map((list) =>
    list.filter((each, at) => !list.slice(0, at).some((other) => overlap(each, other))),
  );
}
