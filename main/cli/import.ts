/** `tickmark import`: files into a project. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportedFile } from '../../preload/contract/model';
import { MAX_SOURCE_BYTES, tooLarge } from '../engine/readers';
import { EXIT, fileTrouble, type Io, print, say } from './io';
import { withProject } from './session';

/** Imports the files, in their order, as one action; what cannot be read is told and does not keep out the others. */
export function runImport(project: string, files: readonly string[], io: Io): Promise<number> {
  return withProject(project, { create: true }, io, async (call) => {
    const read: { name: string; bytes: Uint8Array }[] = [];
    for (const file of files) {
      const bytes = await readOrTell(file, io);
      if (bytes) read.push({ name: basename(file), bytes });
    }
    if (read.length === 0) return EXIT.failed;
    const { files: imported } = await call('sources.import', { files: read });
    for (const file of imported) await tell(file, io);
    const refused = imported.some(({ outcome }) => outcome === 'refused');
    return refused || read.length < files.length ? EXIT.failed : EXIT.well;
  });
}

async function readOrTell(file: string, io: Io): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(file);
    // Files that would be refused anyway are not read into memory first.
    if (size > MAX_SOURCE_BYTES) throw tooLarge(basename(file), size);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    say(io, `${file}: ${fileTrouble(error) ?? (error as Error).message}`);
    return null;
  }
}

async function tell({ name, outcome, figures, message }: ImportedFile, io: Io): Promise<void> {
  if (outcome === 'refused') {
    say(io, `${name}: ${message ?? 'it could not be read.'}`);
    return;
  }
  if (message) say(io, `${name}: ${message}`);
  await print(io, `${outcome === 'same' ? 'there already' : `${figures} figures`}\t${name}\n`);
}
