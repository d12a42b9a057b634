import { dirname } from 'node:path';
import { copyImage, type DiskImage, type DiskOperation, perform } from './memory-disk';

/** Chooses: true with a chance of one half, from a seed. */
export type Coin = () => boolean;

/** What happens to what was not yet synced when the power goes. */
export type Fate = 'kept' | 'dropped' | 'torn' | 'reordered';

/** Every fate. */
export const FATES: readonly Fate[] = ['kept', 'dropped', 'torn', 'reordered'];

/**
 * The disk as it is found after a power cut that came behind `log`, done to what was there `before`: what was synced is there; of the rest, what its fate
 * says. Data of a file counts as synced by a sync of the file, names by a sync of their folder. This is stricter than
 * most file systems, and as strict as ALICE (Pillai et al., OSDI 2014) asks for: a file's sync does not save its name.
 */
export function afterPowerCut(
  log: readonly DiskOperation[],
  fate: Fate,
  coin: Coin,
  before: DiskImage = { names: new Map(), contents: new Map(), folders: new Set(['/']) },
): DiskImage {
  const image = copyImage(before);
  const safe = new Set<DiskOperation>();
  const waiting = new Map<string, DiskOperation[]>();
  for (const operation of log) {
    for (const saved of settledBy(operation, waiting)) safe.add(saved);
  }
  const pending = log.filter((operation) => !safe.has(operation) && !isSync(operation));
  for (const operation of log) {
    if (safe.has(operation)) perform(image, operation);
    else if (!isSync(operation)) performByFate(image, operation, fate, coin, operation === pending.at(-1));
  }
  return image;
}

/** Which operations a sync makes safe; others are noted down until one does. */
function settledBy(operation: DiskOperation, waiting: Map<string, DiskOperation[]>): DiskOperation[] {
  const note = (key: string) => {
    waiting.set(key, [...(waiting.get(key) ?? []), operation]);
    return [];
  };
  const settle = (key: string) => {
    const settled = waiting.get(key) ?? [];
    waiting.delete(key);
    return settled;
  };
  switch (operation.kind) {
    case 'write':
    case 'truncate':
      return note(`data ${operation.ino}`);
    case 'sync':
      return settle(`data ${operation.ino}`);
    case 'name':
    case 'unname':
      return note(`names ${dirname(operation.path)}`);
    case 'move':
      return note(`names ${dirname(operation.to)}`);
    case 'syncFolder':
      return settle(`names ${operation.path}`);
    case 'folder':
      // Where new folders are not synced into their parents by us, their loss is the loss of backups and originals only.
      return [operation];
  }
}

function isSync({ kind }: DiskOperation): boolean {
  return kind === 'sync' || kind === 'syncFolder';
}

function performByFate(
  image: DiskImage,
  operation: DiskOperation,
  fate: Fate,
  coin: Coin,
  last: boolean,
): void {
  if (fate === 'dropped') return;
  if (fate === 'kept') perform(image, operation);
  if (fate === 'reordered' && coin()) perform(image, operation);
  if (fate === 'torn') {
    if (!last || operation.kind !== 'write') perform(image, operation);
    else tear(image, operation, coin);
  }
}

/** A write that reached the disk in part: some of its sectors of 512 bytes are there, others are still what they were. */
function tear(image: DiskImage, operation: Extract<DiskOperation, { kind: 'write' }>, coin: Coin): void {
  const { ino, position, bytes } = operation;
  for (let at = 0; at < bytes.length; at += 512) {
    const sector = bytes.subarray(at, at + 512);
    if (coin()) perform(image, { kind: 'write', ino, position: position + at, bytes: sector });
  }
}
