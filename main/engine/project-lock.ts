import { exists, type Holder, Lock, type ProjectPaths, readFault, reasonOf } from './disk';
import { EngineFault } from './fault';
import { clockTime } from './project-load';
import type { Surroundings } from './surroundings';

/** Milliseconds for which the lock is believed to be still ours. */
export const LOCK_TRUSTED = 1_000;

function heldBy({ who, program, since }: Holder): string {
  return `${who} has had it open on ${program.host} since ${clockTime(since)}. What was changed there meanwhile is seen when the project is opened again.`;
}

/** Throws `not-found` where the project's file is gone. */
export function assertThere(around: Surroundings, paths: ProjectPaths): void {
  if (isThere(around, paths)) return;
  const gone = `${paths.name}.tickmark is not there any more. It may have been moved or renamed.`;
  throw new EngineFault('not-found', gone);
}

/** Throws where the lock is not this one any more: `read-only` where another program has it, `unavailable` where it is gone. */
export function assertOurs(lock: Lock, { name, folder }: ProjectPaths): void {
  const seen = lock.seen();
  if (seen === 'taken') {
    throw new EngineFault(
      'read-only',
      'The change was not made: another Tickmark has taken over this project, because this computer had not been heard of for a while. Close the project and open it again.',
    );
  }
  if (seen === 'gone') {
    throw new EngineFault(
      'unavailable',
      `The change was not made: ${name} is not in ${folder} any more. Was a disk taken out, or the folder moved? Everything before it is safe with the project. Put it back and try again, or open the project where it is now.`,
    );
  }
}

/** The lock, or why there is none, in a sentence. */
export function takeLock(around: Surroundings, paths: ProjectPaths): Lock | string {
  try {
    const taken = Lock.take(around.calls, paths.lock, around.who(), around.now(), around.newId());
    return taken instanceof Lock ? taken : heldBy(taken);
  } catch (error) {
    // What cannot be written to can still be read.
    return `Its folder cannot be written to: ${reasonOf(error)}.`;
  }
}

function isThere(around: Surroundings, paths: ProjectPaths): boolean {
  try {
    return exists(around.calls, paths.file);
  } catch (error) {
    throw readFault(error, paths.file);
  }
}
