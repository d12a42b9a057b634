import type { MenuItemConstructorOptions } from 'electron';
import {
  type KeyChanges,
  type KeyTable,
  keyTable,
  USER_COMMANDS,
  type UserCommand,
  type UserCommandName,
} from '../../preload/contract';

type Group = UserCommand['group'];
type Choose = (name: UserCommandName) => void;

/** Keys that Electron's menus call by other names than browsers do. */
const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** What the system offers besides the commands, by menu. */
const SYSTEM: Partial<Record<Group, MenuItemConstructorOptions[]>> = {
  Edit: [LINE, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [LINE, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  Project: [LINE, { role: 'quit' }],
};

const ORDER: readonly Group[] = ['Project', 'Edit', 'Source', 'Verdict', 'Go', 'View', 'Help'];

/** The menu bar, made from the one table of commands, with what the person changed of the keys. */
export function menuTemplate(
  platform: NodeJS.Platform,
  choose: Choose,
  changes: KeyChanges,
): MenuItemConstructorOptions[] {
  const keys = keyTable(changes);
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...mac,
    ...ORDER.map((group) => ({
      label: group,
      submenu: [...itemsOf(group, choose, keys), ...(SYSTEM[group] ?? [])],
    })),
  ];
}

function itemsOf(group: Group, choose: Choose, keys: KeyTable): MenuItemConstructorOptions[] {
  const names = Object.keys(USER_COMMANDS) as UserCommandName[];
  return names
    .filter((name) => USER_COMMANDS[name].group === group)
    .map((name) => ({
      id: name,
      label: USER_COMMANDS[name].label,
      click: () => choose(name),
      // The page handles every key itself; here it is only shown.
      registerAccelerator: false,
      ...acceleratorOf(keys[name]),
    }));
}

/** A key for the menu, where it has a modifier: a letter alone must go on being typed. */
function acceleratorOf(keys: readonly string[]): { accelerator?: string } {
  const key = keys.find((each) => /^(Mod|Alt)\+/.test(each));
  if (!key) return {};
  const held = key.match(/^(?:(?:Mod|Alt|Shift)\+)*/)?.[0] ?? '';
  const last = key.slice(held.length);
  return { accelerator: `${held.replace('Mod', 'CmdOrCtrl')}${NAMED[last] ?? last}` };
}
