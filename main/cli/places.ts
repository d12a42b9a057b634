import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EngineConfig } from '../../preload/contract/wire';

/** What decides where Tickmark keeps things; this process's own by default. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The person's own folder. */
  user: string;
}

/**
 * Where Tickmark keeps a person's settings, and where new projects go. TICKMARK_HOME names another folder, and then
 * everything stays within it.
 */
export function places(around: Surroundings = here()): EngineConfig {
  const { env, user } = around;
  if (env.TICKMARK_HOME) {
    const home = resolve(env.TICKMARK_HOME);
    return { home, documents: join(home, 'projects') };
  }
  return { home: configFolder(around), documents: join(user, 'Documents', 'Tickmark') };
}

function configFolder({ env, platform, user }: Surroundings): string {
  if (platform === 'win32') return join(env.APPDATA || join(user, 'AppData', 'Roaming'), 'Tickmark');
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'Tickmark');
  return join(env.XDG_CONFIG_HOME || join(user, '.config'), 'tickmark');
}

function here(): Surroundings {
  return { env: process.env, platform: process.platform, user: homedir() };
}
