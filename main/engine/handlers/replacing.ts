import type { FindReplace } from '../../../preload/contract';
import { parseEntry } from '../domain/entry';
import { findFolded, foldQuery, foldText } from '../domain/folded';

/** What a cell would hold with every place of what is sought replaced; null where it is not in it. */
export function replacements(text: string, what: FindReplace): string | null {
  if (what.find === '') return null;
  if (what.wholeCell) return isWhole(text, what) ? what.replace : null;
  const parts: string[] = [];
  let last = 0;
  const replace = (start: number, end: number) => {
    // A cluster that folds to two letters may be found twice; it is replaced once.
    if (start < last) return;
    parts.push(text.slice(last, start), what.replace);
    last = end;
  };
  if (what.matchCase) eachPlace(text, what.find, replace);
  else findFolded(foldText(text), foldQuery(what.find), replace);
  return parts.length === 0 ? null : parts.join('') + text.slice(last);
}

function isWhole(text: string, { field, find, matchCase }: FindReplace): boolean {
  if (field === 'value' || field === 'value2') {
    const entry = parseEntry(find);
    return entry.ok && entry.value === text;
  }
  return matchCase ? text === find : text !== '' && foldQuery(text) === foldQuery(find);
}

function eachPlace(text: string, find: string, visit: (start: number, end: number) => void): void {
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) {
    visit(at, at + find.length);
  }
}
