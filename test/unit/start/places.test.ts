import { describe, expect, it } from 'vitest';
import { places } from '../../../main/cli/places';

describe('places', () => {
  it.each([
    ['linux', {}, '/u/.config/Tickmark', '/u/Documents/Tickmark'],
    ['linux', { XDG_CONFIG_HOME: '/c', XDG_DOCUMENTS_DIR: '/d' }, '/c/Tickmark', '/d/Tickmark'],
    ['darwin', {}, '/u/Library/Application Support/Tickmark', '/u/Documents/Tickmark'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Tickmark', '/u/Documents/Tickmark'],
    ['linux', { TICKMARK_HOME: '/h', TICKMARK_DOCUMENTS: '/p' }, '/h', '/p'],
  ] as const)('on %s with %o', (platform, env, home, documents) => {
    expect(places(env, platform, '/u')).toEqual({ home, documents });
  });
});
