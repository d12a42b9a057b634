import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../main/engine/domain/quoted';

describe('a quoted passage', () => {
  it('is whole where it is short, and its beginning where it is a paragraph', () => {
    expect(quoted('82,000 defendants')).toBe('“82,000 defendants”');
    expect(quoted('x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`);
    expect(quoted('x'.repeat(61))).toBe(`“${'x'.repeat(59)}…”`);
  });

  it('cuts no character in two, whatever it is of', () => {
    const unit = fc.constantFrom('😀', '漢', 'e\u0301', 'a', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (exact) => {
        const text = quoted(exact);
        expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
        expect([...text].length).toBeLessThanOrEqual(62);
      }),
    );
  });
});
