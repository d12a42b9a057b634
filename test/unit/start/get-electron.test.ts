import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Machine } from '../../../main/loopback/find-electron';
import { canDownload, installElectron, releaseHost } from '../../../main/loopback/get-electron';
import { temporaryFolder } from '../../support/host-parts';

const machine = (env: Record<string, string>): Machine => ({ env, platform: 'linux', uid: 1000 });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A release host on this machine. */
async function mirror(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function packageOfElectron(): string {
  const root = temporaryFolder('root');
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{"version": "1.2.3"}');
  writeFileSync(join(root, 'node_modules/electron/install.js'), '');
  return root;
}

describe('releaseHost', () => {
  it('is the installer’s own, in the installer’s order', () => {
    const env: Record<string, string> = {};
    expect(new URL(releaseHost(machine(env))).protocol).toBe('https:');
    env.ELECTRON_MIRROR = 'http://one/';
    expect(releaseHost(machine(env))).toBe('http://one/');
    env.npm_config_electron_mirror = 'http://two/';
    expect(releaseHost(machine(env))).toBe('http://two/');
  });
});

describe('canDownload', () => {
  it('asks for headers of the release only', async () => {
    const asked: string[] = [];
    const at = await mirror((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    });
    expect(await canDownload(packageOfElectron(), machine({ ELECTRON_MIRROR: at }))).toBe(true);
    expect(asked).toEqual(['HEAD /v1.2.3/SHASUMS256.txt']);
  });

  it('is false at once where the connection is refused', async () => {
    const nobody = machine({ ELECTRON_MIRROR: 'http://127.0.0.1:9/' });
    // Whoever waited for the answer of nobody would wait longer than this test may take.
    expect(await canDownload(packageOfElectron(), nobody, 300_000)).toBe(false);
  });

  it('is false where the release is not there', async () => {
    const at = await mirror((_, response) => response.writeHead(404).end());
    expect(await canDownload(packageOfElectron(), machine({ ELECTRON_MIRROR: at }))).toBe(false);
  });

  it('is false in time where the host takes the connection and never answers', async () => {
    const at = await mirror(() => undefined);
    expect(await canDownload(packageOfElectron(), machine({ ELECTRON_MIRROR: at }), 100)).toBe(false);
  });

  it('asks nobody where there is no installer, or downloads are switched off', async () => {
    const asked: string[] = [];
    const at = await mirror((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    expect(await canDownload(temporaryFolder('root'), machine({ ELECTRON_MIRROR: at }))).toBe(false);
    const off = machine({ ELECTRON_MIRROR: at, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' });
    expect(await canDownload(packageOfElectron(), off)).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('installElectron', () => {
  function script(code: string): string {
    const path = join(temporaryFolder('installer'), 'install.cjs');
    writeFileSync(
      path,
      `const { renameSync, writeFileSync } = require('fs'), { tmpdir } = require('os');\n${code}`,
    );
    return path;
  }

  async function run(code: string, stallMs = 5000) {
    const lines: string[] = [];
    const [path, own] = [script(code), temporaryFolder('installing')];
    vi.stubEnv('TMPDIR', own);
    const well = await installElectron({
      script: path,
      say: (line) => lines.push(line),
      stallMs,
      lookEveryMs: 20,
    });
    vi.unstubAllEnvs();
    expect(readdirSync(own)).toEqual([]);
    return { well, lines };
  }

  it('tells how far it is', async () => {
    const { well, lines } = await run(`
      // There at once: half of it might be seen else.
      writeFileSync(__dirname + '/electron.zip', Buffer.alloc(12e6));
      renameSync(__dirname + '/electron.zip', tmpdir() + '/electron.zip');
      setTimeout(() => {}, 1000)`);
    expect(well).toBe(true);
    expect(lines).toEqual(['Getting Electron: 12 MB so far.']);
  });

  it('is false where the installer fails', async () => {
    expect(await run('process.exit(1)')).toEqual({ well: false, lines: [] });
  });

  it('ends a download from which nothing more comes', async () => {
    const { well } = await run(`writeFileSync(tmpdir() + '/part', 'x'); setInterval(() => {}, 1000)`, 150);
    expect(well).toBe(false);
  });
});
