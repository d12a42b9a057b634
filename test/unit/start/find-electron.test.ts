import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserCommand } from '../../../main/loopback/browser';
import { findElectron, type Machine, whyNotElectron } from '../../../main/loopback/find-electron';
import { temporaryFolder } from '../../support/host-parts';

const machine = (rest: Partial<Machine> = {}): Machine => ({
  env: { DISPLAY: ':0' },
  platform: 'linux',
  uid: 1000,
  ...rest,
});

describe('whyNotElectron', () => {
  it.each([
    ['X', machine(), null],
    ['Wayland', machine({ env: { WAYLAND_DISPLAY: 'wayland-0' } }), null],
    ['a Mac', machine({ platform: 'darwin', env: {} }), null],
    ['Windows, where nobody has a number', machine({ platform: 'win32', env: {}, uid: undefined }), null],
    ['a server', machine({ env: {} }), 'There is no display here'],
    ['root', machine({ uid: 0 }), 'Electron does not run as root'],
  ])('on %s', (_, where, why) => {
    expect(whyNotElectron(where)).toBe(why);
  });
});

describe('findElectron', () => {
  /** A folder as npm leaves it, with or without the binary that the installer puts there. */
  function installation({ binary, pathFile }: { binary: boolean; pathFile: boolean }): string {
    const root = temporaryFolder('root');
    const electron = join(root, 'node_modules/electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
    if (binary) writeFileSync(join(electron, 'dist/electron'), '');
    if (pathFile) writeFileSync(join(electron, 'path.txt'), 'electron');
    return root;
  }

  it('finds what the installer left', () => {
    const root = installation({ binary: true, pathFile: true });
    expect(findElectron(root, machine())).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it.each([
    ['a package without its binary', { binary: false, pathFile: false }],
    ['a path file that outlived its binary', { binary: false, pathFile: true }],
    ['a download that broke off before the path file', { binary: true, pathFile: false }],
  ])('does not take %s', (_, parts) => {
    expect(findElectron(installation(parts), machine())).toBeNull();
  });

  it('takes the folder and the file the environment names, and not ones that are not there', () => {
    const root = installation({ binary: false, pathFile: false });
    const dist = temporaryFolder('dist');
    const file = join(dist, 'electron');
    const named = (env: Record<string, string>) => findElectron(root, machine({ env }));
    expect(named({ ELECTRON_OVERRIDE_DIST_PATH: dist })).toBeNull();
    writeFileSync(file, '');
    expect(named({ ELECTRON_OVERRIDE_DIST_PATH: dist })).toBe(file);
    expect(named({ ELECTRON_EXEC_PATH: file })).toBe(file);
    expect(named({ ELECTRON_EXEC_PATH: `${file}-not` })).toBeNull();
  });
});

describe('browserCommand', () => {
  const url = 'http://127.0.0.1:1/#t';
  it.each([
    ['Linux', machine(), 'xdg-open'],
    ['a Mac', machine({ platform: 'darwin' }), 'open'],
    ['Windows', machine({ platform: 'win32' }), 'rundll32'],
  ])('on %s', (_, where, program) => {
    const command = browserCommand(where, url);
    expect(command?.[0]).toBe(program);
    expect(command?.at(-1)).toBe(url);
  });

  it.each([
    ['without a display', machine({ env: {} })],
    ['on a build machine', machine({ env: { DISPLAY: ':0', CI: 'true' } })],
  ])('is none %s', (_, where) => {
    expect(browserCommand(where, url)).toBeNull();
  });
});
