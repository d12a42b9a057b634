import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../main/engine';
import { type FileCalls, nodeCalls } from '../../../main/engine/disk';
import { loadSqlite, SQLITE_WASM } from '../../../main/engine/store/sqlite';
import type { DatasetRequest } from '../../../preload/contract';

let folder: string;
let engine: Engine;
/** Lets writes to datasets, and to nothing else, fail. */
let full = false;
const calls: FileCalls = {
  ...nodeCalls,
  write: (fd, bytes, from, length, position) => {
    if (full) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    return nodeCalls.write(fd, bytes, from, length, position);
  },
};

const TEXT = Array.from({ length: 1200 }, (_, n) => `Quay ${n} took in ${n + 100} boats.`).join('\n\n');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-export-'));
  engine = await createEngine({ home: join(folder, 'home'), documents: join(folder, 'projects') }, { calls });
  await engine.call('projects.create', { path: join(folder, 'quays.tickmark'), name: 'Quays' });
  await engine.call('sources.importText', { title: 'Quays', text: TEXT });
});
afterEach(() => {
  full = false;
  rmSync(out(), { force: true });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const out = () => join(folder, 'quays.csv');
const request = (rest: Partial<DatasetRequest> = {}): DatasetRequest => ({
  format: 'csv',
  path: out(),
  verdicts: ['unverified'],
  overwrite: false,
  bom: false,
  ...rest,
});
/** Of an export, that is: the project writes its own snapshot beside it when nothing was edited for a while. */
const leftOver = () => readdirSync(folder).filter((name) => /^\.tickmark-.*\.part$|\.csv$/.test(name));

interface Line {
  type: 'figure' | 'source';
  id: string;
  title: string;
  text: string;
  text_sha256: string;
  start: number;
  end: number;
  exact: string;
  annotations: string[];
}
const jsonLines = () =>
  readFileSync(out(), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
const split = (lines: Line[]) => ({
  figures: lines.filter(({ type }) => type === 'figure'),
  sources: lines.filter(({ type }) => type === 'source'),
});
async function tables() {
  const db = (await loadSqlite(() => readFileSync(SQLITE_WASM))).open(readFileSync(out()));
  try {
    return { figures: db.all<Line>('SELECT * FROM figures'), sources: db.all<Line>('SELECT * FROM sources') };
  } finally {
    db.close();
  }
}

// In one project, one after the other: what comes later does not depend on the verdicts given first.
describe.sequential('an export', () => {
  it('takes the verdicts asked for, and the count told how many there would be', async () => {
    const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 3 });
    const ids = page.ok ? page.value.rows.map(({ id }) => id) : [];
    await engine.call('figures.setVerdict', { ids, verdict: 'query' });
    const count = await engine.call('datasets.count', {});
    const counted = count.ok ? count.value : null;
    expect(counted).toMatchObject({ query: 3, verified: 0 });
    expect(counted!.unverified).toBeGreaterThan(1000);
    const rowsOf = async (verdicts: DatasetRequest['verdicts']) => {
      const done = await engine.call('datasets.export', request({ verdicts, overwrite: true }));
      const lines = readFileSync(out(), 'utf8').split('\r\n').length - 2;
      expect(done).toMatchObject({
        ok: true,
        value: { rows: lines, path: out(), bytes: readFileSync(out()).length },
      });
      return lines;
    };
    expect(await rowsOf(['query'])).toBe(3);
    expect(await rowsOf(['verified'])).toBe(0);
    expect(await rowsOf(['query', 'query', 'unverified'])).toBe(3 + counted!.unverified);
  });

  it('goes by reading order', async () => {
    await engine.call('datasets.export', request({ format: 'jsonl' }));
    const starts = readFileSync(out(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { start: number }).start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.length).toBeGreaterThan(1000);
  });

  it('has what the analyst noted on a figure, and what a stranger needs to find its document', async () => {
    const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 4, limit: 1 });
    const [figure] = page.ok ? page.value.rows : [];
    const { id, sourceId, passage } = figure!;
    const { start, end } = passage;
    const about = { sourceId, figureId: id, start, end };
    await engine.call('annotations.add', { ...about, note: 'Asked the harbour master.', tags: [] });
    await engine.call('annotations.add', { ...about, note: '', tags: ['asked'] });
    await engine.call('datasets.export', request({ format: 'jsonl' }));
    const rows = jsonLines();
    const row = rows.find((each) => each.id === id);
    expect(row).toMatchObject({
      annotations: ['Asked the harbour master.'],
      tags: ['asked'],
      origin: 'extractor',
      file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rows.filter(({ annotations }) => annotations.length > 0)).toHaveLength(1);
  });

  it('takes only what the grid shows where that is asked for, as many as were counted', async () => {
    await engine.call('sources.importText', { title: 'Mills', text: 'The mill ground 812 sacks in 2024.' });
    const listed = await engine.call('sources.list', {});
    const sourceIds = listed.ok
      ? listed.value.filter(({ title }) => title === 'Mills').map(({ id }) => id)
      : [];
    const filter = { sourceIds };
    const count = await engine.call('datasets.count', { filter });
    expect(count).toMatchObject({ ok: true, value: { unverified: 1, query: 0 } });
    const done = await engine.call('datasets.export', request({ format: 'jsonl', filter }));
    expect(done).toMatchObject({ ok: true, value: { rows: 1 } });
    expect(jsonLines()).toMatchObject([{ source_title: 'Mills', value: '812', period_iso: '2024' }]);
    // What is shown and what is asked for must both hold: none is both.
    const none = request({ format: 'jsonl', overwrite: true, filter: { ...filter, verdicts: ['query'] } });
    expect(await engine.call('datasets.export', none)).toMatchObject({ ok: true, value: { rows: 0 } });
    expect(jsonLines()).toEqual([]);
  });

  it.each(['jsonl', 'sqlite'] as const)(
    'as %s with the texts is enough to check each row with nothing else',
    async (format) => {
      expect(await engine.call('datasets.export', request({ format, texts: true }))).toMatchObject({
        ok: true,
      });
      const { figures, sources } = format === 'jsonl' ? split(jsonLines()) : await tables();
      expect(sources.map(({ title }) => title).sort()).toEqual(['Mills', 'Quays']);
      const texts = new Map(sources.map((source) => [source.text_sha256, source.text]));
      for (const [hash, text] of texts) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(figures.length).toBeGreaterThan(1000);
      for (const { text_sha256, start, end, exact } of figures)
        expect([...texts.get(text_sha256)!].slice(start, end).join('')).toBe(exact);
    },
  );

  it('of a source none of whose figures is taken has not its text either', async () => {
    await engine.call('datasets.export', request({ format: 'jsonl', texts: true, verdicts: ['query'] }));
    expect(split(jsonLines()).sources.map(({ title }) => title)).toEqual(['Quays']);
  });

  it('tells how far it is', async () => {
    const told: (number | null)[][] = [];
    await engine.call('datasets.export', request(), {
      onProgress: ({ done, total }) => told.push([done, total]),
    });
    expect(told.length).toBeGreaterThanOrEqual(4);
    const total = told[0]![1]!;
    // Once the rows are all there the file is put together, which nobody can count.
    expect(told.splice(-2)).toEqual([
      [total, null],
      [total, total],
    ]);
    expect(told).toEqual(told.map(([done]) => [done, total]));
  });

  it.each(['csv', 'jsonl', 'xlsx', 'sqlite'] as const)(
    'as %s leaves nothing when it is cancelled',
    async (format) => {
      const controller = new AbortController();
      const answer = await engine.call('datasets.export', request({ format }), {
        signal: controller.signal,
        onProgress: ({ done }) => done > 0 && controller.abort(),
      });
      expect(answer).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
      expect(leftOver()).toEqual([]);
    },
  );

  it('tells of a full disk, leaves no half file, and can be done again', async () => {
    full = true;
    const answer = await engine.call('datasets.export', request());
    expect(answer).toMatchObject({
      ok: false,
      fault: { code: 'disk-full', message: expect.stringContaining('quays.csv') },
    });
    expect(leftOver()).toEqual([]);
    full = false;
    expect(await engine.call('datasets.export', request())).toMatchObject({ ok: true });
  });

  it.each<[string, Partial<DatasetRequest>, string]>([
    ['no verdict', { verdicts: [] }, 'verdicts'],
    ['a path from nowhere', { path: 'quays.csv' }, 'path'],
    ['texts in a format that has no room for them', { texts: true }, 'texts'],
  ])('of %s is refused', async (_, rest, field) => {
    expect(await engine.call('datasets.export', request(rest))).toMatchObject({
      ok: false,
      fault: { code: 'invalid', field },
    });
    expect(existsSync('quays.csv')).toBe(false);
  });

  it('without a project is refused', async () => {
    await engine.call('projects.close', {});
    expect(await engine.call('datasets.export', request())).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });
});
