import type { UserCommandName } from '../../preload/contract';
import { notifyFault } from './notices';

type Run = () => unknown;

const running = new Map<UserCommandName, Run>();

/** Says what a command does; features call it when they mount. Returns what takes it back. */
export function provide(commands: Partial<Record<UserCommandName, Run>>): () => void {
  const entries = Object.entries(commands) as [UserCommandName, Run][];
  for (const [name, run] of entries) running.set(name, run);
  return () => {
    for (const [name, run] of entries) if (running.get(name) === run) running.delete(name);
  };
}

/** What a screen that lies over the desk can be told to do: its own commands, and those of the page that it lets through. */
interface Over {
  own: Partial<Record<UserCommandName, Run>>;
  through: ReadonlySet<UserCommandName>;
}

let over: Over | null = null;

/** While a screen lies over the desk, no command reaches what is behind it, where nobody sees it; returns what ends it. */
export function takeOver(own: Over['own'], through: readonly UserCommandName[]): () => void {
  const mine: Over = { own, through: new Set(through) };
  over = mine;
  return () => {
    if (over === mine) over = null;
  };
}

/** Whether a screen lies over the desk. */
export const isTakenOver = (): boolean => over !== null;

function runOf(name: UserCommandName): Run | undefined {
  if (!over) return running.get(name);
  return over.own[name] ?? (over.through.has(name) ? running.get(name) : undefined);
}

/** Whether a command can be run now. */
export function available(name: UserCommandName): boolean {
  return runOf(name) !== undefined;
}

/** Runs a command by name, from a key, a button, a menu or the palette; a failure is told to the analyst. */
export function runCommand(name: UserCommandName): void {
  const run = runOf(name);
  if (!run) return;
  try {
    Promise.resolve(run()).catch(notifyFault);
  } catch (error) {
    notifyFault(error);
  }
}
