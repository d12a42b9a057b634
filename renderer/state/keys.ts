import { USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { available, runCommand } from './commands';
import { desk } from './desk';

const MAC = navigator.platform.startsWith('Mac');

const isLetterKey = (key: string): boolean => /^(Shift\+)?[A-Z?]$/.test(key);

/** A key as people of this machine write it: `Ctrl+Z`, `⌘Z`. */
export function keyLabel(key: string): string {
  const named = key.replace('ArrowDown', '↓').replace('ArrowUp', '↑');
  return MAC
    ? named.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : named.replace('Mod+', 'Ctrl+');
}

/** A key press in the notation of the table of commands. */
export function keyOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const symbol = event.key.length === 1 && !/[a-z0-9]/i.test(event.key);
  const mod = MAC ? event.metaKey : event.ctrlKey;
  // Shift is part of a symbol already: `?` is Shift+/ on some keyboards only.
  const shift = event.shiftKey && !(symbol && !mod);
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-keys="typing"]')) return true;
  // The source pane is a CodeMirror editor that cannot be typed in: letters there are commands.
  if (target.closest('.cm-editor')) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function commandFor(key: string): UserCommandName | null {
  for (const [name, command] of Object.entries(USER_COMMANDS)) {
    if (command.keys.includes(key)) return name as UserCommandName;
  }
  return null;
}

/** Undo inside a text field is the field's own. */
const FIELD_KEYS = new Set(['Mod+Z', 'Mod+Y', 'Mod+Shift+Z']);

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keyOf(event);
  const name = commandFor(key);
  if (!name || !available(name)) return;
  const plain = !key.includes('Mod+') && !/^(Shift\+)?F\d+$/.test(key);
  if (isTyping(event.target) && (plain || FIELD_KEYS.has(key))) return;
  if (desk().dialog && plain) return;
  if (isLetterKey(key) && key !== '?' && !desk().settings?.letterKeys) return;
  event.preventDefault();
  runCommand(name);
}

/** Makes the keys of the table work everywhere on the page; returns what stops it. */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
