import { USER_COMMANDS } from '../../preload/contract';
import { available, runCommand } from './commands';
import { desk } from './desk';
import { commandForKey, isLetterKey, keyLabelFor, keyOfPress, keyParts } from './keyNames';

const MAC = navigator.platform.startsWith('Mac');

/** A key as people of this machine write it: `Ctrl+Z`, `⌘Z`. */
export function keyLabel(key: string): string {
  return keyLabelFor(key, MAC);
}

/** The caps of a key, as people of this machine know them. */
export function keyCaps(key: string): string[] {
  return keyParts(key, MAC);
}

/** A key press in the notation of the table of commands. */
export function keyOf(event: KeyboardEvent): string {
  return keyOfPress(event, MAC);
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
  const name = commandForKey(key);
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

/** Makes the keys of the table work everywhere on the page; returns what stops it. */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
