import { type KeyChanges, keyTable, USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { splitKey } from './keyNames';

/** The command that has a key, or null. */
export function ownerOf(changes: KeyChanges, key: string): UserCommandName | null {
  const table = keyTable(changes);
  const names = Object.keys(table) as UserCommandName[];
  return names.find((name) => table[name].includes(key)) ?? null;
}

const USUAL: ReadonlySet<string> = new Set(Object.values(USER_COMMANDS).flatMap(({ keys }) => [...keys]));

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Other keys for one command; a command that has its usual ones again is no change. */
function set(changes: KeyChanges, name: UserCommandName, keys: readonly string[]): KeyChanges {
  const { [name]: _, ...others } = changes;
  return same(keys, USER_COMMANDS[name].keys) ? others : { ...others, [name]: keys };
}

/** Gives a key to a command, and takes it from the one that has it. */
export function addKey(changes: KeyChanges, name: UserCommandName, key: string): KeyChanges {
  const owner = ownerOf(changes, key);
  if (owner === name) return changes;
  const left = owner ? removeKey(changes, owner, key) : changes;
  return set(left, name, [...keyTable(left)[name], key]);
}

/** Takes a key from a command; it may be left with none. */
export function removeKey(changes: KeyChanges, name: UserCommandName, key: string): KeyChanges {
  return set(
    changes,
    name,
    keyTable(changes)[name].filter((each) => each !== key),
  );
}

/** Gives a command its usual keys back, also those that another has now. */
export function resetKeys(changes: KeyChanges, name: UserCommandName): KeyChanges {
  let next = set(changes, name, []);
  for (const key of USER_COMMANDS[name].keys) next = addKey(next, name, key);
  return next;
}

/** Whether a command has other keys than usual. */
export function isChanged(changes: KeyChanges, name: UserCommandName): boolean {
  return !same(keyTable(changes)[name], USER_COMMANDS[name].keys);
}

/** Keys that browsers keep for themselves, or without which a page cannot be used as people know it. */
const BROWSER =
  /^Mod\+(Shift\+)?([WTNQRL]|Tab|PageUp|PageDown|[0-9]|[-+=])$|^Mod\+Shift\+[IJ]$|^F(5|11|12)$|^Mod\+F5$|^Alt\+(Shift\+)?(F4|Tab)$/;
const CLIPBOARD = /^Mod\+[CXVA]$/;
const MOVING = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
const PRESSING = new Set(['Tab', 'Enter', 'Escape', ' ', 'Backspace', 'ContextMenu']);
const UNKNOWN = new Set(['Process', 'Dead', 'Unidentified', 'Compose', 'AltGraph']);

/** Why a key cannot be given to a command, in a sentence; null where it can. Keys that commands usually have always can. */
export function refusalOf(key: string): string | null {
  if (USUAL.has(key)) return null;
  const { mods, last } = splitKey(key);
  const plain = !mods.includes('Mod') && !mods.includes('Alt');
  if (UNKNOWN.has(last))
    return 'An input method is at work on this key. Switch it off for now, and press the key again.';
  if (BROWSER.test(key)) return 'The browser or the system keeps this key for itself.';
  if (CLIPBOARD.test(key)) return 'This key copies, cuts, pastes or selects text everywhere.';
  if (PRESSING.has(last)) return 'This key works lists, buttons and the grid.';
  if (last === 'F2' || last === 'F10') return 'This key opens a cell or a menu.';
  if (MOVING.has(last) && !mods.includes('Alt')) return 'This key moves in lists, text and the grid.';
  if (plain && /^[^\p{L}]$/u.test(last))
    return 'Digits and signs start typing in the cell they are pressed on. Hold Ctrl or Alt with it.';
  return null;
}

/** Whether a press is only of a key that is held with others. */
export function isHeldKey(key: string): boolean {
  return /^(Control|Shift|Alt|Meta|OS|CapsLock|NumLock|ScrollLock|Fn)$/.test(key);
}
