import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

/** A running program, told apart from others that had or will have its number. */
export interface Running {
  host: string;
  pid: number;
  /** When the process began and in which boot, where the system tells; else null. */
  started: string | null;
}

/** This program. */
export function thisProgram(): Running {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) };
}

/** The name under which the user is logged in. */
export function userName(): string {
  loggedIn ??= askUserName();
  return loggedIn;
}

/** Asking the system takes half as long as writing an edit does. */
let loggedIn: string | null = null;

function askUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'someone';
  }
}

/** Whether a program of this machine still runs: true, false, or null where it is of another machine. */
export function isRunning(program: Running): boolean | null {
  if (program.host !== hostname()) return null;
  try {
    process.kill(program.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(program.pid);
  if (started === ENDED) return false;
  return program.started === null || started === null || started === program.started;
}

/** Whether a running program is this one. */
export function isThisProcess(program: Running): boolean {
  return program.host === hostname() && program.pid === process.pid;
}

/** What `startOf` says of a process that has ended and that nobody has taken note of yet: it holds nothing any more. */
const ENDED = 'ended';

/** Boot and start time of a process, from Linux' /proc; null elsewhere. Numbers of processes are used again, these are not. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the program's name, may hold spaces and brackets; field 22 is counted from behind it.
    const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return after[0] === 'Z' || after[0] === 'X' ? ENDED : `${boot}/${after[19]}`;
  } catch {
    return null;
  }
}
