/** `tickmark recover`: what a damaged project can be put back to, and putting it back. */
import type { Generation } from '../../preload/contract/model';
import { EXIT, type Io, print, say } from './io';
import { withEngine } from './session';
import { tableLine } from './table';

/** What `recover` is asked for. */
export interface RecoverOptions {
  /** Only show what there is. */
  list: boolean;
  /** An id that `--list` shows; the best one where none is given. */
  generation?: string;
}

const WIDTHS = [24, 7, 20, 6, 70] as const;

/** Restores a project, or lists what it can be restored to; code 1 where there is nothing sound. */
export function runRecover(path: string, { list, generation }: RecoverOptions, io: Io): Promise<number> {
  return withEngine(io, async (call) => {
    if (list) {
      const found = await call('projects.generations', { path });
      await print(io, tableLine(['generation', 'edit', 'last edit at', 'edits', 'what'], WIDTHS));
      for (const each of found) await print(io, tableLine(cells(each), WIDTHS));
      return found.some(({ sound }) => sound) ? EXIT.well : EXIT.failed;
    }
    const state = await call('projects.recover', { path, generation: generation ?? null });
    await print(io, `${state.path}\n`);
    say(io, state.recovery ?? 'Nothing had to be restored.');
    return EXIT.well;
  });
}

function cells({ id, seq, at, edits, what }: Generation): string[] {
  return [id, String(seq), at?.replace('T', ' ').replace(/\.\d+Z$/, 'Z') ?? '', String(edits), what];
}
