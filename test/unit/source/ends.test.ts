import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragEnd, type EndMove, moveEnd, nearestCharacter, type Span } from '../../../renderer/source/ends';

/** Characters of more than one code unit, and signs around which words and characters part. */
const NASTY = [
  'a',
  'z',
  '7',
  '1,240',
  ' ',
  '\n',
  '.',
  '%',
  '$',
  'é', // e with a combining accent
  '📒', // a surrogate pair
  '👩‍🌾', // joined by a zero-width joiner
  '🇫🇷', // two regional indicators
  '各',
  '万',
  'が', // か with a combining voiced mark
  '각', // Hangul of three parts
  '️', // a lone variation selector
];
const texts = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));
const moves: fc.Arbitrary<EndMove> = fc.record({
  end: fc.constantFrom('start', 'end'),
  by: fc.constantFrom(1, -1),
  unit: fc.constantFrom('character', 'word'),
});

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const cuts = (text: string) =>
  new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);

/** A text with a passage that begins and ends at characters. */
const passages = texts
  .chain((text) => {
    const places = [...cuts(text)];
    return fc.tuple(
      fc.constant(text),
      fc.nat(places.length - 1).map((at) => places[at] ?? 0),
      fc.nat(places.length - 1).map((at) => places[at] ?? 0),
    );
  })
  .filter(([text, a, b]) => a !== b && text.slice(Math.min(a, b), Math.max(a, b)).trim() !== '')
  .map(([text, a, b]): [string, Span] => [text, { start: Math.min(a, b), end: Math.max(a, b) }]);

describe('moving an end of a passage', () => {
  it('never parts a character, never empties it, and moves the one end only, the way that was asked', () => {
    fc.assert(
      fc.property(passages, moves, ([text, passage], move) => {
        const moved = moveEnd(text, passage, move);
        if (!moved) return;
        const other = move.end === 'start' ? 'end' : 'start';
        expect(moved[other]).toBe(passage[other]);
        expect(Math.sign(moved[move.end] - passage[move.end])).toBe(move.by);
        expect(cuts(text).has(moved[move.end])).toBe(true);
        expect(text.slice(moved.start, moved.end).trim()).not.toBe('');
      }),
    );
  });

  it('comes to the end of the text step by step, and then no further', () => {
    fc.assert(
      fc.property(passages, ([text, passage]) => {
        let now = passage;
        for (let step = 0; step <= text.length; step += 1) {
          now = moveEnd(text, now, { end: 'end', by: 1, unit: 'character' }) ?? now;
        }
        expect(now.end).toBe(text.length);
        expect(moveEnd(text, now, { end: 'end', by: 1, unit: 'word' })).toBeNull();
      }),
    );
  });

  it('is taken back by the step the other way, by characters', () => {
    fc.assert(
      fc.property(passages, fc.constantFrom<EndMove['end']>('start', 'end'), ([text, passage], end) => {
        const out = { end, by: end === 'end' ? 1 : -1, unit: 'character' } as const;
        const moved = moveEnd(text, passage, out);
        if (moved) expect(moveEnd(text, moved, { ...out, by: out.by === 1 ? -1 : 1 })).toEqual(passage);
      }),
    );
  });

  it.each<[string, string, EndMove, string]>([
    ['takes the percent sign', '12.5|%', { end: 'end', by: 1, unit: 'word' }, '12.5%'],
    ['takes the word after the blank', '1,240| ships', { end: 'end', by: 1, unit: 'word' }, '1,240 ships'],
    ['lets the last word go with its blank', '1,240 ships|', { end: 'end', by: -1, unit: 'word' }, '1,240'],
    ['goes over a line end', '48\n| workers', { end: 'end', by: 1, unit: 'word' }, '48\n workers'],
  ])('%s', (_why, marked, move, expected) => {
    const end = marked.indexOf('|');
    const text = marked.replace('|', '');
    const moved = moveEnd(text, { start: 0, end }, move);
    expect(moved && text.slice(moved.start, moved.end)).toBe(expected);
  });

  it('takes the sign before a number, and gives it back', () => {
    const text = 'cost $3.5 million';
    const number = { start: 6, end: 17 };
    const wider = moveEnd(text, number, { end: 'start', by: -1, unit: 'word' });
    expect(wider).toEqual({ start: 5, end: 17 });
    expect(moveEnd(text, wider ?? number, { end: 'start', by: 1, unit: 'word' })).toEqual(number);
  });

  it('does not leave only blanks, and stops at the beginning', () => {
    expect(moveEnd('a b', { start: 0, end: 1 }, { end: 'end', by: -1, unit: 'word' })).toBeNull();
    expect(moveEnd('a b', { start: 0, end: 1 }, { end: 'start', by: -1, unit: 'word' })).toBeNull();
    expect(moveEnd('x  ', { start: 0, end: 3 }, { end: 'start', by: 1, unit: 'character' })).toBeNull();
  });

  it('looks at no more than the words around, in a text of millions', () => {
    let looked = 0;
    const text = {
      length: 5_000_000,
      slice: (from: number, to: number) => 'ab '.repeat(to).slice(from % 3, (from % 3) + to - from),
    };
    const counting = {
      length: text.length,
      slice: (from: number, to: number) => {
        looked += to - from;
        return 'ab '.repeat(Math.ceil((to - from) / 3) + 1).slice(from % 3, (from % 3) + to - from);
      },
    };
    expect(
      moveEnd(counting, { start: 3_000_000, end: 3_000_002 }, { end: 'end', by: 1, unit: 'word' }),
    ).toEqual({
      start: 3_000_000,
      end: 3_000_005,
    });
    expect(looked).toBeLessThan(10_000);
  });
});

describe('dragging an end', () => {
  it('lets go at whole characters, and leaves the passage where the end was dragged over the other', () => {
    fc.assert(
      fc.property(
        passages,
        fc.constantFrom<EndMove['end']>('start', 'end'),
        fc.integer({ min: -5, max: 200 }),
        ([text, passage], end, offset) => {
          const moved = dragEnd(text, passage, end, offset);
          expect(moved.start).toBeLessThan(moved.end);
          expect(cuts(text).has(moved.start) && cuts(text).has(moved.end)).toBe(true);
        },
      ),
    );
  });

  it('goes to the nearest character', () => {
    expect(nearestCharacter('a👩‍🌾b', 2)).toBe(1);
    expect(nearestCharacter('a👩‍🌾b', 5)).toBe(6);
  });
});
