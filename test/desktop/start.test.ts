import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/host-parts';
import { type RunningHost, type StartOptions, startHost } from '../support/running-host';

/* `tickmark open` as built, without a window. */

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');

/** A machine with a display, no Electron, and nothing to get it from: port 9 is closed. */
const NO_ELECTRON = {
  DISPLAY: ':99',
  CI: '1',
  ELECTRON_OVERRIDE_DIST_PATH: join(temporaryFolder('dist'), 'none'),
  ELECTRON_EXEC_PATH: '',
  ELECTRON_MIRROR: 'http://127.0.0.1:9/',
  npm_config_electron_mirror: '',
};

const hosts: RunningHost[] = [];
async function start(options: StartOptions = {}): Promise<RunningHost> {
  const host = await startHost(options);
  hosts.push(host);
  return host;
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop('SIGKILL')));
});

function article(name: string, text: string): string {
  const path = join(temporaryFolder('articles'), name);
  writeFileSync(path, text);
  return path;
}

const open = (...args: string[]) =>
  spawnSync(process.execPath, [CLI, 'open', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TICKMARK_HOME: temporaryFolder('home') },
    timeout: 30_000,
  });

it('says in one line that Electron cannot be had', async () => {
  const host = await start({ flags: [], env: NO_ELECTRON });
  const lines = host.said().trim().split('\n');
  expect(lines[0]).toMatch(
    /^(Electron is not here and cannot be downloaded|Electron does not run as root); opening in your browser instead\.$/,
  );
  expect(lines.length).toBeLessThanOrEqual(2);
});

it('asks nobody with --no-browser', async () => {
  const host = await start({ env: NO_ELECTRON });
  expect(host.said()).not.toContain('Electron');
});

describe('ended by a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s: in order, with nothing lost', async (signal) => {
    const file = article('harbour.txt', 'The harbour handled 4,200 containers in March.');
    const host = await start({ files: [file] });
    expect(await host.stop(signal)).toBe(0);
    const left = readdirSync(host.documents);
    expect(left).toContain('harbour.tickmark');
    // A lock that is left would make the next start read-only.
    expect(left.filter((name) => name.endsWith('.lock'))).toEqual([]);
    const project = join(host.documents, 'harbour.tickmark');
    const listed = spawnSync(process.execPath, [CLI, 'list', project], { encoding: 'utf8' });
    expect(listed.stdout).toContain('4,200');
  });
});

describe('files that cannot be opened', () => {
  it('are told before anything starts', () => {
    const missing = join(temporaryFolder('none'), 'missing.txt');
    const { status, stdout, stderr } = open('--no-browser', missing);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toBe(`${missing}: there is no such file.`);
  });

  it('a file that only has the name of a project is left as it is', () => {
    const path = article('letter.tickmark', 'Dear all,');
    const { status, stdout, stderr } = open('--no-browser', path);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().length).toBeGreaterThan(20);
    expect(existsSync(path.replace('.tickmark', '.journal'))).toBe(false);
  });

  it('two projects are one too many', () => {
    const { status, stderr } = open('--no-browser', article('a.tickmark', 'a'), article('b.tickmark', 'b'));
    expect(status).toBe(1);
    expect(stderr).toContain('One project at a time');
  });
});
