/** What stands plainly is asked of no reader of dates, times, ids and page numbers: so none of them may have a label for it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejoin } from '../../../main/engine/extract/core/detached';
import { tokenize } from '../../../main/engine/extract/core/tokenize';
import { FIRST, NUMBER, Tokens } from '../../../main/engine/extract/core/tokens';
import { en } from '../../../main/engine/extract/en';
import { MONTHS, WEEKDAYS } from '../../../main/engine/extract/en/calendar';
import { readClock } from '../../../main/engine/extract/en/clock';
import { readDate } from '../../../main/engine/extract/en/dates';
import { readId } from '../../../main/engine/extract/en/ids';
import { readMarker } from '../../../main/engine/extract/en/page';
import { isPlain } from '../../../main/engine/extract/en/plain';
import { STOPS } from '../../../main/engine/extract/en/words';

const tokensOf = (text: string) => rejoin(tokenize(new Tokens(text), 0, text.length, en.rules));

/** The token indexes of all digits in `text`. */
const digitsOf = (t: Tokens) =>
  Array.from({ length: t.length - FIRST }, (_, k) => FIRST + k).filter((i) => t.kind[i] === NUMBER);

const labelled = (t: Tokens, i: number) =>
  readDate(t, i) ?? readId(t, i) ?? readClock(t, i) ?? readMarker(t, i);

const words = [
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...STOPS.keys(),
  ...'May March gmt est AD BC ce hotline helpline number line call called dial police operator ring'.split(
    ' ',
  ),
  ...'ruled born d b c f x am pm p a m o’clock past min minutes hours day days today morning week'.split(' '),
  ...'century fiscal quarter version registration ticket article page people boats percent million'.split(
    ' ',
  ),
  ...'kilometres and metres dollars rose fell'.split(' '),
];
const digits = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(2300).map(String),
  fc.constantFrom('110', '911', '1.5', '12.30', '3,000', '007', '24', '2.5.1', '12345', '555-0199', '10/11'),
);
const piece = fc.oneof(
  { weight: 3, arbitrary: digits },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...'$ € £ % ( ) , . : ; / - – ~ + * x × # @ = ° \' "'.split(' ')) },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n')), { minLength: 2, maxLength: 14 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

describe('what stands plainly', () => {
  it.each([
    ['The port took 312 ships at Easter.', 1],
    ['Fees rose 12% at once.', 1],
    ['It paid $48 million for them.', 1],
    // A month, an hour and a number to dial are all told by one neighbour.
    ['They met on May 12 again.', 0],
    ['He came at 12 past two.', 0],
    ['Call the 110 police hotline.', 0],
    // Digits inside an address are glued to it.
    ['See harbour.example/12 there.', 0],
  ])('%s', (sentence, plain) => {
    const t = tokensOf(sentence);
    expect(digitsOf(t).filter((i) => isPlain(t, i))).toHaveLength(plain);
  });

  it('has no label', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const t = tokensOf(sentence);
        for (const i of digitsOf(t)) if (isPlain(t, i)) expect(labelled(t, i)).toBeNull();
      }),
      { numRuns: 20_000 },
    );
  });
});
