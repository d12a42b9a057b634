import { USER_COMMANDS, type UserCommandName } from './commands';

/** What a person changed of the keys: all keys of a command instead of those of the table, in its notation. Names of commands that are not there any more are passed over. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** The keys that every command has. */
export type KeyTable = Readonly<Record<UserCommandName, readonly string[]>>;

const NAMES = Object.keys(USER_COMMANDS) as UserCommandName[];

/**
 * The keys with a person's changes. What a person chose comes first: a key that a later version gives to a command of its
 * own stays where the person put it.
 */
export function keyTable(changes: KeyChanges): KeyTable {
  const changed = NAMES.filter((name) => Object.hasOwn(changes, name));
  const rest = NAMES.filter((name) => !Object.hasOwn(changes, name));
  const taken = new Set<string>();
  const free = (keys: readonly string[]) => {
    const left = keys.filter((key) => !taken.has(key));
    for (const key of left) taken.add(key);
    return left;
  };
  const of = [
    ...changed.map((name) => [name, free(changes[name] ?? [])] as const),
    ...rest.map((name) => [name, free(USER_COMMANDS[name].keys)] as const),
  ];
  return Object.fromEntries(of) as unknown as KeyTable;
}
