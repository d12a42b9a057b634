import { type KeyTable, USER_COMMANDS, type UserCommand, type UserCommandName } from '../../preload/contract';
import { keyLabelFor } from '../state/keyNames';

const GROUPS: readonly UserCommand['group'][] = [
  'Verdict',
  'Go',
  'Edit',
  'Source',
  'Project',
  'View',
  'Help',
];

/** Commands of one group that were looked for. */
export interface KeyGroup {
  group: UserCommand['group'];
  names: UserCommandName[];
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Commands whose words or keys have what is looked for, by group; a single character means a key, where one has it. */
export function keyGroups(query: string, table: KeyTable, mac: boolean): KeyGroup[] {
  const sought = folded(query);
  const names = Object.keys(USER_COMMANDS) as UserCommandName[];
  const labels = (name: UserCommandName) => table[name].map((key) => folded(keyLabelFor(key, mac)));
  const byKey = sought === '' ? [] : names.filter((name) => labels(name).includes(sought));
  const found =
    byKey.length > 0
      ? byKey
      : names.filter(
          (name) =>
            folded(USER_COMMANDS[name].label).includes(sought) ||
            labels(name).some((label) => label.includes(sought)),
        );
  return GROUPS.map((group) => ({
    group,
    names: found.filter((name) => USER_COMMANDS[name].group === group),
  })).filter(({ names: some }) => some.length > 0);
}
