import { useState } from 'react';
import { type KeyChanges, USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { tagRefusal } from '../annotations/keyConflict';
import { tagsNow } from '../annotations/tagStore';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { addKey, isChanged, ownerOf, refusalOf, removeKey, resetKeys } from '../state/keyChanges';
import { keyLabel } from '../state/keys';
import { announce } from '../state/notices';
import { saveSettings } from '../state/session';

/** What came of a key that was pressed for a command. */
export type Pressed =
  | { kind: 'refused'; key: string; why: string }
  | { kind: 'conflict'; key: string; owner: UserCommandName };

const NO_CHANGES: KeyChanges = {};

/** The keys that are being changed: the command that is chosen, the key that waits for a word, and what changes them. */
export function useKeyChanges() {
  const changes = useDesk((state) => state.settings?.keys ?? NO_CHANGES);
  const [chosen, setChosen] = useState<UserCommandName | null>(null);
  const [waits, setWaits] = useState<Pressed | null>(null);
  const [before, setBefore] = useState<KeyChanges | null>(null);
  const save = (next: KeyChanges, said: string, undoTo: KeyChanges | null = null) => {
    setWaits(null);
    setBefore(undoTo);
    told(saveSettings({ keys: next }));
    announce(said);
  };
  const give = (name: UserCommandName, key: string) =>
    save(addKey(changes, name, key), `${keyLabel(key)} is for “${USER_COMMANDS[name].label}” now.`);
  return {
    changes,
    chosen,
    waits,
    before,
    anyChanged: Object.keys(changes).length > 0,
    choose: (name: UserCommandName) => {
      setChosen(name);
      setWaits(null);
    },
    give,
    forget: () => setWaits(null),
    /** Gives the key to the command where nothing speaks against it; answers whether it did. */
    press: (name: UserCommandName, key: string): boolean => {
      const why = refusalOf(key) ?? tagRefusal(key, tagsNow());
      const owner = ownerOf(desk().settings?.keys ?? changes, key);
      if (why) setWaits({ kind: 'refused', key, why });
      else if (owner && owner !== name) setWaits({ kind: 'conflict', key, owner });
      else give(name, key);
      return !why && (owner === null || owner === name);
    },
    remove: (name: UserCommandName, key: string) =>
      save(
        removeKey(changes, name, key),
        `${keyLabel(key)} is not for “${USER_COMMANDS[name].label}” any more.`,
      ),
    changed: (name: UserCommandName) => isChanged(changes, name),
    reset: (name: UserCommandName) =>
      save(resetKeys(changes, name), `“${USER_COMMANDS[name].label}” has its usual keys.`),
    resetAll: () => Object.keys(changes).length > 0 && save({}, 'Every command has its usual keys.', changes),
    takeBack: () => before && save(before, 'Your own keys are back.'),
  };
}

/** What `useKeyChanges` answers. */
export type KeyChanging = ReturnType<typeof useKeyChanges>;
