import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, filesOfSecondStart } from '../../../main/electron/files';
import { menuTemplate } from '../../../main/electron/menu';
import { type Bounds, inSight, readWindowState, writeWindowState } from '../../../main/electron/window-state';
import { temporaryFolder } from '../../support/host-parts';

describe('filesIn', () => {
  it.each([
    ['as npm starts it', ['electron', 'out/main/index.js', '--', '/a', '--b'], false, ['/a', '/here/--b']],
    ['packaged, from a file manager', ['tickmark', '/a.tickmark'], true, ['/a.tickmark']],
    ['packaged, with a switch of Chromium', ['tickmark', '--disable-gpu', 'a.txt'], true, ['/here/a.txt']],
    ['with nothing', ['electron', 'out/main/index.js'], false, []],
  ])('%s', (_, argv, packaged, files) => {
    expect(filesIn(argv, '/here', packaged)).toEqual(files);
  });

  it.each([[null], [{}], [{ files: 'x' }], [{ files: [1, null] }], ['x']])(
    'a second start that says %j',
    (data) => {
      expect(filesOfSecondStart(data)).toEqual([]);
    },
  );
});

describe('inSight', () => {
  const display: Bounds = { x: 0, y: 25, width: 1920, height: 1055 };
  const left: Bounds = { x: -1280, y: 0, width: 1280, height: 1024 };
  const at = (x: number, y: number): Bounds => ({ x, y, width: 1200, height: 800 });
  it.each([
    ['in the middle', at(100, 100), true],
    ['on the display to the left', at(-1200, 50), true],
    ['mostly beyond the right edge, still to be caught', at(1800, 100), true],
    ['beyond the right edge', at(1900, 100), false],
    ['with its title bar above the display', at(100, -200), false],
    ['with its title bar below it', at(100, 1060), false],
    ['on a display that was unplugged', at(4000, 100), false],
  ])('%s', (_, bounds, seen) => {
    expect(inSight(bounds, [display, left])).toEqual(seen ? bounds : null);
  });
});

describe('the window’s place', () => {
  it('is remembered, also where there is no folder yet', () => {
    const home = join(temporaryFolder('home'), 'deep', 'down');
    const state = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };
    writeWindowState(home, state);
    expect(readWindowState(home)).toEqual(state);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"bounds":{"x":"1","y":2,"width":3,"height":4}}',
    '{"bounds":7,"maximized":1}',
  ])('that reads %j is forgotten', (text) => {
    const home = temporaryFolder('home');
    writeFileSync(join(home, 'window.json'), text);
    expect(readWindowState(home)).toEqual({ bounds: null, maximized: false });
  });

  it('that cannot be written is no failure', () => {
    const home = temporaryFolder('home');
    mkdirSync(join(home, 'window.json.new'));
    expect(() => writeWindowState(home, { bounds: null, maximized: false })).not.toThrow();
  });
});

describe('menuTemplate', () => {
  const labels = (platform: NodeJS.Platform) =>
    menuTemplate(platform, () => undefined, {}).map(({ role, label }) => role ?? label);

  it('has the application’s own menu on a Mac only', () => {
    expect(labels('darwin')).toEqual(['appMenu', ...labels('linux')]);
    expect(labels('linux')).toEqual(['Project', 'Edit', 'Source', 'Verdict', 'Go', 'View', 'Help']);
  });

  it('shows the keys as the person changed them, in the words of Electron', () => {
    const changes = {
      'project.export': ['Mod+Alt+ArrowDown'],
      'edit.undo': [],
      'verdict.verify': ['V', 'Mod+Y'],
    };
    const items = menuTemplate('linux', () => undefined, changes).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const of = (name: string) => items.find(({ id }) => id === name)?.accelerator;
    expect(of('project.export')).toBe('CmdOrCtrl+Alt+Down');
    expect(of('edit.undo')).toBeUndefined();
    // A letter alone is no accelerator: it must go on being typed.
    expect(of('verdict.verify')).toBe('CmdOrCtrl+Y');
    expect(of('edit.redo')).toBe('CmdOrCtrl+Shift+Z');
    expect(of('help.palette')).toBe('CmdOrCtrl+K');
  });
});
