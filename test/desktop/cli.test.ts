import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { temporaryFolder } from '../support/host-parts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLI = join(ROOT, 'out/main/cli.js');
const folder = temporaryFolder('cli');

beforeAll(() => {
  if (!existsSync(CLI)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT });
});

/** Runs what was built, as a script would. */
function cli(args: readonly string[], input = '', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TICKMARK_HOME: join(folder, 'home'), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the built command line', () => {
  it('can be run by its own name', () => {
    expect(readFileSync(CLI, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
    expect(cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(cli(['extract', '--bogus'])).toMatchObject({ code: 2, out: '' });
  });

  it('finds figures on standard input', () => {
    const { code, out, err } = cli(['extract'], 'The quay took in 82,000 boats, up 26.7%.');
    expect([code, err]).toEqual([0, '']);
    const values = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { value: string }).value);
    expect(values).toEqual(['82000', '26.7']);
  });

  it('imports, lists and exports', () => {
    const project = join(folder, 'quays.tickmark');
    const text = join(folder, 'quays.txt');
    writeFileSync(text, 'The quay took in 82,000 boats, up 26.7%.');
    expect(cli(['import', project, text])).toMatchObject({ code: 0, out: '2 figures\tquays.txt\n' });
    expect(cli(['list', project]).out).toContain('82,000');
    expect(cli(['check', project])).toEqual({ code: 0, out: '', err: '' });
    for (const format of ['csv', 'jsonl', 'xlsx', 'sqlite']) {
      const dataset = join(folder, `quays.${format}`);
      const done = cli(['export', project, '--format', format, '--out', dataset, '--verdict', 'all']);
      expect(done).toEqual({ code: 0, out: `2 rows\t${dataset}\n`, err: '' });
      expect(statSync(dataset).size).toBeGreaterThan(500);
    }
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', () => {
    const line = JSON.stringify({ id: 1, text: 'It took in 82,000 boats.' });
    const lines = join(folder, 'many.jsonl');
    writeFileSync(lines, `${line}\n`.repeat(20_000));
    const pipe = `"${process.execPath}" "${CLI}" extract --jsonl-in "${lines}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', pipe], { encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it.skipIf(process.platform === 'win32')('lets go of its project when its reader has seen enough', () => {
    const project = join(folder, 'many.tickmark');
    const text = join(folder, 'many.txt');
    writeFileSync(text, Array.from({ length: 2000 }, (_, n) => `It took in ${n + 100} boats.`).join('\n\n'));
    expect(cli(['import', project, text]).code).toBe(0);
    const pipe = `"${process.execPath}" "${CLI}" list "${project}" --format jsonl | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const env = { ...process.env, TICKMARK_HOME: join(folder, 'home') };
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe], { encoding: 'utf8', env });
    expect([stdout.split('\n')[1], stderr]).toEqual(['0', '']);
    expect(readdirSync(folder)).not.toContain('many.lock');
  });

  it.skipIf(!existsSync('/dev/full'))('ends with 1 where its results cannot be written', () => {
    const run = `echo "It took in 82,000 boats." | "${process.execPath}" "${CLI}" extract > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', run], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, 'The results could not be written (ENOSPC).\n']);
  });

  it('loads neither page, store nor host to extract', () => {
    const loaded = loadedBy(['extract', '--jsonl-in'], '{"id":1,"text":"It took in 82,000 boats."}');
    expect(loaded.some((path) => path.endsWith('cli.js'))).toBe(true);
    const all = loaded.map((path) => readFileSync(path, 'utf8')).join('\n');
    for (const foreign of ['sql-wasm', 'CREATE TABLE', 'WebSocket', 'ag-grid', 'Readability']) {
      expect(all).not.toContain(foreign);
    }
    expect(all.length).toBeLessThan(400_000);
  });
});

/** The files of the repository's `out` that a run loads. */
function loadedBy(args: readonly string[], input: string): string[] {
  const coverage = temporaryFolder('loaded');
  expect(cli(args, input, { NODE_V8_COVERAGE: coverage }).code).toBe(0);
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => url);
  });
  return urls
    .filter((url) => url.startsWith('file:') && url.includes('/out/'))
    .map((url) => fileURLToPath(url));
}
