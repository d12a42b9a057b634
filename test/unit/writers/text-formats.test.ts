import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../main/engine/writers/columns';
import { neutralise, restore } from '../../../preload/contract';
import { anyRows, asText, NASTY, ROW, written } from './rows';

const names = COLUMNS.filter(({ kind }) => kind !== 'number').map(({ name }) => name);

function expected(row: typeof ROW): Record<string, string> {
  const all = asText(row);
  return Object.fromEntries(names.map((name) => [name, all[name]!]));
}

describe('csv', () => {
  const read = (bytes: Buffer): Record<string, string>[] =>
    (parse(bytes, { columns: true, bom: true }) as Record<string, string>[]).map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, restore(cell)])),
    );

  it('reads back as what was written, for any rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.boolean(), async (rows, bom) => {
        expect(read(await written('csv', rows, { bom }))).toEqual(rows.map(expected));
      }),
    );
  });

  it.each(NASTY)('keeps %s', async (_, text) => {
    const rows = [{ ...ROW, exact: text, note: text, unit: text, tags: [text] }];
    expect(read(await written('csv', rows))).toEqual(rows.map(expected));
  });

  it('has the header, CRLF, and the mark only where asked for', async () => {
    const plain = (await written('csv', [ROW])).toString();
    expect(plain.startsWith('id,source_title,publisher,')).toBe(true);
    expect(plain.split('\r\n')).toHaveLength(3);
    expect((await written('csv', [], { bom: true })).subarray(0, 5)).toEqual(Buffer.from('\ufeffid'));
  });

  it('leaves a negative number a number', async () => {
    const [row] = parse(await written('csv', [{ ...ROW, value: '-5.5' }]), { columns: true }) as {
      value: string;
    }[];
    expect(row?.value).toBe('-5.5');
  });
});

describe('neutralised text', () => {
  const wild = fc.string({ unit: fc.constantFrom(...'=+-@\'"＝; \t\r\n\0\u200bx1.|,', '\u2028') });

  it('is restored exactly', () => {
    fc.assert(
      fc.property(fc.oneof(wild, fc.string({ unit: 'binary' })), (x) => restore(neutralise(x)) === x),
    );
  });

  it('never begins a cell with a formula, whichever separator the reader takes', () => {
    fc.assert(
      fc.property(wild, (x) => {
        for (const cell of neutralise(x).split(/[;\t\r\n]/)) {
          const bare = cell.replace(/^[\s"\0\u200b]+/, '');
          expect(/^[=+\-@＝]/.test(bare) && !/^(?:-?\d+(?:\.\d+)?|[=+\-@])$/.test(x)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ["it's 5 - 3 = 2", "it's 5 - 3 = 2"],
    ['-12.5', '-12.5'],
    ['=', '='],
    ['==', "'=="],
    ['-12.5%', "'-12.5%"],
    ['a; -b', "a; '-b"],
  ])('%j becomes %j', (text, safe) => expect(neutralise(text)).toBe(safe));
});

describe('jsonl', () => {
  it('reads back as what was written, for any rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const lines = (await written('jsonl', rows)).toString().split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(
          rows.map((row) => ({
            type: 'figure',
            schema_version: 1,
            ...row,
            stated: row.exact.replace(/\s+/gu, ' ').trim(),
            offset_unit: 'codepoint',
          })),
        );
      }),
    );
  });

  it('never writes a value as a JSON number, which would round it', async () => {
    const value = '1234567890123456789012345678901234567891';
    expect((await written('jsonl', [{ ...ROW, value }])).toString()).toContain(`"value":"${value}"`);
  });
});

it('gives every format the same columns, with names that do not collide', () => {
  expect(new Set(COLUMNS.map(({ name }) => name)).size).toBe(COLUMNS.length);
  const missing = Object.keys(ROW).filter((key) => !COLUMNS.some(({ name }) => name === key));
  expect(missing).toEqual([]);
});
