import {
  type KeyChanges,
  type KeyTable,
  keyTable,
  USER_COMMANDS,
  type UserCommandName,
} from '../../preload/contract';
import { available, runCommand } from './commands';
import { desk, useDesk } from './desk';
import { ariaKeyFor, isLetterKey, keyLabelFor, keyOfPress, keyParts } from './keyNames';
import { restBefore } from './later';

/** Whether keys are written as on a Mac. */
export const IS_MAC = navigator.platform.startsWith('Mac');
const NO_CHANGES: KeyChanges = {};

let made: { changes: KeyChanges; table: KeyTable; names: ReadonlyMap<string, UserCommandName> } | null = null;

function keysNow() {
  const changes = desk().settings?.keys ?? NO_CHANGES;
  if (made?.changes === changes) return made;
  const table = keyTable(changes);
  const pairs = (Object.keys(table) as UserCommandName[]).flatMap((name) =>
    table[name].map((key) => [key, name] as const),
  );
  made = { changes, table, names: new Map(pairs) };
  return made;
}

/** The keys that a command has now, the one to show first; in the notation of the table of commands. */
export function keysOf(command: UserCommandName): readonly string[] {
  return keysNow().table[command];
}

/** The keys of every command now; draws the component again when the person changes keys. */
export function useKeyTable(): KeyTable {
  return useDesk(() => keysNow().table);
}

/** As `keysOf`; draws the component again when the person changes keys. */
export function useKeys(command: UserCommandName): readonly string[] {
  return useDesk(() => keysOf(command));
}

/** The command that a key gives now, or null. */
export function commandOf(key: string): UserCommandName | null {
  return keysNow().names.get(key) ?? null;
}

/** A key as people of this machine write it: `Ctrl+Z`, `⌘Z`. */
export function keyLabel(key: string): string {
  return keyLabelFor(key, IS_MAC);
}

/** The caps of a key, as people of this machine know them. */
export function keyCaps(key: string): string[] {
  return keyParts(key, IS_MAC);
}

/** Words for a tooltip with the command's key after them, where it has one: `Undo (Ctrl+Z)`. */
export function withKey(words: string, command: UserCommandName): string {
  const [key] = keysOf(command);
  return key === undefined ? words : `${words} (${keyLabel(key)})`;
}

/** As `withKey`; draws the component again when the person changes keys. */
export function useWithKey(words: string, command: UserCommandName): string {
  useKeyTable();
  return withKey(words, command);
}

/** The keys of a command for `aria-keyshortcuts`; undefined where it has none. */
export function useAriaKeys(command: UserCommandName): string | undefined {
  const keys = useKeys(command).map((key) => ariaKeyFor(key, IS_MAC));
  return keys.length > 0 ? keys.join(' ') : undefined;
}

/** A key press in the notation of the table of commands. */
export function keyOf(event: KeyboardEvent): string {
  return keyOfPress(event, IS_MAC);
}

/** Whether keys that type belong to this element: letters there are text, not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-keys="typing"]')) return true;
  // The source pane is a CodeMirror editor that cannot be typed in: letters there are commands.
  if (target.closest('.cm-editor')) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|range)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Undo, and pasting as plain text, inside a text field are the field's own. */
const FIELD_KEYS = new Set(['Mod+Z', 'Mod+Y', 'Mod+Shift+Z', 'Mod+Shift+V']);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keyOf(event);
  const name = commandOf(key);
  if (!name || !available(name)) return;
  const plain = !key.includes('Mod+') && !/^(Shift\+)?F\d+$/.test(key);
  if (isTyping(event.target) && (plain || FIELD_KEYS.has(key))) return;
  // What is behind an open dialog cannot be seen, so no key may change it.
  if (desk().dialog) return;
  if (isLetterKey(key) && !desk().settings?.letterKeys) return;
  event.preventDefault();
  // A key held down must not give verdicts on figures that nobody has seen.
  if (event.repeat && USER_COMMANDS[name].group === 'Verdict') return;
  runCommand(name);
}

const STEPS: ReadonlySet<UserCommandName> = new Set<UserCommandName>([
  'go.next',
  'go.previous',
  'go.nextUnverified',
  'go.previousUnverified',
]);

/** Whether a key goes on to another figure. */
function isStep(event: KeyboardEvent): boolean {
  const name = commandOf(keyOf(event));
  return name !== null && (STEPS.has(name) || USER_COMMANDS[name].group === 'Verdict');
}

/** Makes the keys of the table work everywhere on the page; returns what stops it. */
export function listenForKeys(): () => void {
  const stopRest = restBefore(isStep);
  document.addEventListener('keydown', onKeyDown);
  return () => {
    stopRest();
    document.removeEventListener('keydown', onKeyDown);
  };
}
