import { diskFault, dropOriginal, type FileCalls, keepOriginal, type ProjectPaths } from './disk';
import type { Plan } from './project-action';
import { giveWay, type Turns } from './steps';

/** Keeps imported files beside the project, under their SHA-256. */
export function keepOriginals(calls: FileCalls, paths: ProjectPaths, { originals }: Plan): void {
  for (const [hash, bytes] of originals ?? []) keepOne(calls, paths, hash, bytes);
}

/** The same in turns; cancelled, or where one cannot be kept, none that was not there before stays. */
export async function keepOriginalsInTurns(
  calls: FileCalls,
  paths: ProjectPaths,
  { originals = new Map() }: Plan,
  turns: Turns,
): Promise<void> {
  const made: string[] = [];
  try {
    for (const [at, [hash, bytes]] of [...originals].entries()) {
      await giveWay(turns, at, originals.size, 'Keeping the imported files');
      if (keepOne(calls, paths, hash, bytes)) made.push(hash);
    }
  } catch (error) {
    for (const hash of made) dropOriginal(calls, paths, hash);
    throw error;
  }
}

function keepOne(calls: FileCalls, paths: ProjectPaths, hash: string, bytes: Uint8Array): boolean {
  try {
    return keepOriginal(calls, paths, hash, bytes);
  } catch (error) {
    const what = 'The imported file could not be kept beside the project';
    throw diskFault(error, what, 'Nothing was imported.');
  }
}
