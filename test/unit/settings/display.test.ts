import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseEntry } from '../../../main/engine/domain/entry';
import { plainNumber, shownFraction } from '../../../renderer/figures/stated';
import { asEnglish, inDigits, labelInDigits, setDisplay } from '../../../renderer/state/display';
import { dayLabel, grouped, momentLabel } from '../../../renderer/state/words';

const STYLES = ['comma', 'space', 'point'] as const;

afterEach(() => setDisplay({ digits: 'comma', dates: 'words' }));

describe('numbers in the way a person chose', () => {
  it('are grouped and pointed so', () => {
    const shown = STYLES.map((digits) => {
      setDisplay({ digits, dates: 'words' });
      return [plainNumber('-1234567.5'), grouped(12345), shownFraction(plainNumber('0.25').slice(1))];
    });
    expect(shown).toEqual([
      ['−1,234,567.5', '12,345', '.25'],
      ['−1\u202f234\u202f567.5', '12\u202f345', '.25'],
      ['−1.234.567,5', '12.345', ',25'],
    ]);
  });

  it('are read by the engine as what they show, in every way of showing them', () => {
    const digits = fc.constantFrom(...STYLES);
    const decimal = fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.option(fc.integer({ min: 1, max: 999_999 })),
      )
      .map(([negative, whole, part]) => {
        const fraction = part === null ? '' : `.${String(part).replace(/0+$/, '')}`;
        return `${negative && (whole > 0n || fraction) ? '-' : ''}${whole}${fraction}`;
      });
    fc.assert(
      fc.property(digits, decimal, (style, value) => {
        setDisplay({ digits: style, dates: 'words' });
        const typed = asEnglish(plainNumber(value).replace('−', '-'));
        expect(parseEntry(typed)).toEqual({ ok: true, value });
      }),
    );
  });

  it('leave alone what is typed where a comma groups: the engine reads that itself', () => {
    expect(asEnglish('1.200,5 million')).toBe('1.200,5 million');
  });

  it('are no other number where a point cannot group', () => {
    setDisplay({ digits: 'point', dates: 'words' });
    expect(['12.5', '1.200', '1,5 million', '3.5000', '1.2000', '0,75%'].map(asEnglish)).toEqual([
      '12.5',
      '1200',
      '1.5 million',
      '3.5000',
      '1.2000',
      '0.75%',
    ]);
  });
});

describe('dates in the way a person chose', () => {
  it('are words or ISO 8601', () => {
    expect(dayLabel('2024-03-09')).toBe('9 Mar 2024');
    setDisplay({ digits: 'comma', dates: 'iso' });
    expect(dayLabel('2024-03-09')).toBe('2024-03-09');
    // What is no date is not made to look like one.
    expect(dayLabel('2024-13-45')).toBe('2024-13-45');
    expect(momentLabel('2024-03-09T12:00:00Z', new Date('2026-01-01'))).toMatch(/^2024-03-09, \d\d:\d\d$/);
  });
});

describe('numbers in the engine’s sentences', () => {
  const said = (digits: (typeof STYLES)[number], sentence: string) => {
    setDisplay({ digits, dates: 'words' });
    return inDigits(sentence);
  };

  it.each([
    ['Deleted 1,234 figures.', 'Deleted 1.234 figures.', 'Deleted 1\u202f234 figures.'],
    ['It is 12,345.6 here, 1,234,567 there.', 'It is 12.345,6 here, 1.234.567 there.', null],
    // A list, a version and a date are no grouped numbers.
    ['Rows 1,2 and 3,45 of 0.1.0, 2024-03-09', 'Rows 1,2 and 3,45 of 0.1.0, 2024-03-09', null],
    // The source’s own words, and names, stay as they are.
    ['Verified “1,234 cases” of 2,000', 'Verified “1,234 cases” of 2.000', null],
    ['Verified "1,234 cases" of 2,000', 'Verified "1,234 cases" of 2.000', null],
  ])('%s', (sentence, pointed, spaced) => {
    expect(said('comma', sentence)).toBe(sentence);
    expect(said('point', sentence)).toBe(pointed);
    if (spaced !== null) expect(said('space', sentence)).toBe(spaced);
  });

  it('are in what a command says it did, and nowhere else in its answer', () => {
    setDisplay({ digits: 'point', dates: 'words' });
    expect(labelInDigits({ label: 'Verified 1,234 figures', note: '1,234' })).toEqual({
      label: 'Verified 1.234 figures',
      note: '1,234',
    });
    for (const other of [null, undefined, 7, '1,234', { label: 7 }])
      expect(labelInDigits(other)).toEqual(other);
  });
});
