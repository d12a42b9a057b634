import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { places } from '../../../main/cli/places';

const user = join('/home', 'ada');
const at = (platform: NodeJS.Platform, env = {}) => places({ env, platform, user });

describe('where things are kept', () => {
  it.each<[string, NodeJS.Platform, Record<string, string>, string]>([
    ['Linux', 'linux', {}, join(user, '.config', 'tickmark')],
    ['Linux, told by XDG', 'linux', { XDG_CONFIG_HOME: '/cfg' }, join('/cfg', 'tickmark')],
    ['a Mac', 'darwin', {}, join(user, 'Library', 'Application Support', 'Tickmark')],
    ['Windows', 'win32', { APPDATA: '/roaming' }, join('/roaming', 'Tickmark')],
    ['Windows without a hint', 'win32', {}, join(user, 'AppData', 'Roaming', 'Tickmark')],
    ['an empty hint', 'linux', { XDG_CONFIG_HOME: '', TICKMARK_HOME: '' }, join(user, '.config', 'tickmark')],
  ])('%s', (_, platform, env, home) => {
    expect(at(platform, env)).toEqual({ home, documents: join(user, 'Documents', 'Tickmark') });
  });

  it('keeps everything within TICKMARK_HOME where it is given', () => {
    expect(at('linux', { TICKMARK_HOME: '/kept' })).toEqual({ home: '/kept', documents: '/kept/projects' });
    expect(isAbsolute(at('linux', { TICKMARK_HOME: 'kept' }).home)).toBe(true);
  });
});
