import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../main/engine/extract/core/anchors';
import * as chars from '../../../main/engine/extract/core/chars';
import { WordClass } from '../../../main/engine/extract/core/classes';
import { rejoin } from '../../../main/engine/extract/core/detached';
import { readDigits } from '../../../main/engine/extract/core/digits';
import { sentenceStarts } from '../../../main/engine/extract/core/sentences';
import { tokenize } from '../../../main/engine/extract/core/tokenize';
import {
  END,
  FIRST,
  GLUED,
  GLYPH,
  LINED,
  MIXED,
  NOWHERE,
  NUMBER,
  SPACED,
  SYMBOL,
  Tokens,
  WORD,
} from '../../../main/engine/extract/core/tokens';

/** Classes are made before any word is read. */
const ABBREVIATIONS = new WordClass(['mr', 'no']);
const CONNECTORS = new WordClass(['the', 'of']);
const RULES = {
  splits: (lower: string, before: string) => lower === 'usd' || before === '$',
  flagsOf: (lower: string) => lower.length,
  mixedFlagsOf: () => 0,
};
const tokens = (text: string) => tokenize(new Tokens(text), 0, text.length, RULES);
const raws = (t: Tokens) => Array.from({ length: t.length - FIRST }, (_, i) => t.raw(i + FIRST));
const column = <T>(t: Tokens, from: (i: number) => T) =>
  Array.from({ length: t.length - FIRST }, (_, i) => from(i + FIRST));

describe('classes of characters', () => {
  it.each([
    ['\n\r\u2028\u2029\u0085', chars.NEWLINE, 'ends of lines, also those that few editors know'],
    [' \t\u0000\u00a0\u1680\u2000\u200b\u202f\u205f\u2060\u3000\ufeff', chars.SPACE, 'blanks of every width'],
    ['09０９', chars.DIGIT, 'digits, and full-width ones'],
    ['azAZÀýÿŁя\u1fffµＡｚ\u2126', chars.LETTER, 'letters'],
    ['¼½¾⅐⅞', chars.FRACTION, 'parts in one sign'],
    ['漢あ\uac00', chars.IDEOGRAPH, 'writing without spaces'],
    ['/:@[`{×÷¿\u2010\u2190\u3040！～\ud83d\ude00\ue000\ufb00', chars.OTHER, 'neighbours of all those'],
  ])('%j', (text, wanted, _why) => {
    for (let i = 0; i < text.length; i++)
      expect([text[i], chars.classOf(text.charCodeAt(i))]).toEqual([text[i], wanted]);
  });

  it('fold one to one', () => {
    const from = '‘’ʼ′“”″‐‑−﹣－–—⁄∕〜～∼≈·×μ﹩Ａ！a';
    const to = "''''\"\"\"-----–—//~~~~·×µ$A!a";
    expect(Array.from(from, (c) => String.fromCharCode(chars.fold(c.charCodeAt(0)))).join('')).toBe(to);
    expect(chars.lowerOf('x“ＡB”y', 1, 5)).toBe('"ab"');
  });
});

