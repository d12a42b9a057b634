import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachBlock, LONGEST_BLOCK, LOOKED_THROUGH } from '../../../main/engine/extract/core/blocks';
import { WordClass } from '../../../main/engine/extract/core/classes';
import { rejoin } from '../../../main/engine/extract/core/detached';
import { readDigits } from '../../../main/engine/extract/core/digits';
import { sentenceStarts } from '../../../main/engine/extract/core/sentences';
import { tokenize } from '../../../main/engine/extract/core/tokenize';
import { FIRST, Tokens } from '../../../main/engine/extract/core/tokens';

/** Classes are made before any word is read. */
const ABBREVIATIONS = new WordClass(['mr', 'no']);
const CONNECTORS = new WordClass(['the', 'of']);
const RULES = {
  splits: (lower: string, before: string) => lower === 'usd' || before === '$',
  flagsOf: () => 0,
  mixedFlagsOf: () => 0,
};
const tokens = (text: string) => tokenize(new Tokens(text), 0, text.length, RULES);
const list = (text: string) => {
  const t = rejoin(tokens(text));
  return Array.from({ length: t.length - FIRST }, (_, i) => t.raw(i + FIRST));
};

describe('tokens', () => {
  it.each([
    ['It’s John’s don’t.', ['It', '’s', 'John', '’s', 'don’t', '.'], 'an apostrophe and an s stand alone'],
    [
      '8.1bn G70 km2',
      ['8.1', 'bn', 'G70', 'km2'],
      'letters after digits part from them, digits after letters do not',
    ],
    ['USD115 $US55', ['USD', '115', '$', 'US', '55'], 'money before digits is a word of its own'],
    [
      '1,234.5, 3,4 1.2.3',
      ['1,234.5', ',', '3,4', '1.2', '.', '3'],
      'separators that group or part, and those that do not',
    ],
    ['😀5', ['😀', '5'], 'a pair of surrogates is one token'],
    ['\ud83d\n5', ['\ud83d', '5'], 'half a pair stands alone'],
    ['café naïve', ['café', 'naïve'], 'letters beyond ASCII'],
    ['10 %', ['10', '%'], 'a sign apart'],
  ])('%j', (text, wanted) => {
    expect(list(text)).toEqual(wanted);
  });

  it('joins digits that were set apart, and only those', () => {
    expect(list('about 80, 000 came')).toEqual(['about', '80, 000', 'came']);
    expect(list('a rise , of 1 . 6 billion')).toEqual(['a', 'rise', ',', 'of', '1 . 6', 'billion']);
    expect(list('rooms 10, 120 and 5. 6 left')).toEqual([
      'rooms',
      '10',
      ',',
      '120',
      'and',
      '5',
      '.',
      '6',
      'left',
    ]);
  });

  it('fold without moving: full-width, curly, the printer’s minus', () => {
    const t = tokens('３−“x”');
    expect([t.at(FIRST), t.at(FIRST + 1), t.at(FIRST + 2)]).toEqual(['3', '-', '"']);
    expect(t.raw(FIRST + 1)).toBe('−');
  });
});

describe('digits', () => {
  it.each([
    ['1,234', '1234', 0, 5],
    ['12,34,567.5', '1234567.5', 1, 11],
    ['1.234,5', '1234.5', 1, 7],
    ['5,25', '5.25', 2, 4],
    ['26.70', '26.7', 2, 5],
    ['1,2345', '1.2345', 4, 6],
    ['3,4,5', '3', 0, 1],
    ['1.2.3', '1.2', 1, 3],
  ])('%s', (text, value, places, used) => {
    const d = readDigits(text);
    expect([d.value, d.places, d.used]).toEqual([value, places, used]);
  });
});

