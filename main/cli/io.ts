import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. Results go to `out`, everything else to `err`. */
export interface Io {
  in: Readable & { isTTY?: boolean };
  out: Writable & { isTTY?: boolean; columns?: number };
  err: Writable;
}

/** Exit codes, as the help tells them. */
export const EXIT = { well: 0, failed: 1, wrongUse: 2 } as const;

/** Writes results and waits where the reader is slower, so that memory does not grow with the input. */
export async function print(io: Io, text: string): Promise<void> {
  if (!io.out.write(text)) await once(io.out, 'drain');
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
