import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReaderRefusal, readPasted, readSource } from '../../../main/engine/readers';
import { freeze } from '../../../main/engine/readers/freeze';
import { readText } from './read';

describe('freezing a text', () => {
  it('turns CRLF and lone CR into LF, and nothing else about blank lines and spaces', () => {
    expect(freeze('a\r\nb\rc\r\r\n\n d \t\n\n').text).toBe('a\nb\nc\n\n\n d \t\n\n');
  });

  it('puts a visible sign for NUL: dropping it would join "1" and "200" into another figure', () => {
    const { text, notes } = freeze('1\u0000200');
    expect(text).toBe('1\uFFFD200');
    expect(notes).toEqual(['1 NUL character was replaced by the sign �.']);
  });

  it('replaces lone surrogates, keeps pairs, and counts them', () => {
    const { text, notes } = freeze('\uD800a😀\uDC00\uDC00');
    expect(text).toBe('\uFFFDa😀\uFFFD\uFFFD');
    expect(notes).toEqual(['3 lone surrogates were replaced by the sign �.']);
  });

  it('does not normalise: composed, decomposed and full-width forms stay as they came', () => {
    const forms = 'é e\u0301 ５２％ 10² ﬁ';
    expect(freeze(forms).text).toBe(forms);
  });

  it('reads a text with one NUL as text', () => {
    expect(readText('a.txt', 'a\0b 12').text).toBe('a\uFFFDb 12');
  });
});

/** Texts with everything that can go wrong: control characters, halves of pairs, marks, tags, Markdown. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '\r',
        '\r\n',
        '\0',
        '\uD800',
        '\uDFFF',
        '\uFEFF',
        '<p>',
        '<td>',
        '&#0;',
        '&#13;',
        '&#xD800;',
        '**',
        '# ',
        '---\n',
        '26.7%',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('whatever comes in', () => {
  const isFrozen = (text: string) => !/[\r\0]/.test(text) && text.isWellFormed();

  it('is frozen without CR and NUL, well-formed, and pasting it again changes nothing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        if (text.replace(/\uFEFF/g, '').trim() === '') return;
        const once = readPasted(text).text;
        expect(isFrozen(once)).toBe(true);
        expect(readPasted(once).text).toBe(once);
        expect(readPasted(once).notes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', '.html', '..');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    nasty.map((text) => new TextEncoder().encode(text)),
    nasty.map((text) => Uint8Array.from([0xff, 0xfe, ...Array.from(text, (c) => c.charCodeAt(0) & 0xff)])),
  );

  it('is read or refused, and nothing else happens', () => {
    let read = 0;
    fc.assert(
      fc.property(names, bytes, (name, content) => {
        try {
          const source = readSource({ name, bytes: content });
          read += 1;
          expect(isFrozen(source.text) && source.text.trim() !== '').toBe(true);
          expect(source.title.isWellFormed() && source.title !== '').toBe(true);
          for (const part of [source.publisher, source.author])
            expect(part === null || part !== '').toBe(true);
        } catch (error) {
          if (!(error instanceof ReaderRefusal)) throw error;
          expect(error.message).toMatch(/^“.*”/s);
        }
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
