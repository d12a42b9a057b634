import { exists, type Holder, Lock, type ProjectPaths, readFault, reasonOf } from './disk';
import { EngineFault } from './fault';
import { clockTime } from './project-load';
import type { Surroundings } from './surroundings';

function heldBy({ who, program, since }: Holder): string {
  return `${who} has had it open on ${program.host} since ${clockTime(since)}. What was changed there meanwhile is seen when the project is opened again.`;
}

/** Throws `not-found` where the project's file is gone. */
export function assertThere(around: Surroundings, paths: ProjectPaths): void {
  if (isThere(around, paths)) return;
  const gone = `${paths.name}.tickmark is not there any more. It may have been moved or renamed.`;
  throw new EngineFault('not-found', gone);
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
