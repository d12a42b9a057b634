import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, matching, partAt } from '../../../renderer/figures/matching';

const WORDS = ['cases', 'percent', 'percentage point', 'criminal cases', 'showcases', 'Délits'].map(
  (value, at) => ({
    value,
    count: 9 - at,
  }),
);
const values = (text: string, most = 9) => matching(WORDS, text, most).map(({ value }) => value);

describe('words that fit what is typed', () => {
  it('come in the order of fit, then of use', () => {
    expect(values('cases')).toEqual(['criminal cases', 'showcases']);
    expect(values('case')).toEqual(['cases', 'criminal cases', 'showcases']);
    expect(values('PER')).toEqual(['percent', 'percentage point']);
    expect(values('delit')).toEqual(['Délits']);
    expect(values('nothing')).toEqual([]);
    expect(values('', 2)).toEqual(['cases', 'percent']);
  });

  it('are put in the place of what was typed, of one tag in a list of tags', () => {
    expect(completed('per', 3, 'percent', false)).toEqual({ text: 'percent', caret: 7 });
    expect(completed('old, ne', 7, 'new', true)).toEqual({ text: 'old, new, ', caret: 10 });
    expect(completed('ol, new', 2, 'old', true)).toEqual({ text: 'old, new', caret: 3 });
    expect(completed('甲，乙', 3, '丙', true)).toEqual({ text: '甲，丙, ', caret: 5 });
  });

  it('leave the other tags as they are, wherever the caret stands', () => {
    const tag = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '一'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 4 }), fc.nat(), (tags, n) => {
        const text = tags.join(',');
        const caret = n % (text.length + 1);
        const at = text.slice(0, caret).split(',').length - 1;
        const after = completed(text, caret, 'X', true)
          .text.split(',')
          .map((each) => each.trim());
        expect(after.filter((_, other) => other !== at).filter(Boolean)).toEqual(
          tags
            .filter((_, other) => other !== at)
            .map((each) => each.trim())
            .filter(Boolean),
        );
        expect(after[at]).toBe('X');
        const { from, to } = partAt(text, caret, true);
        expect(text.slice(Math.min(from, to), to)).not.toContain(',');
      }),
    );
  });
});
