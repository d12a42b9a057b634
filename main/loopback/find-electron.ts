import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of the machine decides whether Electron can run. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The user's number where there are such; 0 is root. */
  uid: number | undefined;
}

/** This machine. */
export function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, uid: process.getuid?.() };
}

/** Whether windows can be shown: on Linux by a display server, elsewhere always. */
export function hasDisplay({ env, platform }: Machine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Why Electron cannot run here even if it is installed, as the middle of a sentence; null where nothing is known against it. */
export function whyNotElectron(machine: Machine): string | null {
  if (!hasDisplay(machine)) return 'There is no display here';
  // Chromium refuses to start as root with its sandbox on, and without the sandbox we do not start it.
  if (machine.platform === 'linux' && machine.uid === 0) return 'Electron does not run as root';
  return null;
}

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Path of Electron's executable, named by the environment or installed beside Tickmark; null where it is not there. */
export function findElectron(root: string, { env, platform }: Machine): string | null {
  if (env.ELECTRON_EXEC_PATH && existsSync(env.ELECTRON_EXEC_PATH)) return env.ELECTRON_EXEC_PATH;
  const executable = EXECUTABLES[platform] ?? 'electron';
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist) return present(join(dist, executable));
  const installed = join(root, 'node_modules/electron');
  try {
    return present(join(installed, 'dist', readFileSync(join(installed, 'path.txt'), 'utf8').trim()));
  } catch {
    return null;
  }
}

const present = (path: string): string | null => (existsSync(path) ? path : null);