describe('text that may hold a number', () => {
  const anchors = new Anchors(['one', 'fort', 'forty', 'ten', 'tenth']);
  const stands = (text: string) =>
    anchors.stand(
      Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
      0,
      text.length,
    );

  it.each([
    ['a fortnight', true, 'a word that goes on from a beginning'],
    ['FORTY, OneTen', true, 'capitals'],
    ['bone stone often comfort', false, 'a beginning inside a word'],
    ['_one', false, 'an underscore belongs to the word'],
    ['caf\u00e9one', true, 'a letter beyond ASCII does not'],
    ['on e te nth for t', false, 'beginnings broken off'],
    ['o\u017fne \u212aten', true, 'only the second: a sign for kelvin is no letter'],
    ['o\u017fne \u00d7', false, 'letters that fold to ASCII are not folded'],
    ['half \u00bd', true, 'a vulgar fraction'],
    ['\uff15', true, 'a full-width digit'],
    ['', false, 'nothing'],
  ])('%j: %s', (text, wanted) => {
    expect(stands(text)).toBe(wanted);
  });

  it('is what a regular expression says, for any text', () => {
    const pattern = /[\d\uff10-\uff19\u00bc-\u00be\u2150-\u215e]|\b(?:one|fort|ten)/i;
    const piece = fc.oneof(
      fc.constantFrom('one', 'For', 't', 'TE', 'n', ' ', '_', '-', '\u017f', '\u00e9'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(stands(text)).toBe(pattern.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The bits that are the language's own. */
const CLASSES = (1 << 14) - 1;

describe('words met before', () => {
  it('are never taken for others, however many there are', () => {
    const letter = (n: number) => String.fromCharCode(97 + (n % 26));
    const words = Array.from({ length: 70_000 }, (_, n) =>
      [n, n / 26, n / 676, n / 17_576].map((x) => letter(Math.floor(x))).join(n % 3 ? '' : 'x'),
    );
    const t = tokens(words.join(' '));
    expect(column(t, (i) => t.at(i)).join(' ')).toBe(words.join(' '));
    expect(column(t, (i) => t.flag[i])).toEqual(words.map((w) => w.length));
  });

  it('keep their letters whatever their case and length', () => {
    const t = tokens(
      'Boat bOAT boats boa twentyletterslongword1 supercalifragilist supercalifragilisti supercalifragilistic BOAT',
    );
    expect(column(t, (i) => t.at(i))).toEqual([
      'boat',
      'boat',
      'boats',
      'boa',
      'twentyletterslongword1',
      'supercalifragilist',
      'supercalifragilisti',
      'supercalifragilistic',
      'boat',
    ]);
    expect(column(t, (i) => t.flag[i]! & CLASSES)).toEqual([4, 4, 5, 3, 0, 18, 19, 20, 4]);
    expect(column(t, (i) => t.capital(i))).toEqual([true, ...Array(7).fill(false), true]);
  });
});

describe('columns of a block', () => {
  it('hold kind and gap of every token', () => {
    const t = tokens('In 2024,\n km2\u00a0½漢 $5a');
    expect(column(t, (i) => [t.raw(i), t.kind[i], t.gap[i]])).toEqual([
      ['In', WORD, LINED],
      ['2024', NUMBER, SPACED],
      [',', SYMBOL, GLUED],
      ['km2', MIXED, LINED],
      ['½', GLYPH, SPACED],
      ['漢', WORD, GLUED],
      ['$', SYMBOL, SPACED],
      ['5', NUMBER, GLUED],
      ['a', WORD, GLUED],
    ]);
  });

  it('hold nothing of the block before', () => {
    const text = 'one two three four 5 6 7 8\n\nnine';
    const t = new Tokens(text);
    tokenize(t, 0, 26, RULES);
    tokenize(t, 28, text.length, RULES);
    expect(raws(t)).toEqual(['nine']);
    const beyond = FIRST + 1;
    expect([
      t.at(beyond),
      t.kind[beyond],
      t.gap[beyond],
      t.flag[beyond],
      t.word[beyond],
      t.start[beyond],
      t.end[beyond],
    ]).toEqual(['', END, NOWHERE, 0, 0, -1, -1]);
  });

  it('count the digits of plain numbers only', () => {
    const t = tokens(`7 2024 1.5 1,000 ３４ a1 ${'9'.repeat(300)}`);
    expect(column(t, (i) => t.digits(i))).toEqual([1, 4, 0, 0, 2, 0, 255]);
    expect(t.digits(t.length)).toBe(0);
  });

  it('know capitals beyond ASCII, and that a digit is none', () => {
    const t = tokens('Été été A a Z [ @ 5 Ω');
    expect(column(t, (i) => t.capital(i))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(t.capital(t.length)).toBe(false);
  });

  it('slice the text as written, and nothing backwards', () => {
    const t = tokens('a  b c');
    expect([t.slice(FIRST, FIRST + 2), t.slice(FIRST + 1, FIRST + 1), t.glued(FIRST)]).toEqual([
      'a  b',
      '',
      false,
    ]);
  });
});

describe('runs of digits', () => {
  const run = (count: number) => Array.from({ length: count }, () => '1').join('.');
  it.each([
    [run(20), '1.1', 19, 'just short enough to be read in pairs'],
    [run(21), '1', 21, 'too long: its first digit stands alone, the rest is short enough'],
    [`${run(30)}.25,`, '1', 44, 'digits alone until the rest is short enough, and the comma that ends it'],
  ])('%s', (text, first, count, _why) => {
    const t = tokens(text);
    expect(raws(t).join('')).toBe(text);
    expect([t.at(FIRST), t.length - FIRST]).toEqual([first, count]);
  });

  it.each([
    ['1.', ['1', '.'], 'a point that ends'],
    ['1.a', ['1', '.', 'a'], 'a point before a letter'],
    ['1,,2', ['1', ',', ',', '2'], 'two commas'],
    ['1，234', ['1，234'], 'a full-width comma groups too'],
    ['３.５', ['３.５'], 'full-width digits'],
  ])('%s', (text, wanted, _why) => expect(raws(tokens(text))).toEqual(wanted));
});

describe('grouping', () => {
  it.each([
    ['1,234,567', '1234567', 0, 9, true],
    ['12,345.60', '12345.6', 2, 9, true],
    ['1,23,456', '123456', 0, 8, true],
    ['123,45', '123.45', 2, 6, true],
    ['1234567,5', '1234567', 0, 7, false],
    ['1.234.567,89', '1234567.89', 2, 12, true],
    ['1,2345,6789', '123456789', 0, 11, true],
    ['16,0000', '160000', 0, 7, true],
    ['10,000,00', '10000', 2, 9, true],
    ['4,472,0000', '44720000', 0, 10, true],
    ['1,200,00000', '120000000', 0, 11, true],
    // A rate with four places.
    ['7,1260', '7.126', 4, 6, true],
    // Two years, or a number nobody can read: not of eight digits in any case.
    ['2019,2000', '2019.2', 4, 9, true],
    ['1234', '1234', 0, 4, false],
    ['007.50', '7.5', 2, 6, false],
    ['1,234.5.6', '1234.5', 1, 7, true],
  ])('%s', (text, value, places, used, isGrouped) => {
    const d = readDigits(text);
    expect([d.value, d.places, d.used, d.grouped]).toEqual([value, places, used, isGrouped]);
  });
});

describe('digits set apart', () => {
  it.each([
    [
      'It , sold 1 , 234 , 567 boats',
      ['It', ',', 'sold', '1 , 234 , 567', 'boats'],
      'groups among other set-apart marks',
    ],
    ['It sold 80, 000, 000 boats', ['It', 'sold', '80, 000, 000', 'boats'], 'noughts, wherever they are'],
    ['It sold 80, 123 boats', ['It', 'sold', '80', ',', '123', 'boats'], 'other groups are a list'],
    ['It sold 1234, 000 boats', ['It', 'sold', '1234', ',', '000', 'boats'], 'a first group of four'],
    ['It sold 0, 000 boats', ['It', 'sold', '0', ',', '000', 'boats'], 'a first group of nought'],
    [
      'It ; sold 1 . 2345 boats',
      ['It', ';', 'sold', '1', '.', '2345', 'boats'],
      'more decimals than anyone sets apart',
    ],
    ['It ) sold 12 . 5 boats', ['It', ')', 'sold', '12 . 5', 'boats'], 'a point'],
    ['It sold 12. 5 boats', ['It', 'sold', '12', '.', '5', 'boats'], 'a sentence that begins with a number'],
    ['It sold 80,\u00a0000', ['It', 'sold', '80,\u00a0000'], 'a hard space'],
    ['It sold 80,\n000', ['It', 'sold', '80', ',', '000'], 'not over a line'],
  ])('%s', (text, wanted, _why) => expect(raws(rejoin(tokens(text)))).toEqual(wanted));

  it('say how many digits they have', () => {
    const t = rejoin(tokens('It , sold 80, 000 or 1 . 5 of 7'));
    expect(column(t, (i) => t.digits(i)).filter((n, i) => t.kind[i + FIRST] === NUMBER || n > 0)).toEqual([
      5, 0, 1,
    ]);
    expect(t.at(FIRST + 3)).toBe('80000');
  });
});

describe('ends of sentences', () => {
  const sentences = (text: string) => {
    const t = tokens(text);
    const starts = sentenceStarts(t, ABBREVIATIONS, CONNECTORS);
    return starts.slice(0, -1).map((s, i) => t.slice(s, starts[i + 1]!));
  };
  it.each([
    ["It ran.) We hid.] They sat.» He lay.' She rose.", 5, 'what closes after the point'],
    ['It ran . "We hid ."', 2, 'a mark that opens, after a point set apart'],
    ['This is mine, said I. Then we ran.', 2, 'a lone I ends a sentence'],
    ['Plan B. Then we ran.', 1, 'a lone letter does not'],
    ['He is no. Then we ran.', 1, 'an abbreviation, even before a capital'],
    ['It was big. (See there.) It ran.', 3, 'a bracket opens'],
    [
      'They ran far. then hid. so it went. in the end.',
      2,
      'small letters after a long word begin one, after a short one none',
    ],
    ['A headline,\nThe text', 1, 'a comma carries over the line'],
    ['A headline\n5 boats', 2, 'a number on a line of its own'],
    ['A headline\nétait ici', 2, 'a small letter beyond ASCII is no sign of running on'],
    ['Why?Because. No!Yes', 2, 'nothing begins without a space'],
  ])('%s', (text, count, _why) => expect(sentences(text)).toHaveLength(count));
});
