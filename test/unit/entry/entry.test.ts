import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimal } from '../../../main/engine/domain/decimal';
import { parseEntry } from '../../../main/engine/domain/entry';

const read = (text: string) => {
  const entry = parseEntry(text);
  return entry.ok ? entry.value : `refused: ${entry.why}`;
};

describe('what people type into a value cell', () => {
  it.each([
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1 200', '1200'],
    ['1\u202f200\u00a0000', '1200000'],
    ["1'200", '1200'],
    ['1’200.50', '1200.5'],
    ['12,34,567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ['1.200,5', '1200.5'],
    ['1.200,500', '1200.5'],
    ['1.200.000', '1200000'],
    ['1 200,5', '1200.5'],
    // One point is the decimal point, whatever follows it: this is what makes canonical text round-trip.
    ['1.200', '1.2'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['-0', '0'],
    ['+5', '5'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['- 5', '-5'],
    ['１２，３４５．６', '12345.6'],
    ['－５％', '-5'],
    ['40%', '40'],
    ['40 per cent', '40'],
    ['40 percent', '40'],
    ['3.5 billion', '3500000000'],
    ['3.5bn', '3500000000'],
    ['3.5 BN', '3500000000'],
    ['-1.25k', '-1250'],
    ['2 trillion', '2000000000000'],
    ['3 crore', '30000000'],
    ['12万', '120000'],
    ['1.5 亿', '150000000'],
    ['3千万', '30000000'],
    ['1,200 thousand', '1200000'],
    ['1e6', '1000000'],
    ['1.5E-3', '0.0015'],
    ['  7  ', '7'],
  ])('%j is %s', (text, value) => expect(read(text)).toBe(value));

  it.each([
    ['', /empty/],
    [' \u3000', /empty/],
    ['(5)', /could mean -5 or 5/],
    ['1,5', /could be 1\.5/],
    [',5', /could be 0\.5/],
    ['0,200', /could be 0\.200/],
    ['1,2345', /could be 1\.2345/],
    ['12,3456', /could be/],
    ['1 200,500', /not grouped/],
    ['1,200 000', /not grouped/],
    ['1 2', /not grouped/],
    ['1..5', /not grouped/],
    ['5m', /million or metres/],
    ['5 t', /trillion or tonnes/],
    ['5-10', /range/],
    ['5 to 10', /range/],
    ['5–10', /range/],
    ['>5', /bound/],
    ['~40,000', /bound/],
    ['50+', /bound/],
    ['1/2', /fraction/],
    ['½', /fraction/],
    ['$5', /unit/],
    ['US$5', /unit/],
    ['CNY 5', /unit/],
    ['5 yuan', /unit/],
    ['5€', /unit/],
    ['five', /Type digits/],
    ['--5', /Type digits/],
    ['NaN', /Type digits/],
    ['Infinity', /Type digits/],
    ['-', /Type digits/],
    ['5 constructor', /unit/],
    ['5 __proto__', /unit/],
    ['1e999', /power of ten/],
    ['9'.repeat(1001), /too long/],
  ])('%j is refused, and says why', (text, why) => expect(read(text)).toMatch(why));

  it('keeps forty digits', () => {
    const digits = '1234567890123456789012345678901234567891';
    expect(read(digits)).toBe(digits);
    expect(read(`0.${digits}`)).toBe(`0.${digits}`);
    expect(read(`${digits} million`)).toBe(`${digits}000000`);
  });
});

const canonical = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 45n }), fc.stringMatching(/^(?:\d{0,40}[1-9])?$/))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`)
  .filter(isDecimal);

describe('any value', () => {
  it('that is canonical round-trips', () => {
    fc.assert(fc.property(canonical, (value) => read(value) === value));
  });

  it('means the same grouped by commas, blanks or apostrophes', () => {
    fc.assert(
      fc.property(canonical, fc.constantFrom(',', ' ', "'", '\u202f'), (value, mark) => {
        const [whole = '', fraction] = value.split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark);
        return read(fraction === undefined ? grouped : `${grouped}.${fraction}`) === value;
      }),
    );
  });

  it('gives a canonical decimal or a reason, for any text at all', () => {
    const numberish = fc.stringMatching(/^[-+ 0-9.,'%()e万亿bnmkt]{0,14}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numberish), (text) => {
        const entry = parseEntry(text);
        return entry.ok ? isDecimal(entry.value) : entry.why.length > 0;
      }),
      { numRuns: 2000 },
    );
  });
});
