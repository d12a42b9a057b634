import { homedir } from 'node:os';
import { join } from 'node:path';
import type { EngineConfig } from '../../preload/contract';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where settings are kept and new projects go. `TICKMARK_HOME` and `TICKMARK_DOCUMENTS` name other folders, for tests
 * and for people who keep theirs elsewhere.
 */
export function places(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  user: string = homedir(),
): EngineConfig {
  return {
    home: env.TICKMARK_HOME || join(settingsFolder(env, platform, user), 'Tickmark'),
    documents: env.TICKMARK_DOCUMENTS || join(env.XDG_DOCUMENTS_DIR || join(user, 'Documents'), 'Tickmark'),
  };
}

function settingsFolder(env: Environment, platform: NodeJS.Platform, user: string): string {
  if (platform === 'darwin') return join(user, 'Library/Application Support');
  if (platform === 'win32') return env.APPDATA || join(user, 'AppData/Roaming');
  return env.XDG_CONFIG_HOME || join(user, '.config');
}
