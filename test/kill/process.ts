import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Line } from './line';

/** When a process is killed: so many milliseconds after its start, or after it told something; or it kills itself. */
export interface Kill {
  after: number;
  early: boolean;
  /** What it runs through: `strace`, say. */
  through?: readonly string[];
}

/** Milliseconds after which a process that was to kill itself, and did not come to it, is killed. */
const LATEST = 20_000;

/** It kills itself. */
export const BY_ITSELF: Kill = { after: LATEST, early: true };

/** Lets a process work until it is killed; answers what it told, whole lines only. Rejects where it ended in any other way. */
export function killed(script: string, values: readonly string[], kill: Kill): Promise<Line[]> {
  return new Promise((resolve, reject) => {
    const [command, ...rest] = [...(kill.through ?? []), process.execPath, script, ...values];
    const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let out = '';
    let wrong = '';
    let timer: NodeJS.Timeout | undefined;
    const begin = () => {
      // With whatever it runs through: a tracer that is killed lets its process go on.
      timer ??= setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), kill.after);
    };
    if (kill.early) begin();
    child.stdout.on('data', (data: Buffer) => {
      begin();
      out += data.toString('utf8');
    });
    child.stderr.on('data', (data: Buffer) => {
      wrong += data.toString('utf8');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== null) reject(new Error(`The process ended by itself (${code}): ${wrong}`));
      else if (kill.through) void untilEnded(child.pid!).then(() => resolve(wholeLines(out)));
      else resolve(wholeLines(out));
    });
  });
}

/** Waits until no process of a group runs: a traced one closes its files a moment before it has ended. */
async function untilEnded(group: number): Promise<void> {
  while (runs(group)) await new Promise((resolve) => setImmediate(resolve));
}

/** Whether a process of a group runs, by Linux' /proc, as tracers are Linux' too; one that has ended and was not waited for does not. */
function runs(group: number): boolean {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.some((pid) => {
    const [state, , itsGroup] = statOf(pid);
    return itsGroup === String(group) && state !== 'Z' && state !== 'X';
  });
}

/** The fields of a process from its state on; none where it is gone. */
function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before them may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function wholeLines(out: string): Line[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}
