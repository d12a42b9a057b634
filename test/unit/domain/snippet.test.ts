import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetAt } from '../../../main/engine/domain/snippet';

describe('snippets', () => {
  it('is a stretch of the text, white space aside, never half a character and never long', () => {
    const words = fc.array(fc.constantFrom('port ', 'court\n', '📒', '诈骗', 'x'.repeat(70), '  '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(9), (parts, at, length) => {
        const text = parts.join('');
        const points = [...text];
        if (points.length === 0) return;
        const from = at % points.length;
        const start = points.slice(0, from).join('').length;
        const end = points.slice(0, from + 1 + length).join('').length;
        const { before, match, after } = snippetAt(text, start, end);
        const bare = (each: string) => each.replace(/\s+/gu, '');
        expect(bare(text)).toContain(bare(before + match + after));
        expect((before + match + after).isWellFormed()).toBe(true);
        expect(before.length).toBeLessThanOrEqual(60);
        expect(after.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('cuts between words', () => {
    const text = `${'many words stand here before the number '.repeat(3)}41,000${' and many words stand behind it'.repeat(3)}`;
    const at = text.indexOf('41,000');
    const { before, after } = snippetAt(text, at, at + 6);
    expect(text).toContain(` ${before}41,000${after} `);
  });
});
