import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { datasetDatabase } from '../../../main/engine/store/dataset';
import { SqliteError } from '../../../main/engine/store/sqlite';
import { WRITERS } from '../../../main/engine/writers';
import { COLUMNS } from '../../../main/engine/writers/columns';
import { asNumber } from '../../../main/engine/writers/numbers';
import type { DatasetRow } from '../../../main/engine/writers/row';
import { breathe } from '../../../main/engine/writers/writer';
import { toSheetText } from '../../../main/engine/writers/xlsx-text';
import { anyRows, asText, INFO, NASTY, ROW, sqlite, written } from './rows';

/** What the directory at the end of an archive says of each part. Source: PKZIP's APPNOTE, section 4.3.12. */
function directoryOf(zip: Buffer): Record<string, { sum: number; length: number }> {
  const parts: Record<string, { sum: number; length: number }> = {};
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    parts[zip.toString('utf8', at + 46, at + 46 + name)] = {
      sum: zip.readUInt32LE(at + 16),
      length: zip.readUInt32LE(at + 24),
    };
    at += 46 + name + extra + comment;
  }
  return parts;
}

type SheetCells = (string | number | boolean | Date | null)[][];

async function sheets(bytes: Buffer): Promise<Record<string, SheetCells>> {
  const all = (await readExcel(bytes, { trim: false })) as { sheet: string; data: SheetCells }[];
  return Object.fromEntries(all.map(({ sheet, data }) => [sheet, data]));
}

async function readSheet(bytes: Buffer): Promise<Record<string, unknown>[]> {
  const [header, ...rows] = (await sheets(bytes)).Figures!;
  return rows.map((cells) => Object.fromEntries(header!.map((name, at) => [name, cells[at]])));
}

/** What the standard says a reader does. */
function undone(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function sheetRow(row: DatasetRow): Record<string, unknown> {
  const texts = asText(row);
  return Object.fromEntries(
    COLUMNS.map(({ name, kind, of }) => {
      if (kind === 'integer' || kind === 'truth' || (kind === 'number' && typeof of(row) === 'number')) {
        return [name, of(row)];
      }
      return [name, texts[name] === '' ? null : texts[name]];
    }),
  );
}

describe('xlsx', () => {
  it('reads back as what was written, for any rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        expect(await readSheet(await written('xlsx', rows))).toEqual(rows.map(sheetRow));
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it.each(NASTY)('keeps %s', async (_, text) => {
    const rows = [{ ...ROW, exact: text, note: text, unit: text, tags: [text] }];
    expect(await readSheet(await written('xlsx', rows))).toEqual(rows.map(sheetRow));
  });

  it('writes a number only where 15 digits hold it, and the decimal always', async () => {
    const long = '1234567890123456789012345678901234567891';
    const [row] = await readSheet(await written('xlsx', [{ ...ROW, value: '26.7', value2: long }]));
    expect([row?.value, row?.value_number, row?.value2, row?.value2_number]).toEqual([
      '26.7',
      26.7,
      long,
      long,
    ]);
  });

  it('tells what it is and what its columns mean', async () => {
    const about = (await sheets(await written('xlsx', [ROW]))).About!;
    expect(about).toContainEqual(['project', 'Harbours']);
    expect(about.map(([name]) => name)).toEqual(expect.arrayContaining(COLUMNS.map(({ name }) => name)));
  });

  it('is an archive whose every part has the sum and the length that it says', async () => {
    const bytes = await written('xlsx', [ROW, { ...ROW, note: 'é'.repeat(9_000) }]);
    const parts = unzipSync(bytes);
    const told = directoryOf(bytes);
    expect(Object.keys(told)).toEqual(Object.keys(parts));
    for (const [name, part] of Object.entries(parts)) {
      expect(told[name]).toEqual({ sum: crc32(part), length: part.length });
      expect(name === 'xl/worksheets/sheet1.xml').toBe(part.length > 18_000);
    }
  });

  it('hands on its first pieces before the last rows are asked for', async () => {
    const total = 40 * 500;
    let asked = 0;
    const rows = function* () {
      for (; asked < total; asked++) yield { ...ROW, id: `${asked}`, note: randomUUID() };
    };
    let early = 0;
    for await (const piece of WRITERS.xlsx(rows(), { info: INFO, bom: false, sources: null, sqlite })) {
      if (asked < total) early += piece.length;
    }
    expect(early).toBeGreaterThan(100_000);
  });

  it('refuses a text no cell can hold, instead of cutting it', async () => {
    const note = 'n'.repeat(32_768);
    await expect(written('xlsx', [{ ...ROW, note }])).rejects.toMatchObject({ code: 'too-large' });
  });

  it('escapes any text reversibly', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', 'D', '5', 'F', '\r', '\0') }),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
    );
    fc.assert(
      fc.property(texts, (text) => undone(toSheetText(text)) === text),
      { numRuns: 1000 },
    );
  });
});

