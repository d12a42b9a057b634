/** What a process at work tells: an action that was answered (`seq`), or else where it is. */
export interface Line {
  seq: number | null;
  /** Something to know the action by; without one `open`, `refused`, or `phase` and `done` around the phase it is killed in. */
  mark: string;
  /** How many documents an import is about to bring in, all or none. */
  files?: number;
}

/** What a process is killed in the middle of. */
export type Phase = 'any' | 'snapshot' | 'import' | 'opening' | 'recovery' | 'migration';

/** How a process is to die. */
export interface Plan {
  phase: Phase;
  /** How far into the phase, from 0 to 1. */
  part: number;
  /** How many snapshots are let pass before, or turns before the import. */
  skip: number;
}

/** File calls that a phase was seen to make that change the disk; `files` are the documents of an import. */
export function callsOf(phase: Phase, files: number): number {
  return { any: 0, snapshot: 60, import: 4 + 10 * files, opening: 20, recovery: 76, migration: 100 }[phase];
}
