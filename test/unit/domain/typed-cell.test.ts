import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, readTags } from '../../../main/engine/domain/typed-cell';

describe('typed cells', () => {
  it.each([
    ['value', ' 3.5 billion ', '3500000000', 'as people write numbers'],
    ['value2', '  ', null, 'a blank upper value is none'],
    ['bound', 'More  than', '>', 'in words, blanks aside'],
    ['bound', '', '=', 'a blank bound is none'],
    ['bound', '≤', '<=', 'the printer’s sign'],
    ['unitKind', 'money', 'currency', 'as the screen calls it'],
    ['change', '↑', 'up', 'as the grid shows it'],
    ['change', '', null, 'no change'],
    ['unit', '  CNY ', 'CNY', 'blanks around it are nobody’s wish'],
    ['period', '', null, 'blank is one thing'],
    ['note', 'two\nlines ', 'two\nlines ', 'a note is kept as it was typed'],
    ['note', '  ', '', 'a note of blanks is none'],
  ] as const)('%s: “%s” is %s', (field, typed, value, _why) => {
    expect(readCell(field, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['value', '', 'a figure has a value'],
    ['value', '5m', 'million or metres'],
    ['value2', 'many', 'no number'],
    ['bound', 'perhaps', 'none of the bounds'],
    ['unitKind', 'weight', 'none of the kinds'],
    ['change', 'sideways', 'neither up nor down'],
  ] as const)('%s: “%s” is refused with a sentence', (field, typed, _why) => {
    const read = readCell(field, typed);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.why).toMatch(/^\S.*\.$/su);
  });

  it('reads back whatever it stored', () => {
    const fields = ['value', 'value2', 'bound', 'unitKind', 'unit', 'change', 'period', 'note'] as const;
    const typed = fc.oneof(
      fc.string(),
      fc.constantFrom('1,200', '12%', 'about', '>=', 'up', 'percent', '-5'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, (field, text) => {
        const first = readCell(field, text);
        if (!first.ok) return;
        expect(readCell(field, first.value === null ? '' : String(first.value))).toEqual(first);
      }),
    );
  });

  it('parts tags by commas of any script, each once', () => {
    expect(readTags(' port , court，port;\n 港口 、')).toEqual(['port', 'court', '港口']);
    expect(readTags(' , ')).toEqual([]);
  });
});
