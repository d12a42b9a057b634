import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableNouns, contentWords } from '../../../main/engine/checks/nouns';
import { periodsMeet } from '../../../main/engine/checks/periods';
import { type Beside, relationOf, type Stated } from '../../../main/engine/checks/related';
import { claimOf } from '../../../main/engine/domain/interval';
import type { Bound } from '../../../preload/contract';

const CASES: Beside = { value: '30000', unitKind: 'count', unit: 'cases', head: 'cases' };
const WORDS = contentWords('The harbour court closed smuggling cases and sentenced offenders at the quay');
const OTHER_WORDS = contentWords(
  'Rainfall measured by stations along the southern coast reached record levels',
);

/** "82,000 defendants" beside 30,000 cases, with what a test says otherwise. */
function stated(over: Partial<Stated> & { bound?: Bound; below?: boolean } = {}): Stated {
  const { bound = '=', below = false, ...rest } = over;
  const base = {
    ...{ value: '82000', value2: null, unitKind: 'count' as const, unit: 'defendants', head: 'defendants' },
    ...{
      counted: 'defendants',
      change: null,
      role: null,
      period: '2024',
      subject: null,
      beside: [CASES],
      words: WORDS,
    },
    ...rest,
  };
  const interval = claimOf({ value: base.value, value2: base.value2, precision: 0, bound }, below);
  return { ...base, interval: over.interval ?? interval };
}

const percent = (value: string, over: Parameters<typeof stated>[0] = {}) =>
  stated({
    value,
    unitKind: 'percent',
    unit: 'percent',
    head: null,
    counted: null,
    change: 'up',
    role: 'by',
    ...over,
  });

