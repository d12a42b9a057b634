import type { MenuItemConstructorOptions } from 'electron';
import { USER_COMMANDS, type UserCommand, type UserCommandName } from '../../preload/contract';

type Group = UserCommand['group'];
type Choose = (name: UserCommandName) => void;

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** What the system offers besides the commands, by menu. */
const SYSTEM: Partial<Record<Group, MenuItemConstructorOptions[]>> = {
  Edit: [LINE, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [LINE, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  Project: [LINE, { role: 'quit' }],
};

const ORDER: readonly Group[] = ['Project', 'Edit', 'Source', 'Verdict', 'Go', 'View', 'Help'];

/** The menu bar, made from the one table of commands. */
export function menuTemplate(platform: NodeJS.Platform, choose: Choose): MenuItemConstructorOptions[] {
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...mac,
    ...ORDER.map((group) => ({
      label: group,
      submenu: [...itemsOf(group, choose), ...(SYSTEM[group] ?? [])],
    })),
  ];
}

function itemsOf(group: Group, choose: Choose): MenuItemConstructorOptions[] {
  const names = Object.keys(USER_COMMANDS) as UserCommandName[];
  return names
    .filter((name) => USER_COMMANDS[name].group === group)
    .map((name) => ({
      id: name,
      label: USER_COMMANDS[name].label,
      click: () => choose(name),
      // The page handles every key itself; here it is only shown.
      registerAccelerator: false,
      ...acceleratorOf(USER_COMMANDS[name]),
    }));
}

/** A key for the menu, where it has a modifier: a letter alone must go on being typed. */
function acceleratorOf({ keys }: UserCommand): { accelerator?: string } {
  const key = keys.find((each) => each.startsWith('Mod+'));
  return key ? { accelerator: key.replace('Mod', 'CmdOrCtrl') } : {};
}
