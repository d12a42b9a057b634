import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../renderer/modes/context';

const doc = (text: string) => Text.of(text.split('\n'));
const marked = (text: string, from: number, to: number, room: number, title = '') =>
  contextOf(doc(text), title, from, to, room)
    .paragraphs.map(({ text: words, mark }) => (mark ? words.slice(mark.from, mark.to) : ''))
    .join('');

describe('the words around a passage', () => {
  it('are whole paragraphs, without empty lines and without the title, which stands above', () => {
    const text = 'Ships\n\nThe port counted 40 ships.\n\nIt turned 3 away.';
    const context = contextOf(doc(text), 'Ships', 24, 26, 100);
    expect(context.paragraphs.map((each) => each.text)).toEqual([
      'The port counted 40 ships.',
      'It turned 3 away.',
    ]);
    expect(context).toMatchObject({ before: false, after: false });
    // A figure in the title itself must be seen.
    expect(marked('40 ships\nA line.', 0, 2, 100, '40 ships')).toBe('40');
  });

  it('are cut where a text has no lines, never within a character', () => {
    // A text of five million code units on one line, all of them halves of emoji around one number.
    const text = `${'🚢'.repeat(5_000)} 41 ${'🚢'.repeat(5_000)}`;
    const context = contextOf(doc(text), '', 10_001, 10_003, 101);
    const [line] = context.paragraphs;
    expect(context).toMatchObject({ before: true, after: true });
    expect(line!.text.isWellFormed()).toBe(true);
    expect(line!.text.length).toBeLessThan(420);
    expect(marked(text, 10_001, 10_003, 101)).toBe('41');
  });

  it('hold all of the passage, wherever it lies, and nothing that is not in the text', () => {
    const words = fc.array(fc.constantFrom('a', '7', '\n', ' ', '亿', '📒', '# x\n'), { maxLength: 120 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat({ max: 60 }), (parts, a, b, room) => {
        const text = parts.join('');
        if (text.length === 0) return;
        // A passage ends between characters; the engine sees to that.
        const first = a % parts.length;
        const start = parts.slice(0, first).join('').length;
        const end = start + parts.slice(first, first + 1 + (b % 12)).join('').length;
        const { paragraphs } = contextOf(doc(text), '', start, end, room);
        for (const { from, text: shown } of paragraphs) {
          expect(text.slice(from, from + shown.length)).toBe(shown);
        }
        const lines = text
          .slice(start, end)
          .split('\n')
          .filter((line) => line.trim() !== '');
        const seen = paragraphs.flatMap(({ text: shown, mark }) =>
          mark ? [shown.slice(mark.from, mark.to)] : [],
        );
        expect(seen.filter((line) => line.trim() !== '').join('\n')).toBe(lines.join('\n'));
      }),
    );
  });
});
