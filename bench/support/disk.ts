import { mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `f_type` of statfs(2) on Linux, by the names of linux/magic.h. */
const KINDS: Readonly<Record<number, string>> = {
  61267: 'ext4',
  16914836: 'tmpfs',
  1481003842: 'xfs',
  2435016766: 'btrfs',
  2035054128: 'overlayfs',
  26985: 'nfs',
  19780: 'fat',
};

/** What kind of file system a folder lies on, as far as it can be told. */
export function kindOf(folder: string): string {
  const { type } = statfsSync(folder);
  return KINDS[type] ?? `file system 0x${type.toString(16)}`;
}

/** A new folder to measure in: within `parent`, else beside the tools' caches, which is a disk where the system's folder for temporary files often is memory. */
export function benchFolder(parent: string | undefined): string {
  const within = resolve(parent ?? join('node_modules', '.cache', 'tickmark-bench', 'data'));
  mkdirSync(within, { recursive: true });
  return mkdtempSync(join(within, 'run-'));
}

/** The value that this share of the measured ones does not exceed. */
export function quantile(measured: readonly number[], share: number): number {
  return measured.toSorted((a, b) => a - b)[Math.floor(share * measured.length)]!;
}
