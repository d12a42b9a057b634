import { type Tag, USER_COMMANDS, type UserCommandName } from '../../preload/contract';

/** Why a key cannot be a tag's, in a sentence; null where it can. `owner` tells which command a key gives. */
export function keyConflict(
  key: string,
  name: string,
  tags: readonly Pick<Tag, 'name' | 'key'>[],
  owner: (key: string) => UserCommandName | null,
): string | null {
  if (!/^[\p{L}\d]$/u.test(key)) return 'A tag’s key is one letter or one digit.';
  const command = owner(key.toUpperCase());
  if (command) return `${key.toUpperCase()} means “${USER_COMMANDS[command].label}”. Choose another key.`;
  const other = tags.find((tag) => tag.key === key.toUpperCase() && tag.name !== name);
  return other ? `${key.toUpperCase()} sets the tag “${other.name}” already. Choose another key.` : null;
}

/** Keys that are free for tags, digits first, at most `most`. */
export function freeKeys(
  tags: readonly Pick<Tag, 'key'>[],
  owner: (key: string) => UserCommandName | null,
  most: number,
): string[] {
  const taken = new Set(tags.map(({ key }) => key));
  return [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    .filter((key) => !taken.has(key) && owner(key) === null)
    .slice(0, most);
}

/** Why a key cannot be a command's, in a sentence: it, or it with Alt, sets a tag of the project, which would no longer be set by it. Null where it can. */
export function tagRefusal(key: string, tags: readonly Pick<Tag, 'name' | 'key'>[]): string | null {
  const tag = tags.find((each) => each.key !== null && (key === each.key || key === `Alt+${each.key}`));
  return tag ? `It sets the tag “${tag.name}” in this project. Give the tag another key first.` : null;
}
