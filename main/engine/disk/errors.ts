import { basename } from 'node:path';
import { EngineFault } from '../fault';

/** The code of a file system error (`ENOSPC`, …); null for anything else. */
export function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : null;
}

/** Whether a file system error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Whether a file system error says that there is no room. */
export function isFull(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EIO: 'the disk reported an error',
  ENODEV: 'the disk is gone',
  ENXIO: 'the disk is gone',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'the folder is not there any more',
  ENOTDIR: 'the folder is not there any more',
  EBUSY: 'another program holds the file',
  EFBIG: 'the file would be too large for this disk',
  EEXIST: 'there is such a file already',
  EISDIR: 'there is a folder of that name',
  ESTALE: 'the network folder is gone',
};

/** Why the disk refused, as a part of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== null) return REASONS[code] ?? `the disk refused (${code})`;
  const told = error instanceof Error ? error.message.replace(/\.$/, '') : '';
  return told === '' ? 'something went wrong' : told.charAt(0).toLowerCase() + told.slice(1);
}

/** The fault for a disk that would not take or give a file; `what` begins the sentence, `safe` says what is safe. */
export function diskFault(error: unknown, what: string, safe: string): EngineFault {
  if (error instanceof EngineFault) return error;
  const code = codeOf(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const next = full ? 'Make room on the disk and try again.' : 'Put that right and try again.';
  return new EngineFault(full ? 'disk-full' : 'unavailable', `${what}: ${reasonOf(error)}. ${safe} ${next}`, {
    cause: error,
  });
}

/** The fault for a file that could not be opened to read. */
export function readFault(error: unknown, path: string): EngineFault {
  if (error instanceof EngineFault) return error;
  const name = basename(path);
  if (isMissing(error))
    return new EngineFault('not-found', `${name} is not there any more.`, { cause: error });
  return new EngineFault('unavailable', `${name} could not be read: ${reasonOf(error)}.`, { cause: error });
}
