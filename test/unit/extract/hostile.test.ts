import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isDecimal } from '../../../main/engine/domain/decimal';
import { EXTRACTOR_VERSION, explain, extract, readSelection, scan } from '../../../main/engine/extract';
import type { FoundNumber } from '../../../preload/contract/reading';
import { context } from './read';

/** Pieces that meet in news, and pieces that tear readers apart. */
const PIECE = fc.constantFrom(
  '1,200',
  '26.7%',
  'more than',
  'rose by',
  '$3.5 billion',
  '(',
  ')',
  '2024',
  'in',
  'May 14',
  '14',
  '.',
  ',',
  '-',
  '–',
  'to',
  'and',
  'between',
  'a third of',
  'twenty',
  'million',
  'people',
  'per',
  'day',
  'the',
  'said',
  'according to',
  'Mr Lin',
  '"',
  '’s',
  '½',
  '10-year-old',
  'km/h',
  '0',
  '00',
  '1e5',
  '7:30',
  'p.m.',
  '+49 171 123456',
  'https://a.b/1',
  '😀',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  '漢字',
  '３',
  '\u00a0',
  '\r\n',
  '\n',
  '\t',
  'No.',
  'first',
  'half',
  'US$',
  '€',
  '%',
  '°C',
  "'",
  '/',
  'x',
  '×',
  'nearly',
  'from',
  'last year',
  'up from',
  'ended',
  'U.S. dollars',
  'will not exceed',
  '[1]',
  'in fiscal',
  'one',
  'of',
  '\ud83d',
  '\u0000',
);
/** What makes a character longer or shorter than it looks. */
const ODD = fc.constantFrom(
  '😀',
  '👨‍👩‍👧',
  '漢字',
  '。',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  '\r\n',
  '\u00a0',
  '\ufeff',
  '“',
  '”',
  '\ud83d',
  'ａ',
);
const prose = fc.array(PIECE, { maxLength: 40 }).map((parts) => parts.join(' '));
const tight = fc.array(PIECE, { maxLength: 25 }).map((parts) => parts.join(''));
const text = fc.oneof(prose, tight, fc.string({ unit: 'binary', maxLength: 80 }));

const all = context(['age', 'duration', 'vague', 'pronoun', 'ordinal', 'name', 'score'] as const);

/** Properties run long where the machine is busy; the judge of speed is a bench, not a test. */
vi.setConfig({ testTimeout: 60_000 });

