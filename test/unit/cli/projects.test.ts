import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../main/engine';
import { restore } from '../../../preload/contract';
import { sqlite } from '../writers/rows';
import { records, run } from './run';

/** Emoji and an ideograph outside the basic plane stand before the figures, so that code units and code points part ways. */
const HARBOUR = `Harbour report 🚢🚢 from 𠀀 bay

The harbour took in 82,000 containers last year, up 26.7% on the year before.
Fees came to more than 3.5 billion yuan, said the port office.
`;
const RIVER = 'River report\n\nThe river port took in 8,200 containers and between 5 and 10 barges a day.\n';

let folder: string;
let project: string;
const at = (name: string) => join(folder, name);
const config = () => ({ home: at('home'), documents: at('documents') });
let home: string | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-projects-'));
  project = at('ports.tickmark');
  home = process.env.TICKMARK_HOME;
  process.env.TICKMARK_HOME = at('home');
  writeFileSync(at('harbour.txt'), HARBOUR);
  writeFileSync(at('river.txt'), RIVER);
});
afterAll(() => {
  if (home === undefined) delete process.env.TICKMARK_HOME;
  else process.env.TICKMARK_HOME = home;
  rmSync(folder, { recursive: true, force: true });
});

/** Works on the project as the workbench would. */
async function onProject(
  work: (engine: Awaited<ReturnType<typeof createEngine>>) => Promise<void>,
): Promise<void> {
  const engine = await createEngine(config());
  expect(await engine.call('projects.open', { path: project })).toMatchObject({ ok: true });
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

describe.sequential('a project from the command line', () => {
  it('is made by its first import, which tells how many figures came in', async () => {
    const { code, out, err } = await run(['import', project, at('harbour.txt'), at('river.txt')]);
    expect(err).toBe(`Made the project ${project}.\n`);
    expect([code, out.split('\n').map((line) => line.split('\t')[1])]).toEqual([
      0,
      ['harbour.txt', 'river.txt', undefined],
    ]);
    expect(existsSync(project)).toBe(true);
  });

  it('knows a file again, and takes in the good ones where others are bad', async () => {
    writeFileSync(at('empty.txt'), '');
    writeFileSync(at('new.txt'), 'The new quay is 400 metres long.');
    const files = ['harbour.txt', 'empty.txt', 'none.txt', 'new.txt'].map(at);
    const { code, out, err } = await run(['import', project, ...files]);
    expect(code).toBe(1);
    expect(out).toMatch(/^there already\tharbour\.txt\n\d figures\tnew\.txt\n$/);
    expect(err).toMatch(/none\.txt: there is no such file\./);
    expect(err).toMatch(/empty\.txt.*holds no text/);
  });

  it('is not made where only its name was forgotten', async () => {
    const { code, err } = await run(['import', at('one.txt'), at('harbour.txt')]);
    expect([code, err]).toEqual([2, `${at('one.txt')}: a project’s file ends in .tickmark.\n`]);
    expect(existsSync(at('one.txt'))).toBe(false);
  });

  it('is listed, as a table and as lines', async () => {
    const table = (await run(['list', project])).out.split('\n');
    const lines = records((await run(['list', project, '--format', 'jsonl'])).out);
    expect(table).toHaveLength(lines.length + 2);
    expect(lines.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['82000', '26.7', '3500000000', '8200', '400']),
    );
    expect(lines.find(({ value }) => value === '5')).toMatchObject({ value2: '10', verdict: 'unverified' });
    expect(table.find((line) => line.includes('82000'))).toMatch(/^unverified +82000 .*82,000/);
    expect((await run(['list', project, '--verdict', 'verified', '--format', 'jsonl'])).out).toBe('');
  });

  it('is checked: nothing disagrees until somebody slips', async () => {
    expect(await run(['check', project])).toEqual({ code: 0, out: '', err: '' });
    await onProject(async (engine) => {
      const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 100 });
      const rows = page.ok ? page.value.rows : [];
      const slipped = rows.find(({ value }) => value === '8200')!;
      await engine.call('figures.edit', { id: slipped.id, patch: { value: '82,000' } });
      await engine.call('figures.setVerdict', { ids: rows.map(({ id }) => id), verdict: 'verified' });
    });
    const { code, out, err } = await run(['check', project]);
    expect([code, err]).toEqual([1, '1 figure disagrees.\n']);
    expect(out).toMatch(/The passage says 8,200; the grid says 82,000: ten times as much\.\n$/);
  });

  it('is exported in every format, the same rows, and each row leads back to its text', async () => {
    const outs = ['csv', 'jsonl', 'xlsx', 'sqlite'].map((format) => at(`ports.${format}`));
    for (const [index, format] of ['csv', 'jsonl', 'xlsx', 'sqlite'].entries()) {
      const { code, out } = await run(['export', project, '--format', format, '--out', outs[index]!]);
      expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^\\d+ rows\t${outs[index]}\n$`))]);
    }
    const lines = records(readFileSync(outs[1]!, 'utf8'));
    const texts = new Map(
      [HARBOUR, RIVER].map((text) => [createHash('sha256').update(text).digest('hex'), text]),
    );
    const traced = lines.filter(({ text_sha256: hash }) => texts.has(hash as string));
    expect(traced.length).toBeGreaterThanOrEqual(5);
    for (const { text_sha256: hash, start, end, exact, prefix, suffix } of traced) {
      const chars = Array.from(texts.get(hash as string)!);
      expect(chars.slice(start as number, end as number).join('')).toBe(exact);
      expect(
        chars
          .slice(0, start as number)
          .join('')
          .endsWith(prefix as string),
      ).toBe(true);
      expect(
        chars
          .slice(end as number)
          .join('')
          .startsWith(suffix as string),
      ).toBe(true);
    }
    const ids = lines.map(({ id }) => id);
    const csv = parse(readFileSync(outs[0]!), { columns: true }) as Record<string, string>[];
    expect(csv.map(({ id }) => id)).toEqual(ids);
    expect(csv.map(({ prefix }) => restore(prefix!))).toEqual(lines.map(({ prefix }) => prefix));
    const [sheet] = (await readExcel(outs[2]!, { trim: false })) as { data: unknown[][] }[];
    expect(sheet!.data.slice(1).map(([id]) => id)).toEqual(ids);
    const db = (await sqlite()).open(readFileSync(outs[3]!));
    expect(db.all<{ id: string }>('SELECT id FROM figures ORDER BY rowid').map(({ id }) => id)).toEqual(ids);
    db.close();
    const slipped = lines.find(({ value_read: read }) => read === '8200');
    expect(slipped).toMatchObject({ value: '82000', verdict: 'verified', corrected: true });
    expect(slipped?.verdict_by).toEqual(expect.any(String));
  });

  it('is not exported over a file without a word, nor over itself with one', async () => {
    const taken = at('taken.csv');
    writeFileSync(taken, 'old');
    const args = ['export', project, '--format', 'csv', '--out'];
    expect(await run([...args, taken])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('taken.csv already'),
    });
    expect(readFileSync(taken, 'utf8')).toBe('old');
    expect((await run([...args, taken, '--overwrite', '--bom'])).code).toBe(0);
    expect(readFileSync(taken, 'utf8').startsWith('\ufeffid,')).toBe(true);
    const before = readFileSync(project);
    for (const own of [
      project,
      at('ports.journal'),
      at('ports.lock'),
      at('PORTS.JOURNAL'),
      at('ports.originals/a.csv'),
    ]) {
      expect(await run([...args, own, '--overwrite'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('Nothing was written'),
      });
    }
    expect(readFileSync(project)).toEqual(before);
    expect(await run([...args, folder, '--overwrite'])).toMatchObject({
      code: 1,
      err: `${basename(folder)} is a folder. Nothing was written. Give the name of a file.\n`,
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('can be read, and not written, while somebody else works on it', async () => {
    await onProject(async () => {
      const list = await run(['list', project, '--format', 'jsonl']);
      expect(list.code).toBe(0);
      expect(list.err).toMatch(/^Opened to read only\. /);
      expect(records(list.out).length).toBeGreaterThan(4);
      expect((await run(['export', project, '--format', 'csv', '--out', at('meanwhile.csv')])).code).toBe(0);
      writeFileSync(at('late.txt'), 'It took in 77 boats.');
      const late = await run(['import', project, at('late.txt')]);
      expect([late.code, late.out]).toEqual([1, '']);
      // Once, and with what to do.
      expect(late.err.match(/read only/g)).toHaveLength(1);
      expect(late.err).toMatch(/^Nothing was imported: .*\nClose it there and import again, or import /);
    });
  });

  it('tells what is no project by its own sentence, and leaves it as it is', async () => {
    const dataset = readFileSync(at('ports.sqlite'));
    for (const [name, bytes, sentence] of [
      ['text.tickmark', Buffer.from('no database'), /not a Tickmark project/],
      ['other.tickmark', dataset, /another application/],
      ['cut.tickmark', readFileSync(project).subarray(0, 5000), /cannot be opened/],
    ] as const) {
      writeFileSync(at(name), bytes);
      const { code, out, err } = await run(['list', at(name)]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(sentence);
      expect(readFileSync(at(name))).toEqual(bytes);
    }
    expect((await run(['list', at('none.tickmark')])).err).toMatch(/not there/);
  });
});