describe('figures that state one quantity', () => {
  it('conflict by a ten-fold slip where the same number stands beside both', () => {
    const found = relationOf(
      stated(),
      stated({ value: '8200', head: 'suspects', unit: 'suspects', counted: 'suspects' }),
    );
    expect(found).toMatchObject({ relation: 'conflict', slip: 'ten-fold' });
    expect(found!.why).toBe(
      'both stand beside 30,000 cases; the words around them are alike; the periods meet',
    );
  });

  it.each([
    ['a digit swap', { value: '28000' }, 'digit-swap'],
    ['thousands lost', { value: '82' }, 'scale'],
  ] as const)('conflict by %s', (_, over, slip) => {
    expect(relationOf(stated(), stated(over))).toMatchObject({ relation: 'conflict', slip });
  });

  it('conflict without a slip only where words, period and what is counted are all the same', () => {
    const phrase = { counted: 'cases of smuggling at sea', head: 'cases', unit: 'cases' };
    const [a, b] = [stated({ ...phrase, value: '49000' }), stated({ ...phrase, value: '52300' })];
    expect(relationOf(a, b)).toMatchObject({ relation: 'conflict', slip: null });
    expect(relationOf(a, { ...b, period: null })).toBeNull();
    expect(relationOf(a, { ...b, words: OTHER_WORDS })).toBeNull();
  });

  it('conflict by a slip where both sentences are about the same, in nearly the same words', () => {
    const losses = { unitKind: 'currency' as const, unit: 'EUR', head: null, counted: null, beside: [] };
    const a = stated({ ...losses, value: '214000000', subject: 'The losses named in court' });
    const b = stated({ ...losses, value: '241000000', subject: 'losses named in the court' });
    const found = relationOf(a, b);
    expect(found).toMatchObject({ relation: 'conflict', slip: 'digit-swap' });
    expect(found!.why).toBe(
      'both are about “the losses named in court”; the words around them are alike; the periods meet',
    );
    // One word may be shared by chance, and so may a subject where nothing around it is.
    expect(relationOf(a, { ...b, subject: 'The losses of all insurers' })).toBeNull();
    expect(relationOf(a, { ...b, words: OTHER_WORDS })).toBeNull();
    expect(relationOf(a, { ...b, subject: null })).toBeNull();
    // A single word is said of many things.
    expect(relationOf({ ...a, subject: 'Losses' }, { ...b, subject: 'the losses' })).toBeNull();
  });

  it('agree where one is loose: nearly 52 and 52', () => {
    const nearly = percent('52', { bound: '~', below: true });
    expect(relationOf(nearly, percent('52'))).toMatchObject({ relation: 'agree', slip: null });
  });

  it.each([
    ['nothing but the digits is shared', { beside: [], words: OTHER_WORDS }],
    ['nothing but the words is shared', { beside: [] }],
    ['they are of other years', { period: '2023' }],
    ['victims are not defendants', { head: 'victims', unit: 'victims', counted: 'victims' }],
    ['one is money', { unitKind: 'currency' as const, unit: 'CNY' }],
    ['what stands beside both is small, and could be chance', { beside: [{ ...CASES, value: '14' }] }],
  ])('are not taken for one where %s', (_, over) => {
    const first = 'beside' in over && over.beside.length > 0 ? stated({ beside: over.beside }) : stated();
    expect(relationOf(first, stated({ value: '8200', ...over }))).toBeNull();
  });

  it.each([
    ['a rise is no fall', percent('52'), percent('52', { change: 'down' })],
    ['a share is no rise', percent('52'), percent('52', { change: null, role: null })],
    ['a rise by is no rise to', percent('52'), percent('52', { role: 'to' })],
    ['a point is no percent', percent('52'), percent('52', { unit: 'percentage point' })],
    ['one digit ten-fold is no slip that tells', percent('5'), percent('50')],
    [
      'more than 34,000 does not speak of 41,000',
      stated({ value: '34000', bound: '>' }),
      stated({ value: '41000' }),
    ],
  ])('%s', (_, a, b) => {
    expect(relationOf(a, b)).toBeNull();
  });

  it('does not matter which one is asked about', () => {
    const any = fc.record({
      value: fc.constantFrom('82000', '8200', '28000', '82', '80000'),
      counted: fc.constantFrom('defendants', 'port defendants', null),
      head: fc.constantFrom('defendants', 'suspects', 'cases', null),
      period: fc.constantFrom('2024', '2024-03', '2023', null),
      beside: fc.constantFrom([], [CASES], [CASES, { ...CASES, value: '1234', head: null }]),
      words: fc.constantFrom(WORDS, OTHER_WORDS),
      bound: fc.constantFrom<Bound>('=', '~', '>'),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [there, back] = [relationOf(stated(a), stated(b)), relationOf(stated(b), stated(a))];
        expect(back?.relation).toBe(there?.relation);
        expect(back?.slip).toBe(there?.slip);
        expect(back?.score).toBe(there?.score);
      }),
    );
  });
});

describe('what relations are made of', () => {
  it.each([
    ['2024', '2024-03', true],
    ['2023-01/2023-10', '2023-11', false],
    ['2023-01/2023-10', '2023-10-31', true],
    ['2024', null, null],
    ['last year', '2024', null],
    ['2024/..', '2030', true],
  ])('%s and %s meet: %s', (a, b, meet) => {
    expect(periodsMeet(a, b)).toBe(meet);
    expect(periodsMeet(b, a)).toBe(meet);
  });

  it.each([
    ['cases', 'case', true],
    ['suspects', 'defendants', true],
    ['people', 'suspects', true],
    ['victims', 'suspects', false],
    ['cases', 'suspects', false],
    [null, null, false],
  ])('%s and %s may be the same: %s', (a, b, same) => {
    expect(comparableNouns(a, b)).toBe(same);
  });

  it('takes words in the singular, none that say nothing, and Chinese by pairs', () => {
    expect([...contentWords('The courts would hear 诈骗案 cases')]).toEqual([
      'court',
      'hear',
      '诈骗',
      '骗案',
      'case',
    ]);
  });
});
