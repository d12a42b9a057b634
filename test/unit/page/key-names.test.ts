import { describe, expect, it } from 'vitest';
import { USER_COMMANDS } from '../../../preload/contract';
import { ownerOf } from '../../../renderer/state/keyChanges';
import { isLetterKey, type KeyPress, keyLabelFor, keyOfPress } from '../../../renderer/state/keyNames';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
});

describe('the name of a key', () => {
  it.each([
    ['Mod+Z', 'Ctrl+Z', '⌘Z'],
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['ArrowDown', '↓', '↓'],
    ['Delete', 'Del', 'Del'],
    ['Mod+\\', 'Ctrl+\\', '⌘\\'],
    // The plus itself is a key: it must not be taken for what joins two.
    ['Mod++', 'Ctrl++', '⌘+'],
    ['?', '?', '?'],
  ])('%s is %s, on a Mac %s', (key, elsewhere, mac) => {
    expect(keyLabelFor(key, false)).toBe(elsewhere);
    expect(keyLabelFor(key, true)).toBe(mac);
  });
});

describe('a key press', () => {
  it.each<[string, KeyPress, boolean, string]>([
    ['a letter, whatever its case', press('v'), false, 'V'],
    ['Caps Lock without Shift', press('V'), false, 'V'],
    ['Shift with a letter', press('N', { shiftKey: true }), false, 'Shift+N'],
    ['a symbol that needs Shift on some keyboards only', press('?', { shiftKey: true }), false, '?'],
    ['Ctrl elsewhere', press('z', { ctrlKey: true }), false, 'Mod+Z'],
    ['⌘ on a Mac', press('z', { metaKey: true }), true, 'Mod+Z'],
    ['Ctrl on a Mac, which is not ⌘', press('z', { ctrlKey: true }), true, 'Z'],
    ['Cyrillic, by the letter on the cap', press('м', { code: 'KeyV' }), false, 'V'],
    ['an accented letter on a cap of its own', press('é', { code: 'Digit2' }), false, 'É'],
    ['a named key', press('F6', { shiftKey: true }), false, 'Shift+F6'],
  ])('%s', (_, event, mac, name) => {
    expect(keyOfPress(event, mac)).toBe(name);
  });
});

describe('the table of commands', () => {
  const keys = Object.values(USER_COMMANDS).flatMap((command) => [...command.keys]);

  it('gives no key to two commands', () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds each command by each of its keys', () => {
    for (const [name, command] of Object.entries(USER_COMMANDS)) {
      for (const key of command.keys) expect(ownerOf({}, key)).toBe(name);
    }
    expect(ownerOf({}, 'Mod+F12')).toBeNull();
  });

  it('lets single letters be switched off, but not the way to the switch', () => {
    expect(keys.filter(isLetterKey)).toContain('V');
    expect(isLetterKey('Shift+N')).toBe(true);
    expect(['?', 'Mod+K', 'F6', 'Delete'].filter(isLetterKey)).toEqual([]);
  });
});
