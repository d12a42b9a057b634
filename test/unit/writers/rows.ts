import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isDecimal } from '../../../main/engine/domain/decimal';
import { loadSqlite, SQLITE_WASM } from '../../../main/engine/store/sqlite';
import { type DatasetInfo, type DatasetRow, WRITERS, type WriteOptions } from '../../../main/engine/writers';
import { COLUMNS } from '../../../main/engine/writers/columns';
import { type DatasetFormat, VERDICTS } from '../../../preload/contract/model';

/** A plain row, to be changed in one place. */
export const ROW: DatasetRow = {
  id: '01890000-0000-7000-8000-000000000001',
  source_title: 'Harbour traffic in the north',
  publisher: 'The Quay Gazette',
  author: null,
  published: '2025-03-01',
  url: 'https://quay.example/harbour',
  text_sha256: 'ab'.repeat(32),
  start: 12,
  end: 23,
  exact: '3.5\nbillion',
  prefix: 'The port moved ',
  suffix: ' tonnes of grain.',
  value: '3500000000',
  value2: null,
  scale: '1000000000',
  bound: '=',
  unit_kind: 'measure',
  unit: 'tonne',
  counted: 'tonnes of grain',
  change: null,
  period: 'last year',
  attribution: null,
  verdict: 'verified',
  verdict_by: 'Ada',
  verdict_at: '2025-04-02T08:00:00.000Z',
  corrected: false,
  value_read: '3500000000',
  note: '',
  tags: ['grain'],
  annotations: ['Seen in print too.'],
  period_iso: '2024',
  origin: 'extractor',
  file_name: 'harbour.txt',
  file_sha256: 'cd'.repeat(32),
};

/** Texts that break naive writers, each with why. */
export const NASTY: readonly [why: string, text: string][] = [
  ['a formula', '=HYPERLINK("http://evil.example","x")'],
  ['a formula behind a sign', '+1+cmd|" /C calc"!A0'],
  ['a minus that is no number', '-2+3'],
  ['an old Lotus formula', '@SUM(1)'],
  ['a full-width equals sign, which Excel normalises', '＝1+1'],
  ['an apostrophe, which the guard uses', "'tis"],
  ['two apostrophes', "''=1"],
  ['a formula behind a tab', '\t=1'],
  ['a formula behind a blank and an invisible mark', ' \ufeff\u200b=1'],
  ['a cell of its own where the separator is a semicolon', 'a;=1+1'],
  ['the same in quotes', 'a;"=1+1"'],
  ['a row of its own', 'a\r\n=1+1'],
  ['a lone comma', ','],
  ['quotes', '"a""b"'],
  ['line breaks of every kind', 'a\nb\rc\r\nd\u2028e\u0085f'],
  ['only blanks', '  '],
  ['blanks around', ' a '],
  ['NUL, which cuts C strings', 'a\0b'],
  ['control characters, which XML forbids', 'a\u0001\u001f\u007fb'],
  ['an emoji of several code points', '👩‍🚀 went'],
  ['an ideograph outside the basic plane', '𠀀'],
  ['the replacement character, which some writers drop', 'a\ufffdb'],
  ['a non-character', 'a\ufffeb'],
  ['what looks like an escape of spreadsheets', '_x000D_ and _x005F_'],
  ['a name that plain objects have', 'constructor'],
  ['another', '__proto__'],
  ['mark-up', '<b>&amp;</b>]]>'],
  ['a number with zeros in front', '007'],
  ['a truth', 'TRUE'],
  ['a date', '1/2'],
  ['an exponent', '1e5'],
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\'";,\t\r\n\0 x_D0😀'), maxLength: 12 }),
  fc.constantFrom(...NASTY.map(([, each]) => each)),
);
/** An empty text and nothing are one thing to a spreadsheet, so a field that can be nothing is never empty. */
const maybe = fc.option(text.filter((each) => each !== ''));
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.stringMatching(/^(?:\d{0,40}[1-9])?$/))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`)
  .filter(isDecimal);

/** Any row at all. */
export const anyRow: fc.Arbitrary<DatasetRow> = fc.record({
  id: fc.uuid(),
  source_title: text,
  publisher: maybe,
  author: maybe,
  published: fc.constantFrom(null, '2025-01-31'),
  url: maybe,
  text_sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  start: fc.nat(),
  end: fc.nat(),
  exact: text,
  prefix: text,
  suffix: text,
  value: decimal,
  value2: fc.option(decimal),
  scale: fc.constantFrom(null, '1', '1000000000'),
  bound: fc.constantFrom('=', '~', '<', '<=', '>', '>='),
  unit_kind: fc.constantFrom('count', 'percent', 'currency', 'measure', 'ratio', 'other'),
  unit: maybe,
  counted: maybe,
  change: fc.constantFrom(null, 'up', 'down'),
  period: maybe,
  attribution: maybe,
  verdict: fc.constantFrom(...VERDICTS),
  verdict_by: maybe,
  verdict_at: fc.constantFrom(null, '2025-01-31T08:00:00.000Z'),
  corrected: fc.boolean(),
  value_read: fc.option(decimal),
  note: text,
  tags: fc.array(text, { maxLength: 3 }),
  annotations: fc.array(text, { maxLength: 2 }),
  period_iso: fc.constantFrom(null, '2024', '2024-01/2024-10'),
  origin: fc.constantFrom('extractor', 'hand'),
  file_name: maybe,
  file_sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

/** Rows with ids that differ. */
export const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 5 });

export const INFO: DatasetInfo = {
  project: 'Harbours',
  exportedAt: '2025-04-02T09:00:00.000Z',
  exportedBy: 'Ada',
  verdicts: ['verified'],
  filter: null,
};

/** SQLite as the engine loads it. */
export const sqlite = () => loadSqlite(() => readFileSync(SQLITE_WASM));

/** The whole file that a format makes of the rows. */
export async function written(
  format: DatasetFormat,
  rows: readonly DatasetRow[],
  options: Partial<WriteOptions> = {},
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const all = { info: INFO, bom: false, sources: null, sqlite, ...options };
  for await (const chunk of WRITERS[format](rows, all)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a column of a row holds as text: the form that all text formats share. */
export function asText(row: DatasetRow): Record<string, string> {
  return Object.fromEntries(
    COLUMNS.map(({ name, of }) => {
      const cell = of(row);
      if (cell === null || (typeof cell === 'object' && cell.length === 0)) return [name, ''];
      return [name, typeof cell === 'object' ? JSON.stringify(cell) : String(cell)];
    }),
  );
}
