import { describe, expect, it } from 'vitest';
import { extract } from '../../../main/engine/extract';
import { tokenize } from '../../../main/engine/extract/core/tokenize';
import { FIRST, NOWHERE, Tokens } from '../../../main/engine/extract/core/tokens';
import { en } from '../../../main/engine/extract/en';
import type { ExtractContext } from '../../../preload/contract/reading';

const CONTEXT: ExtractContext = { lang: 'en', date: '2024-07-01', include: 'figures' };

/** A word of its own for every number: ASCII letters, six or more. */
function wordOf(n: number): string {
  let word = 'x';
  for (let rest = n, k = 0; k < 5; k++, rest = Math.floor(rest / 26))
    word += String.fromCharCode(97 + (rest % 26));
  return n % 3 === 0 ? `${word}ological` : word;
}

describe('the one place for tokens and code units', () => {
  it('holds more words than are kept: those that were forgotten are read as before', () => {
    const words = Array.from({ length: 40_000 }, (_, n) => wordOf(n % 20_000));
    const text = words.join(' ');
    const t = tokenize(new Tokens(text), 0, text.length, en.rules);
    expect(t.length).toBe(FIRST + words.length);
    expect(words.every((word, n) => t.at(FIRST + n) === word && t.raw(FIRST + n) === word)).toBe(true);
  });

  it('holds a block of more tokens and code units than are laid out, and then a short one', () => {
    const text = `${'Nobody asked, and nobody said. '.repeat(25_000)}Sales rose 5% to 12 million euros.`;
    expect(text.length).toBeGreaterThan(1 << 19);
    const t = tokenize(new Tokens(text), 0, text.length, en.rules);
    expect(t.length).toBeGreaterThan(1 << 17);
    expect(t.raw(t.length - 2)).toBe('euros');
    expect([t.at(t.length), t.kind[t.length], t.gap[t.length], t.start[t.length]]).toEqual([
      '',
      0,
      NOWHERE,
      -1,
    ]);
    tokenize(t, 0, 6, en.rules);
    expect([t.length, t.at(FIRST), t.at(FIRST + 1), t.gap[FIRST + 1]]).toEqual([
      FIRST + 1,
      'nobody',
      '',
      NOWHERE,
    ]);
    const found = extract(text, CONTEXT);
    expect(found.map((f) => f.reading?.value)).toEqual(['5', '12000000']);
    expect(found.every((f) => text.slice(f.start, f.end) === f.exact)).toBe(true);
  });

  it('holds nothing of a text that was read', () => {
    extract('Sales of Norvik rose 5% to 123456789012345678 euros.', CONTEXT);
    const t = new Tokens('');
    expect([t.lower[FIRST], t.kind[FIRST], t.lower.some((word) => word !== '')]).toEqual(['', 0, false]);
  });

  it('is filled anew for long texts, wherever a block is cut', () => {
    const block = 'The port took 4,150 boxes in May \u2013 8% more than a year before \u{1f6a2}.';
    const alone = extract(block, CONTEXT);
    const text = Array.from({ length: 3000 }, (_, n) => `${'y'.repeat(n % 7)} ${block}`).join('\n\n');
    expect(text.length).toBeGreaterThan(1 << 17);
    const found = extract(text, CONTEXT);
    expect(found.length).toBe(3000 * alone.length);
    expect(found.every((f) => text.slice(f.start, f.end) === f.exact)).toBe(true);
    expect(new Set(found.map((f) => f.exact))).toEqual(new Set(alone.map((f) => f.exact)));
  });
});
