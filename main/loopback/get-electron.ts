import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from './find-electron';

/** How long the release host may take to answer at all, milliseconds. */
const PROBE_MS = 3000;
/** A download that brings nothing for so long is given up, milliseconds. */
const STALL_MS = 20_000;
const LOOK_EVERY_MS = 500;
const MEGABYTE = 1e6;

/** Where Electron's own installer would download from: the first of its settings that is set, or its release page. */
export function releaseHost({ env }: Machine): string {
  return (
    env.npm_config_electron_mirror ||
    env.NPM_CONFIG_ELECTRON_MIRROR ||
    env.npm_package_config_electron_mirror ||
    env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/'
  );
}

/** Whether the release host answers, within three seconds. Nothing is downloaded. */
export async function canDownload(root: string, machine: Machine, withinMs = PROBE_MS): Promise<boolean> {
  const installed = join(root, 'node_modules/electron');
  if (machine.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(join(installed, 'install.js'))) return false;
  try {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      version: string;
    };
    const address = `${releaseHost(machine)}v${version}/SHASUMS256.txt`;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(withinMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** How an installation is run; other values than the usual are for tests. */
export interface Installing {
  /** Electron's own installer. */
  script: string;
  say: (line: string) => void;
  stallMs?: number;
  lookEveryMs?: number;
}

/**
 * Runs Electron's own installer, which checks what it downloads, and says how far it is. False where it failed, or where
 * nothing came for twenty seconds; then nothing of it is left running.
 */
export async function installElectron(installing: Installing): Promise<boolean> {
  const { script, say, stallMs = STALL_MS, lookEveryMs = LOOK_EVERY_MS } = installing;
  // The installer downloads into the temporary folder; one of its own shows how much has come.
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-electron-'));
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
  const installer = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  const stop = () => installer.kill('SIGKILL');
  process.once('exit', stop);
  const watch = watchSize(folder, { say, stop, stallMs, lookEveryMs });
  try {
    return await new Promise<boolean>((resolve) => {
      installer.on('error', () => resolve(false));
      installer.on('exit', (code) => resolve(code === 0));
    });
  } finally {
    clearInterval(watch);
    process.off('exit', stop);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Watching {
  say(line: string): void;
  stop(): void;
  stallMs: number;
  lookEveryMs: number;
}

function watchSize(folder: string, { say, stop, stallMs, lookEveryMs }: Watching): NodeJS.Timeout {
  let size = 0;
  let said = 0;
  let grewAt = Date.now();
  return setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) {
      size = now;
      grewAt = Date.now();
    }
    if (size - said >= 10 * MEGABYTE) {
      said = size;
      say(`Getting Electron: ${Math.round(size / MEGABYTE)} MB so far.`);
    }
    // Unpacking, after the download, writes elsewhere; it takes seconds.
    if (Date.now() - grewAt > stallMs) stop();
  }, lookEveryMs);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, each) => sum + each, 0);
  } catch {
    return 0;
  }
}
