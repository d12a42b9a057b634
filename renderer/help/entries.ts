import { USER_COMMANDS, type UserCommandName } from '../../preload/contract';
import { pickSource } from '../sidebar/source-verbs';
import { applyView, useViews } from '../sidebar/views';
import { available, isTakenOver, runCommand } from '../state/commands';
import { desk } from '../state/desk';
import { told } from '../state/figures';
import { keysOf } from '../state/keys';

/** A line of the palette. */
export interface Entry {
  id: string;
  label: string;
  group: string;
  key: string | null;
  run: () => void;
}

const HIDDEN: ReadonlySet<UserCommandName> = new Set(['help.palette']);

/** What can be run now: commands in the order of the table, then saved views, then sources. */
export function paletteEntries(): Entry[] {
  const names = Object.keys(USER_COMMANDS) as UserCommandName[];
  const commands = names
    .filter((name) => available(name) && !HIDDEN.has(name))
    .map((name) => {
      const { label, group } = USER_COMMANDS[name];
      return { id: name, label, group, key: keysOf(name)[0] ?? null, run: () => runCommand(name) };
    });
  const sources = (isTakenOver() ? [] : desk().sources).map((source) => ({
    id: source.id,
    label: source.title,
    group: 'Go to source',
    key: null,
    run: () => told(pickSource(source)),
  }));
  const views = (isTakenOver() ? [] : useViews.getState().views).map((view) => ({
    id: view.id,
    label: view.name,
    group: 'Saved view',
    key: null,
    run: () => told(applyView(view)),
  }));
  return [...commands, ...views, ...sources];
}

/** Runs a line of the palette. */
export function runEntry(entry: Entry): void {
  entry.run();
}
