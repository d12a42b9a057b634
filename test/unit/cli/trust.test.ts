import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../main/engine';
import { records, run } from './run';

let folder: string;
let project: string;
let home: string | undefined;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickmark-trust-'));
  project = at('quay.tickmark');
  home = process.env.TICKMARK_HOME;
  process.env.TICKMARK_HOME = at('home');
  writeFileSync(at('quay.txt'), 'The quay took in 8,200 boxes last year, up 12% on the year before.');
  expect((await run(['import', project, at('quay.txt')])).code).toBe(0);
  const engine = await createEngine({ home: at('home'), documents: at('documents') });
  await engine.call('projects.open', { path: project });
  const page = await engine.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 10 });
  const [figure] = page.ok ? page.value.rows : [];
  await engine.call('settings.set', { analyst: 'Ada Lin' });
  await engine.call('figures.edit', { id: figure!.id, patch: { value: '8,300' } });
  await engine.call('history.undo', {});
  await engine.close();
});
afterAll(() => {
  if (home === undefined) delete process.env.TICKMARK_HOME;
  else process.env.TICKMARK_HOME = home;
  rmSync(folder, { recursive: true, force: true });
});

describe.sequential('the history from the command line', () => {
  it('tells when, who, what, before and after, newest first', async () => {
    const { code, out } = await run(['log', project]);
    expect(code).toBe(0);
    expect(out).toMatch(/Ada Lin +Undid: Changed value/);
    expect(out).toMatch(/Ada Lin +Changed value.*\(undone since\)/);
    expect(out).toMatch(/value: 8200 → 8300/);
    expect(out).toMatch(/value: 8300 → 8200/);
    const seqs = records((await run(['log', project, '--format', 'jsonl'])).out).map(({ seq }) => seq);
    expect(seqs).toEqual([3, 2, 1]);
  });

  it('is narrowed by person and day', async () => {
    const lines = async (...args: string[]) =>
      records((await run(['log', project, '--format', 'jsonl', ...args])).out).length;
    expect(await lines('--who', 'Ada Lin')).toBe(2);
    expect(await lines('--who', 'Nobody')).toBe(0);
    expect(await lines('--day', '1999-01-01')).toBe(0);
    expect((await run(['log', project, '--day', 'yesterday'])).code).toBe(2);
  });

  it('holds, and says what that shows', async () => {
    const { code, out, err } = await run(['log', project, '--verify']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^The history holds: 3 actions, nothing altered in between\.\nIt ends with [0-9a-f]{64}\n$/,
    );
    expect(err).toContain('cannot show that the whole file was not made anew');
    const last = out.trim().slice(-64);
    expect((await run(['log', project, '--known', last.toUpperCase()])).code).toBe(0);
    const other = await run([
      'log',
      project,
      '--known',
      last.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ]);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('made anew since it was noted')]);
    expect((await run(['log', project, '--known', 'x'])).code).not.toBe(0);
  });
});

describe.sequential('a damaged project on the command line', () => {
  it('is listed and restored, and what was damaged is kept aside', async () => {
    // A second state, so that an earlier generation lies beside the file.
    writeFileSync(at('more.txt'), 'It sold 40 boats.');
    expect((await run(['import', project, at('more.txt')])).code).toBe(0);
    const damaged = readFileSync(project).subarray(0, 5000);
    writeFileSync(project, damaged);
    const refused = await run(['list', project]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(`Restore it with: tickmark recover "${project}"`);

    const list = await run(['recover', project, '--list']);
    expect(list.code).toBe(0);
    expect(list.out.split('\n').length).toBeGreaterThan(2);
    expect(readFileSync(project)).toEqual(damaged);

    const restored = await run(['recover', project]);
    expect(restored.err).toMatch(/^Restored to/);
    expect([restored.code, restored.out]).toEqual([0, `${project}\n`]);
    expect((await run(['log', project, '--verify'])).code).toBe(0);
    const kept = readdirSync(folder, { recursive: true })
      .map((name) => at(String(name)))
      .filter((path) => existsSync(path) && path !== project && path.includes('quay'));
    expect(kept.some((path) => isFile(path) && readFileSync(path).equals(damaged))).toBe(true);
  });

  it('says so where there is nothing to go back to', async () => {
    writeFileSync(at('alone.tickmark'), 'not a database');
    const { code, out, err } = await run(['recover', at('alone.tickmark')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toBe('');
    expect(readFileSync(at('alone.tickmark'), 'utf8')).toBe('not a database');
  });
});

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