describe('offsets', () => {
  it('slice to the exact text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const f of scan(t, context())) {
          if (t.slice(f.start, f.end) !== f.exact || f.end <= f.start || f.start < last)
            expect(f).toBe('misplaced');
          last = f.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are not moved by what stands before: emoji, CJK, combining marks, CRLF', () => {
    const body = 'Sales rose 26.7% to $3.5 billion in 2024.';
    const wanted = extract(body, context());
    fc.assert(
      fc.property(fc.array(ODD, { minLength: 1, maxLength: 12 }), (parts) => {
        const before = `${parts.join('')}\n\n`;
        const found = extract(before + body, context()).filter((f) => f.start >= before.length);
        expect(found).toEqual(
          wanted.map((f) => ({ ...f, start: f.start + before.length, end: f.end + before.length })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are not moved by what stands between', () => {
    fc.assert(
      fc.property(fc.array(ODD, { minLength: 4, maxLength: 4 }), (odd) => {
        const t = `${odd[0]} The port sold 1,250 boats ${odd[1]} and the mill sold 26.7 tonnes ${odd[2]} in all ${odd[3]}`;
        expect(extract(t, context()).map((f) => t.slice(f.start, f.end))).toEqual(['1,250', '26.7 tonnes']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('blocks stand alone', () => {
  const moved = (list: FoundNumber[], by: number, index: number) =>
    list.map((f) => ({
      ...f,
      start: f.start + by,
      end: f.end + by,
      restates: f.restates === null ? null : f.restates + index,
    }));

  it('two texts parted by a blank line read as each alone', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const first = extract(a, all);
        const joined = extract(`${a}\n\n${b}`, all);
        expect(joined).toEqual([...first, ...moved(extract(b, all), a.length + 2, first.length)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readings', () => {
  it('hold exact decimals only, and a sensible interval', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const { reading: r } of extract(t, all)) {
          const decimals = [r!.value, r!.value2, r!.scale, r!.interval.low, r!.interval.high];
          const sound = decimals.every((d) => d === null || isDecimal(d)) && r!.why !== '';
          if (!sound || !(r!.confidence > 0 && r!.confidence <= 1)) expect(r).toBe('sound');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keep every digit, however many', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,24}$/);
    const fraction = fc.stringMatching(/^[0-9]{0,12}[1-9]$/);
    fc.assert(
      fc.property(digits, fc.option(fraction), fc.boolean(), (whole, part, grouped) => {
        const written = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
        const t = `It weighs exactly ${written}${part === null ? '' : `.${part}`} tonnes.`;
        const [f, ...rest] = extract(t, all).filter((x) => x.reading?.unit === 'tonne');
        expect([f?.reading?.value, rest]).toEqual([part === null ? whole : `${whole}.${part}`, []]);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same every time', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(scan(t, context())).toEqual(scan(t, context()));
      }),
      { numRuns: 300 },
    );
    expect(EXTRACTOR_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('can be told in words', () => {
    for (const f of scan('Sales rose nearly 26.7% to $3.5 billion in May 2024, the board said.', context())) {
      expect(explain(f)).toContain(f.exact);
    }
  });
});

describe('a selection made by hand', () => {
  const t = 'Prices vary.\n\nThe board said cases rose by 26.7% in 2024, to 40,000.';
  const select = (part: string) =>
    readSelection(t, t.indexOf(part), t.indexOf(part) + part.length, context());

  it('is read within its sentence', () => {
    const f = select('26.7');
    expect(f?.exact).toBe('26.7%');
    expect(t.slice(f!.start, f!.end)).toBe('26.7%');
    expect([f!.reading!.change, f!.reading!.attribution, f!.reading!.period]).toEqual([
      'up',
      'The board',
      'in 2024',
    ]);
  });

  it('takes a number that is no figure by default, read as a plain number', () => {
    expect(select('2024')?.reading?.value).toBe('2024');
  });

  it('is nothing where no number stands', () => {
    expect(select('vary')).toBe(null);
    expect(readSelection(t, 5, 5, context())).toBe(null);
  });

  it('reads what reading the whole text reads', () => {
    fc.assert(
      fc.property(prose, (body) => {
        for (const f of extract(body, all).filter((x) => x.kind === 'figure')) {
          expect(readSelection(body, f.start, f.end, all)?.reading?.value).toBe(f.reading!.value);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** One thing over and over: none may hang (the runner's own time limit is the judge). */
describe('repeated without end', () => {
  const long = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));
  const check = (piece: string, size: number) => {
    const t = long(piece, size);
    expect(scan(t, context()).every((f) => f.end <= t.length)).toBe(true);
  };

  it.each([
    ['digits', '1'],
    ['commas', ','],
    ['brackets', '('],
    ['spaces', ' '],
    ['newlines', '\n'],
    ['points', '.'],
    ['grouped digits', '1,'],
    ['points and digits', '1.'],
    ['hyphened digits', '1-'],
    ['slashed digits', '1/'],
    ['colons', '1:'],
    ['exponents', '1e1'],
    ['money', '$'],
    ['plain words', 'word '],
    ['one word', 'a'],
    ['apostrophes', "a'"],
    ['feet', "5'"],
    ['ideographs', '漢'],
    ['emoji', '😀'],
    ['addresses', 'a.b/'],
  ])('a megabyte of %s', (_what, piece) => check(piece, 1_000_000));

  it.each([
    ['spaced digits', '1 '],
    ['scale words', 'million '],
    ['number words', 'twenty '],
    ['ands', 'one and '],
    ['ranges', '1 to '],
    ['spaced money', '$ 1 '],
    ['quotes', '1" '],
    ['capitals', 'Aa 1 '],
    ['nouns', '5 blue '],
    ['said', 'it said 5 '],
    ['phones', '+1 (2) '],
    ['blank lines', '5\n\n'],
    ['carriage returns', '5\r\n'],
    ['per', '5 per '],
    ['halves', 'half a '],
    ['thousands', '1 000 '],
    ['bounds', 'more than 5 and '],
    ['sources', 'according to '],
    ['periods', 'in the first 5 '],
    ['spans', 'from 2018 to last year 5, up from '],
    ['denials', 'will not exceed 5 be have to '],
    ['notes', '[1, 2-3] 5 '],
    ['rows', '5, 5, and '],
    ['document numbers that are none', `A${'/.1'.repeat(60)}x `],
    ['lost spaces', 'it said 5.Then '],
  ])('a tenth of a megabyte of %s, all numbers', (_what, piece) => check(piece, 100_000));
});

describe('a hundred thousand random strings', () => {
  it('none throws, none is misplaced', () => {
    const letters = '0123456789.,-/%$€ ()\'"abehkmnoprstx:+½’–\n';
    let seed = 42;
    const random = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    let misplaced = 0;
    for (let n = 0; n < 100_000; n++) {
      let t = '';
      for (let k = Math.floor(random() * 24); k >= 0; k--)
        t += letters[Math.floor(random() * letters.length)];
      let last = 0;
      for (const f of scan(t, context())) {
        if (t.slice(f.start, f.end) !== f.exact || f.start < last || f.end <= f.start) misplaced++;
        last = f.end;
      }
    }
    expect(misplaced).toBe(0);
  }, 180_000);
});
