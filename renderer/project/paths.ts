/** A folder and a file's name as one path, with the separator that the folder itself uses. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** The folder of a path, and the name in it. */
export function splitPath(path: string): { folder: string; name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (at === -1) return { folder: '', name: path };
  const root = at === 0 || path[at - 1] === ':';
  return { folder: path.slice(0, root ? at + 1 : at), name: path.slice(at + 1) };
}

/** The name with this extension (without its dot), added where it is not there yet. */
export function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

/** What is wrong with a file's name, in a sentence; null where it can be used on every system. */
export function wrongName(name: string): string | null {
  if (name.trim() === '') return 'Give it a name.';
  if (/[\\/:*?"<>|]/.test(name)) return 'A name cannot have any of \\ / : * ? " < > | in it.';
  for (const char of name) if (char < ' ') return 'A name cannot have line breaks or tabs in it.';
  return /[. ]$/.test(name) ? 'A name cannot end with a full stop or a space.' : null;
}

/** A title as a file's name: without what no system takes, and not too long. */
export function asFileName(title: string): string {
  const kept = [...title].map((char) => (char < ' ' || /[\\/:*?"<>|]/.test(char) ? ' ' : char)).join('');
  return kept
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[. ]+$/, '')
    .trim();
}

/** The entries of a folder without what Tickmark keeps beside a project that is listed too: nothing is to be opened there. */
export function withoutOwnParts<E extends { name: string; folder: boolean }>(entries: readonly E[]): E[] {
  const names = new Set(entries.map(({ name }) => name));
  const isPart = ({ name, folder }: E) =>
    folder && /\.(?:originals|backups)$/.test(name) && names.has(name.replace(/\.[^.]+$/, '.tickmark'));
  return entries.filter((entry) => !isPart(entry));
}
