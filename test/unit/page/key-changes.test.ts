import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyChanges, keyTable, USER_COMMANDS, type UserCommandName } from '../../../preload/contract';
import { keyGroups } from '../../../renderer/help/keySearch';
import {
  addKey,
  isChanged,
  ownerOf,
  refusalOf,
  removeKey,
  resetKeys,
} from '../../../renderer/state/keyChanges';

const NAMES = Object.keys(USER_COMMANDS) as UserCommandName[];
const SOME_KEYS = ['V', 'Q', 'Shift+N', 'Mod+K', 'Mod+Shift+Z', 'F9', 'Alt+ArrowDown', '?', 'B', 'É'];

describe('changing keys', () => {
  it('gives a key to another command and takes it from the one that had it', () => {
    const changes = addKey({}, 'verdict.query', 'V');
    expect(ownerOf(changes, 'V')).toBe('verdict.query');
    expect(keyTable(changes)['verdict.query']).toEqual(['Q', 'V']);
    expect(keyTable(changes)['verdict.verify']).toEqual([]);
  });

  it('is no change any more once a command has its usual keys, and takes them back where another has them', () => {
    expect(resetKeys(addKey({}, 'verdict.query', 'V'), 'verdict.verify')).toEqual({});
    expect(removeKey(addKey({}, 'view.theme', 'F9'), 'view.theme', 'F9')).toEqual({});
  });

  it('keeps the person’s key where a later table gives it to another command, and passes over commands that are gone', () => {
    const kept: KeyChanges = { 'view.theme': ['V'], 'old.command': ['Q', 'F9'] };
    expect(ownerOf(kept, 'V')).toBe('view.theme');
    expect(keyTable(kept)['verdict.verify']).toEqual([]);
    expect(ownerOf(kept, 'Q')).toBe('verdict.query');
    expect(ownerOf(kept, 'F9')).toBeNull();
  });

  it('takes nothing that every object has for a change', () => {
    expect(ownerOf(JSON.parse('{"__proto__":["V"],"constructor":["Q"]}'), 'V')).toBe('verdict.verify');
  });

  it('never lets two commands have one key, whatever is done in whatever order', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'remove', 'reset'),
      name: fc.constantFrom(...NAMES),
      key: fc.constantFrom(...SOME_KEYS),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let changes: KeyChanges = {};
        for (const { what, name, key } of steps) {
          if (what === 'add') changes = addKey(changes, name, key);
          else if (what === 'remove') changes = removeKey(changes, name, key);
          else changes = resetKeys(changes, name);
          if (what === 'add') expect(ownerOf(changes, key)).toBe(name);
          if (what === 'reset') expect(isChanged(changes, name)).toBe(false);
          const all = Object.values(keyTable(changes)).flat();
          expect(new Set(all).size).toBe(all.length);
        }
        for (const name of NAMES) changes = resetKeys(changes, name);
        expect(keyTable(changes)).toEqual(keyTable({}));
      }),
    );
  });
});

describe('keys that are refused', () => {
  it.each([
    ['Mod+W', /browser/],
    ['Mod+Shift+T', /browser/],
    ['F5', /browser/],
    ['Mod+0', /browser/],
    ['Mod+C', /copies/],
    ['Tab', /lists/],
    ['Shift+Enter', /lists/],
    ['Escape', /lists/],
    ['ArrowDown', /moves/],
    ['Mod+Home', /moves/],
    ['7', /typing/],
    ['-', /typing/],
    ['F2', /cell/],
    ['Process', /input method/],
    ['Dead', /input method/],
  ])('%s is, with the reason', (key, why) => {
    expect(refusalOf(key)).toMatch(why);
  });

  it.each(['B', 'Shift+B', 'É', 'F9', 'Mod+J', 'Alt+ArrowDown', 'Mod+Alt+V', 'Delete', '?'])(
    '%s is not',
    (key) => {
      expect(refusalOf(key)).toBeNull();
    },
  );

  it('are none of those that commands have', () => {
    for (const { keys } of Object.values(USER_COMMANDS))
      for (const key of keys) expect(refusalOf(key)).toBeNull();
  });
});

describe('the search for commands and keys', () => {
  const found = (query: string) => keyGroups(query, keyTable({}), false).flatMap(({ names }) => names);

  it('takes what is exactly a key for that key, and else looks in words and keys', () => {
    expect(found('v')).toEqual(['verdict.verify']);
    expect(found('ctrl + k')).toEqual(['help.palette']);
    expect(found('SETTINGS')).toEqual(['view.settings']);
    expect(found('')).toHaveLength(NAMES.length);
    expect(found('ctrl+shift')).toContain('edit.redo');
    expect(found('no such words')).toEqual([]);
  });
});
