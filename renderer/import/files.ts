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

/** Bytes above which a file is not even read; the engine's own limit is far lower and has its own sentence. */
const UNREADABLE_BYTES = 200 * 1024 * 1024;

const hugeSentence = (bytes: number): string =>
  `This file has ${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB, more than Tickmark can read. It was left out; split it, or save the article alone.`;

const UNREAD = 'This could not be read; it may be a folder, or have been moved or locked. It was left out.';

async function readOne(file: File): Promise<ReadFile | { name: string; message: string }> {
  if (file.size > UNREADABLE_BYTES) return { name: file.name, message: hugeSentence(file.size) };
  if (/\.tickmark$/i.test(file.name)) {
    return {
      name: file.name,
      message: 'This is a Tickmark project, not a source. Open it with Open a project…',
    };
  }
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
  for (const [done, file] of chosen.entries()) {
    if (signal?.aborted) break;
    onFile(done, file.name);
    const one = await readOne(file);
    if ('bytes' in one) read.files.push(one);
    else read.unread.push(one);
  }
  return read;
}
