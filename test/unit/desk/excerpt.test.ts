import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../renderer/figures/excerpt';

const passage = (prefix: string, exact: string, suffix: string) => ({
  start: 0,
  end: 1,
  prefix,
  exact,
  suffix,
});

describe('a passage on one line', () => {
  it('begins at a word near the figure', () => {
    const { before } = excerpt(
      passage('The office said on Monday that it had closed about ', '40,000', ' cases'),
      20,
    );
    expect(before).toBe('it had closed about ');
  });

  it('does not reach back into the sentence or the line before', () => {
    expect(excerpt(passage('It ended. Some ', '14', ''), 30).before).toBe('Some ');
    expect(excerpt(passage('A heading\nSome ', '14', ''), 30).before).toBe('Some ');
    expect(excerpt(passage('已经结束。约', '14', '人'), 30).before).toBe('约');
  });

  it('takes no point inside a number or an abbreviation for the end of a sentence', () => {
    expect(excerpt(passage('rose 1.2 points to ', '14', ''), 30).before).toBe('rose 1.2 points to ');
  });

  it('shows no part of a word that is longer than the room', () => {
    const about = passage('The country saw approximately ', '40,000', ' cases');
    expect(excerpt(about, 14).before).toBe('approximately ');
    expect(excerpt(about, 13).before).toBe('… ');
    expect(excerpt(passage('a preapproved-', '3', ''), 9).before).toBe('…');
  });

  it('cuts text without spaces anywhere, but never through a character', () => {
    // Each of these is two code units: a cut by code units would leave half of one.
    const { before } = excerpt(passage('𠮷𠮷𠮷𠮷𠮷', '3', ''), 5);
    expect(before).toBe('𠮷𠮷');
  });

  it('ends at a whole word where the engine cut what follows, and says that more is there', () => {
    // 64 code units, in the middle of "southern".
    const cut = ' others at a vocational school in a county far down in the southe';
    expect(excerpt(passage('', '17', cut), 9).after).toBe(
      ' others at a vocational school in a county far down in the …',
    );
    expect(excerpt(passage('', '17', ' others in the south'), 9).after).toBe(' others in the south');
    expect(excerpt(passage('', '17', `${cut.slice(0, 30)}\n${cut.slice(30)}`), 9).after).toBe(
      cut.slice(0, 30),
    );
    expect(excerpt(passage('', '17', '例'.repeat(64)), 9).after).toBe('例'.repeat(64));
  });

  it('is one line, whole around the figure, and no longer than asked before it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ minLength: 1 }),
        fc.integer({ min: 0, max: 60 }),
        (prefix, exact, lead) => {
          const { before, exact: shown, after } = excerpt(passage(prefix, exact, prefix), lead);
          expect(`${before}${shown}${after}`).not.toMatch(/[\n\r]/);
          expect(before.length).toBeLessThanOrEqual(lead);
          expect(before.isWellFormed() || !prefix.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
