import type { DiskState, Events } from '../../preload/contract';
import type { FileCalls } from './disk';
import type { Sqlite } from './store';

/** What a project needs from outside; tests give their own. */
export interface Surroundings {
  sqlite: Sqlite;
  calls: FileCalls;
  now(): Date;
  newId(): string;
  /** The name that goes on actions. */
  who(): string;
  /** Calls back once after so many milliseconds; answers how to call it off. */
  later(milliseconds: number, work: () => void): () => void;
  /** Lets others have their turn. */
  pause(): Promise<void>;
  onChanged(changed: Events['changed']): void;
  onDisk(state: DiskState): void;
}