describe('blocks', () => {
  const blocks = (text: string) => {
    const out: string[] = [];
    eachBlock(text, (a, b) => out.push(text.slice(a, b)));
    return out;
  };
  it.each([
    ['a\n\nb', ['a', 'b'], 'a blank line'],
    ['a\nb', ['a\nb'], 'one line break is none'],
    ['a\r\n\r\nb', ['a\r', 'b'], 'the same in DOS'],
    ['a\n \t\n\nb\n', ['a', 'b\n'], 'spaces in the blank line'],
    ['\n\na', ['a'], 'at the beginning'],
    ['', [], 'nothing'],
  ])('%j', (text, wanted) => {
    expect(blocks(text)).toEqual(wanted);
  });

  const fill = (words: string, length: number) => words.repeat(Math.ceil(length / words.length));
  it.each([
    ['Six fell.\nTwo 1.5\n', /fell\.$/, 'at the end of a sentence that ends its line'],
    ['six, 2\nof 90 ', /2$/, 'of a line'],
    ['Six fell. Two of 9.5 rose ', /fell\.$/, 'of a sentence'],
    ['six of 90 ', /(six|of|90)$/, 'of a word'],
  ])('ends one that goes on for ever, %j', (words, end) => {
    const [first = '', second = '', ...others] = blocks(fill(words, LONGEST_BLOCK * 2 - 9_000));
    expect(others).toEqual([]);
    expect(first).toMatch(end);
    expect(first.length - LONGEST_BLOCK).toBeGreaterThanOrEqual(-1);
    expect(first.length - LONGEST_BLOCK).toBeLessThan(40);
    expect(second).not.toBe('');
  });

  it('leaves a word whole, however long it is', () => {
    const word = '9'.repeat(LONGEST_BLOCK * 3);
    expect(blocks(`a ${word} b`)).toEqual([`a ${word}`, 'b']);
  });

  it.each([-2, -1, 0, 1, 2])('ends it where it would alone, %i beyond what is looked through', (by) => {
    const a = `six rose ${'x'.repeat(90)}\n`.repeat(2_000).slice(0, LONGEST_BLOCK + LOOKED_THROUGH + by - 1);
    expect(blocks(`${a}.\n\nb`)).toEqual([...blocks(`${a}.`), 'b']);
  });

  it('ends what is long where it would alone, whatever follows a blank line', () => {
    const words = fc.constantFrom('Six rose. ', 'a\n', '1,200 of them ', 'x', '52.\n');
    const long = fc
      .tuple(words, fc.integer({ min: LONGEST_BLOCK - 6_000, max: LONGEST_BLOCK + 6_000 }), words)
      .map(([one, length, other]) => (fill(one, length).slice(0, length) + other.repeat(3)).trimEnd());
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(blocks(`${a}\n\n${b}`)).toEqual([...blocks(a), ...blocks(b)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string) => {
    const t = tokens(text);
    const starts = sentenceStarts(t, ABBREVIATIONS, CONNECTORS);
    return starts.slice(0, -1).map((s, i) => t.slice(s, starts[i + 1]!));
  };
  it.each([
    ['One ran. Two hid.', ['One ran.', 'Two hid.'], 'a point and a capital'],
    ['Mr. Lee has no. 5 of 3.5 m.', ['Mr. Lee has no. 5 of 3.5 m.'], 'points that end nothing'],
    ['J. R. Lee ran. 30 hid.', ['J. R. Lee ran.', '30 hid.'], 'initials; a number begins'],
    ['"Run!" He ran? Yes.', ['"Run!"', 'He ran?', 'Yes.'], 'other marks, and what closes'],
    ['A headline\nThe text', ['A headline', 'The text'], 'a line that ends'],
    [
      'the side of the\nRoad is wet',
      ['the side of the\nRoad is wet'],
      'a line that runs on after a connecting word',
    ],
    ['it ran\non and on', ['it ran\non and on'], 'or into a small letter'],
    ['they were shut. nobody came', ['they were shut.', 'nobody came'], 'a text without capitals'],
  ])('%j', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted);
  });
});
