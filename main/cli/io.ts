import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. Results go to `out`, everything else to `err`. */
export interface Io {
  in: Readable & { isTTY?: boolean };
  out: Writable & { isTTY?: boolean; columns?: number };
  err: Writable;
}

/** Exit codes, as the help tells them. */
export const EXIT = { well: 0, failed: 1, wrongUse: 2 } as const;

/** The results have nowhere to go any more: their reader has ended, or their disk is full. */
export class OutputGone extends Error {}

/**
 * Writes results and waits where the reader is slower, so that memory does not grow with the input. Rejects with OutputGone;
 * an error that comes later than the answer meets the next call.
 */
export function print(io: Io, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const more = io.out.write(text, (error) => {
      if (error) reject(new OutputGone('The results could not be written.', { cause: error }));
    });
    if (more) resolve();
    else io.out.once('drain', resolve);
  });
}

/** A line for the person, not for the results. */
export function say(io: Io, line: string): void {
  io.err.write(`${line}\n`);
}

/** What went wrong with a file, as the end of "FILE: …"; null for anything that is no refusal of the file system. */
export function fileTrouble(error: unknown): string | null {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder, not a file.';
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it.';
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? `it could not be read (${code}).` : null;
}
