import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml, readPasted, readText } from '../../../renderer/bulk/readTable';
import { type CopiedTable, toHtml, toTsv } from '../../../renderer/bulk/writeTable';

const texts = (rows: string[][]): CopiedTable => ({
  headings: [],
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

/** What cells hold at worst: the signs that end cells, that begin formulas, and that HTML knows. */
const nasty = fc.array(
  fc.constantFrom('\t', '\n', '"', "'", '=', '+', ',', ';', '<b>', '&amp;', 'a', ' ', '一'),
  { maxLength: 9 },
);
const cell = fc.oneof(
  nasty.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );

describe('a table on the clipboard', () => {
  it('comes back as it went, whatever its cells hold', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // A single empty cell is no text at all, and one column has no tab: a lone comma must not part it.
        fc.pre(rows.length > 1 || (rows[0]?.length ?? 0) > 1);
        fc.pre((rows[0]?.length ?? 0) > 1 || rows.every(([only = '']) => !only.includes(',')));
        fc.pre((rows.at(-1)?.length ?? 0) > 1 || rows.at(-1)?.[0] !== '');
        expect(readText(toTsv(texts(rows)))).toEqual(rows.map((row) => row.map(lineEnds)));
      }),
      { numRuns: 500 },
    );
  });

  it('comes back from HTML too, but for blanks that HTML does not keep', () => {
    const folded = (text: string) =>
      text
        .split(/\r\n?|\n/)
        .map((line) => line.replace(/[ \t\f]+/g, ' ').trim())
        .join('\n')
        .trim();
    const plain = fc
      .string({ unit: fc.constantFrom('a', 'é', '一', '<', '>', '&', '"', ' ', '\n', ';') })
      .map((text) => `x${text}x`);
    fc.assert(
      fc.property(
        fc.array(fc.array(plain, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(readHtml(toHtml(texts(rows)))).toEqual(rows.map((row) => row.map(folded)));
        },
      ),
    );
  });

  it('runs nothing in a spreadsheet, and gives numbers as numbers', () => {
    const copied: CopiedTable = {
      headings: ['Value', 'Note'],
      rows: [[{ text: '-4.5', number: '-4.5', shown: '−4.5' }, { text: '=1+1' }]],
    };
    expect(toTsv(copied)).toBe("Value\tNote\r\n-4.5\t'=1+1");
    const html = toHtml(copied);
    expect(html).toContain('x:num="-4.5">−4.5</td>');
    expect(html).toContain("mso-number-format:'\\@'\">=1+1</td>");
    expect(html).toContain('<th align="left">Value</th>');
  });
});

/** Spreadsheets know one line end within a cell; ours are kept as they are. */
const lineEnds = (text: string): string => text;

describe('pasted text', () => {
  it.each([
    [
      'as Excel copies a block, ending in a line end',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with a tab, a line end and quotes in a cell',
      '"a\tb"\t"c\nd"\t"say ""so"""',
      [['a\tb', 'c\nd', 'say "so"']],
    ],
    [
      'with a quote that opens no field',
      '5" pipe\t"so-called" pipe\t"',
      [['5" pipe', '"so-called" pipe', '"']],
    ],
    ['one column of grouped numbers is no CSV', '1,200\n3,400', [['1,200'], ['3,400']]],
    [
      'prose with commas is no CSV',
      'up, said the court\ndown, said the police',
      [['up, said the court'], ['down, said the police']],
    ],
    [
      'CSV with quoted fields',
      'a,"b, c"\r\n"1,200",d',
      [
        ['a', 'b, c'],
        ['1,200', 'd'],
      ],
    ],
    ['an empty line is an empty cell', 'a\n\nb', [['a'], [''], ['b']]],
    ['rows of differing length', 'a\tb\nc', [['a', 'b'], ['c']]],
    ['an apostrophe that guards a formula goes', "'=x\t'-y", [['=x', '-y']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(readText(text)).toEqual(expected);
  });

  it('is CSV where its first line names columns', () => {
    const heading = (cell: string) => ['Unit', 'Period'].includes(cell);
    expect(readText('Unit,Period\ncases,2024', heading)).toEqual([
      ['Unit', 'Period'],
      ['cases', '2024'],
    ]);
    expect(readText('Unit,Place\ncases,2024', heading)).toEqual([['Unit,Place'], ['cases,2024']]);
  });
});

describe('pasted HTML', () => {
  const word =
    '<html><body><!--StartFragment--><table><tr><td><p>one</p><p>two</p></td><td>3&nbsp;%</td></tr></table></body></html>';

  it('is used where the text has lost the shape of the table', () => {
    expect(readPasted({ text: 'one\ntwo\t3 %', html: word })).toEqual([['one\ntwo', '3\u00a0%']]);
    expect(readPasted({ text: 'one\t3 %', html: word })).toEqual([['one', '3 %']]);
  });

  it('is passed over where it is no table, or several', () => {
    expect(readHtml('<p>no table</p>')).toBeNull();
    expect(readHtml('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')).toBeNull();
    expect(readHtml('<table></table>')).toBeNull();
    expect(readPasted({ text: 'plain', html: '<b>plain</b>' })).toEqual([['plain']]);
  });

  it('keeps what follows a wide cell in its column, and takes no markup', () => {
    const html =
      '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>c</td><td><script>alert(1)</script>d<br>e</td><td>f</td></tr></table>';
    const table = readHtml(html);
    expect(table?.[0]).toEqual(['a', '', 'b']);
    expect(table?.[1]?.[2]).toBe('f');
    expect(table?.[1]?.[1]).toMatch(/d\ne$/);
  });

  it('ends however broken it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<table>',
            '</table>',
            '<tr>',
            '<td>',
            '</td>',
            '<td colspan=1e9>',
            'x',
            '<br>',
            '<!--',
          ),
        ),
        (parts) => {
          const found = readHtml(parts.join(''));
          expect(found === null || found.every((row) => row.length <= 101 * parts.length)).toBe(true);
        },
      ),
    );
  });
});