describe('a decimal as a number', () => {
  it.each([
    ['26.7', 26.7],
    ['-0.000001', -0.000001],
    ['123456789012345', 123456789012345],
    ['1234567890123456', null],
    ['1230000000000000000000', 1.23e21],
    ['0', 0],
    [`1${'0'.repeat(400)}`, null],
    [`0.${'0'.repeat(400)}1`, null],
  ])('%s is %s', (value, number) => expect(asNumber(value)).toBe(number));

  it('reads back as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[1-9]\d{0,13}\.?[1-9]$/), (value) => {
        expect(String(asNumber(value))).toBe(value);
      }),
    );
  });
});

describe('sqlite', () => {
  async function read(bytes: Buffer) {
    const db = (await sqlite()).open(bytes);
    const figures = db.all<Record<string, unknown>>('SELECT * FROM figures ORDER BY rowid');
    const info = db.all<{ name: string; value: string }>('SELECT * FROM dataset_info');
    const strict = db.pluck<number>("SELECT strict FROM pragma_table_list WHERE name = 'figures'");
    const check = db.pluck<string>('PRAGMA integrity_check');
    db.close();
    return { figures, info: Object.fromEntries(info.map(({ name, value }) => [name, value])), strict, check };
  }

  const sqlRow = (row: DatasetRow) => ({
    ...Object.fromEntries(COLUMNS.map(({ name, of }) => [name, of(row)])),
    corrected: Number(row.corrected),
    tags: JSON.stringify(row.tags),
    annotations: JSON.stringify(row.annotations),
    value_number: asNumber(row.value),
    value2_number: asNumber(row.value2),
  });

  it('reads back as what was written, for any rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        expect((await read(await written('sqlite', rows))).figures).toEqual(rows.map(sqlRow));
      }),
      { numRuns: 60 },
    );
  });

  it.each(NASTY)('keeps %s', async (_, text) => {
    const rows = [{ ...ROW, exact: text, note: text, unit: text, tags: [text] }];
    expect((await read(await written('sqlite', rows))).figures).toEqual(rows.map(sqlRow));
  });

  it('is STRICT, whole, and tells what it is', async () => {
    const { info, strict, check } = await read(await written('sqlite', [ROW]));
    expect(strict).toBe(1);
    expect(check).toBe('ok');
    expect(info).toMatchObject({
      project: 'Harbours',
      rows: '1',
      offset_unit: 'codepoint',
      schema_version: '1',
    });
    expect(info).not.toHaveProperty('only_figures_with');
  });

  it('says what its figures had to match, so that nobody takes a part for the whole', async () => {
    const filtered = { ...INFO, filter: { units: ['EUR'] } };
    const { info } = await read(await written('sqlite', [ROW], { info: filtered }));
    expect(info.only_figures_with).toBe('{"units":["EUR"]}');
  });

  it('fails aloud on a value of the wrong type', async () => {
    const module = await sqlite();
    const table = { name: 't', columns: [{ name: 'a', type: 'INTEGER' as const }], rows: [['x']] };
    await expect(datasetDatabase(module, 1, [table], breathe)).rejects.toThrow(SqliteError);
  });
});
