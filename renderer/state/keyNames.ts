/** What of a key press is looked at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const NAMED: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};

/** A key of the table of commands as people write it: `Ctrl+Z`; on a Mac `⌘Z`. */
export function keyLabelFor(key: string, mac: boolean): string {
  return keyParts(key, mac).join(mac ? '' : '+');
}

/** The caps to press together, in the order people name them. */
export function keyParts(key: string, mac: boolean): string[] {
  const { mods, last } = splitKey(key);
  const caps: Record<string, string> = mac
    ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
    : { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
  return [...mods.map((mod) => caps[mod] ?? mod), NAMED[last] ?? last];
}

/** What is held, and what is pressed: `Mod+Shift+Z` is `Mod`, `Shift` and `Z`. */
export function splitKey(key: string): { mods: string[]; last: string } {
  const [, mods = '', last = key] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(key) ?? [];
  return { mods: mods.split('+').filter(Boolean), last };
}

/** A key as `aria-keyshortcuts` takes it: `Control+Z`, on a Mac `Meta+Z`. */
export function ariaKeyFor(key: string, mac: boolean): string {
  const { mods, last } = splitKey(key);
  return [...mods.map((mod) => (mod === 'Mod' ? (mac ? 'Meta' : 'Control') : mod)), last].join('+');
}

/** The letter on the key's cap where the layout types no Latin letters (Cyrillic, Greek): keys are named in Latin. */
function latin(press: KeyPress): string {
  const foreign = press.key.length === 1 && press.key > '\u007f';
  return foreign && /^Key[A-Z]$/.test(press.code) ? press.code.slice(3) : press.key;
}

/** A key press in the notation of the table of commands. */
export function keyOfPress(press: KeyPress, mac: boolean): string {
  const typed = latin(press);
  const single = typed.length === 1;
  const symbol = single && !/[a-z0-9]/i.test(typed);
  const mod = mac ? press.metaKey : press.ctrlKey;
  // Shift is part of a symbol already: `?` is Shift+/ on some keyboards only.
  const shift = press.shiftKey && !(symbol && !mod);
  const key = single ? typed.toUpperCase() : typed;
  return `${mod ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Whether a key is a single letter, digit or sign, which the analyst can switch off (WCAG 2.2, 2.1.4). `?` stays: it leads to the switch. */
export function isLetterKey(key: string): boolean {
  return key !== '?' && /^(Shift\+)?\S$/u.test(key);
}
