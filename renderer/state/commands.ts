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

/** Whether a command can be run now. */
export function available(name: UserCommandName): boolean {
  return running.has(name);
}

/** Runs a command by name, from a key, a button, a menu or the palette; a failure is told to the analyst. */
export function runCommand(name: UserCommandName): void {
  const run = running.get(name);
  if (!run) return;
  try {
    Promise.resolve(run()).catch(notifyFault);
  } catch (error) {
    notifyFault(error);
  }
}
