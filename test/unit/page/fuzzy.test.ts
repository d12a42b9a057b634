import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyFilter, fuzzyMatch } from '../../../renderer/help/fuzzy';

const best = (query: string, texts: string[]) => fuzzyFilter(query, texts, (text) => text)[0]?.item;

describe('finding by a few letters', () => {
  it('finds nothing where a letter is missing or the order is another', () => {
    expect(fuzzyMatch('xz', 'Export…')).toBeNull();
    expect(fuzzyMatch('trop', 'Export…')).toBeNull();
  });

  it('puts the beginnings of words before letters inside them', () => {
    expect(best('nf', ['Confirm', 'New figure from the selected text'])).toBe(
      'New figure from the selected text',
    );
    expect(best('exp', ['Go to the next pane', 'Export…'])).toBe('Export…');
    expect(best('undo', ['Queue under two folders', 'Undo'])).toBe('Undo');
  });

  it('takes the better of two ways to match', () => {
    // The first "f" is inside a word; the second begins one.
    expect(fuzzyMatch('f', 'off figure')?.at).toEqual([4]);
  });

  it('passes over case and spaces in the query', () => {
    expect(fuzzyMatch('Next Un', 'Next unverified figure')?.at).toEqual([0, 1, 2, 3, 5, 6]);
  });

  it('lists no scattered letters beside a text that has the word', () => {
    const commands = [
      'Back to unverified',
      'Tags: colours and keys…',
      'The two-minute tour',
      'Contour lines',
    ];
    const found = (query: string) => fuzzyFilter(query, commands, (text) => text).map(({ item }) => item);
    expect(found('tour')).toEqual(['The two-minute tour', 'Contour lines']);
    // No text has this one; whoever mistypes still finds something.
    expect(found('tgs')).toEqual(['Tags: colours and keys…']);
    expect(found('to').length).toBeGreaterThan(2);
  });

  it('keeps the order of what matches alike, and all of it without a query', () => {
    expect(fuzzyFilter('', ['b', 'a'], (text) => text).map(({ item }) => item)).toEqual(['b', 'a']);
  });

  it('marks the letters of the query, in order, whatever the text', () => {
    // İ is nasty: its lower case is two characters, which would shift every index after it; 𝟗 is two code units.
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', 'İ', 'é', '数', '𝟗', '-') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 5 }), (where, picks) => {
        const chars = [...where];
        const at = [...new Set(picks)].filter((index) => index < chars.length).sort((a, b) => a - b);
        const query = at.map((index) => chars[index]).join('');
        const match = fuzzyMatch(query, where);
        expect(match).not.toBeNull();
        const letters = match!.at.map((index) => chars[index]).join('');
        expect(letters.toLowerCase()).toBe(query.toLowerCase().replace(/\s+/g, ''));
        expect(match!.at).toEqual([...match!.at].sort((a, b) => a - b));
      }),
    );
  });
});
