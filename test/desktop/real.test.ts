import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findElectron, thisMachine, whyNotElectron } from '../../main/loopback/find-electron';
import { USER_COMMANDS } from '../../preload/contract';
import { temporaryFolder } from '../support/host-parts';

/* The built application in Electron itself, where its binary and a display are there; elsewhere see desktop.test.ts. */

const ROOT = resolve(import.meta.dirname, '../..');
const machine = thisMachine();
const executable = whyNotElectron(machine) === null ? findElectron(ROOT, machine) : null;

const running: ElectronApplication[] = [];
async function start(files: string[] = []): Promise<{ app: ElectronApplication; page: Page; home: string }> {
  const home = temporaryFolder('home');
  const app = await _electron.launch({
    executablePath: executable!,
    args: [join(ROOT, 'out/main/index.js'), '--', ...files],
    env: { ...(process.env as Record<string, string>), TICKMARK_HOME: home },
  });
  running.push(app);
  return { app, page: await app.firstWindow(), home };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});

describe.skipIf(!executable)('in Electron itself (skipped where its binary or a display is missing)', () => {
  it('opens the desk on a file, without a complaint', async () => {
    const file = join(temporaryFolder('articles'), 'harbour.txt');
    writeFileSync(file, 'The harbour handled 4,200 containers in March.');
    const { page } = await start([file]);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.getByText('4,200').first().waitFor();
    expect(page.url()).toBe('app://tickmark/');
    expect(complaints).toEqual([]);
  });

  it('gives the page its verbs and nothing of Node, and lets it send nothing', async () => {
    const { page } = await start();
    const found = await page.evaluate(async () => ({
      bridge: Object.keys((window as unknown as { tickmark: object }).tickmark).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      peers: 'RTCPeerConnection' in globalThis,
      asked: await fetch('https://elsewhere.test/').then(
        () => 'answered',
        () => 'refused',
      ),
    }));
    expect(found).toEqual({ bridge: ['native', 'requestPort'], node: [], peers: false, asked: 'refused' });
  });

  it('has every command in its menu bar', async () => {
    const { app } = await start();
    const ids = await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items.map((item) => item.id) ?? []),
    );
    expect(ids).toEqual(expect.arrayContaining(Object.keys(USER_COMMANDS)));
  });

  it('quits in order: the project is let go, with everything in it', async () => {
    const file = join(temporaryFolder('articles'), 'harbour.txt');
    writeFileSync(file, 'The harbour handled 4,200 containers in March.');
    const { app, page, home } = await start([file]);
    await page.getByText('4,200').first().waitFor();
    await app.close();
    const project = join(home, 'projects/harbour.tickmark');
    const listed = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), 'list', project], {
      encoding: 'utf8',
    });
    expect(listed.stdout).toContain('4,200');
    expect(listed.stderr).toBe('');
  });
});
