import { MESSAGE_LIMIT } from '../../preload/contract';

/** A file as the engine takes it. */
export interface ReadFile {
  name: string;
  bytes: Uint8Array;
}

/** What could be read of the chosen files, and sentences about the rest. */
export interface ReadFiles {
  files: ReadFile[];
  unread: { name: string; message: string }[];
}

/** Bytes above which the engine reads no file (50 MB, as its `MAX_SOURCE_BYTES`): such a one need not be sent to be refused. */
export const LARGEST = 50 * 1024 * 1024;

/** Bytes of files that one message to the engine holds, beside their names. */
const TOGETHER = MESSAGE_LIMIT - 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;

const tooLarge = ({ name, size }: File): string =>
  `“${name}” is ${megabytes(size)}; a source may be at most ${megabytes(LARGEST)}. Nothing of it was added to the project. Split it into smaller files and import those.`;

const TOO_MUCH = `The files before it fill the ${megabytes(MESSAGE_LIMIT)} that come in at once. It was left out; import it by itself.`;

const UNREAD = 'This could not be read; it may be a folder, or have been moved or locked. It was left out.';

async function readOne(file: File, before: number): Promise<ReadFile | { name: string; message: string }> {
  if (file.size > LARGEST) return { name: file.name, message: tooLarge(file) };
  if (/\.tickmark$/i.test(file.name)) {
    return {
      name: file.name,
      message: 'This is a Tickmark project, not a source. Open it with Open a project…',
    };
  }
  if (before + file.size > TOGETHER) return { name: file.name, message: TOO_MUCH };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { name: file.name, message: UNREAD };
  }
}

/** Reads files in the order given, telling before each how many are done; one that cannot be read does not keep out the others. Ends early where it is cancelled. */
export async function readFiles(
  chosen: readonly File[],
  onFile: (done: number, name: string) => void = () => {},
  signal?: AbortSignal,
): Promise<ReadFiles> {
  const read: ReadFiles = { files: [], unread: [] };
  let weight = 0;
  for (const [done, file] of chosen.entries()) {
    if (signal?.aborted) break;
    onFile(done, file.name);
    const one = await readOne(file, weight);
    if ('bytes' in one) {
      read.files.push(one);
      weight += file.size;
    } else read.unread.push(one);
  }
  return read;
}
