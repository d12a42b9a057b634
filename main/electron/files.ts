import { resolve } from 'node:path';

/**
 * The files among the arguments of a start, as absolute paths. Chromium's own switches are not files; everything after
 * `--` is. An unpackaged start has the script as its first argument.
 */
export function filesIn(argv: readonly string[], folder: string, packaged: boolean): string[] {
  const given = argv.slice(packaged ? 1 : 2);
  const end = given.indexOf('--');
  const files = end < 0 ? given.filter((argument) => !argument.startsWith('-')) : given.slice(end + 1);
  return files.map((file) => resolve(folder, file));
}

/** What a second start says: its files, where it is one of ours. */
export function filesOfSecondStart(data: unknown): string[] {
  const files = (data as { files?: unknown } | null)?.files;
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : [];
}
