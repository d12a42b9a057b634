import { passageAt } from '../domain/passage';
import { fold } from './fold';
import type { Db } from './sqlite';
import type { Texts } from './texts';

/** Name of the SQL function that `defineWordsAround` makes. */
export const WORDS_AROUND = 'words_around';

/** Makes `words_around(source's number, start, end)` for queries: a passage with its context, folded. Offsets are UTF-16 code units. */
export function defineWordsAround(db: Db, texts: Texts): void {
  db.define(WORDS_AROUND, (source, start, end) => {
    const hash = db.pluck<string>('SELECT text_hash FROM sources WHERE ord = ?', source);
    if (hash === undefined) return null;
    const { prefix, exact, suffix } = passageAt(texts.get(db, hash), start, end);
    // Its own line only, as the grid shows it: a row found by words that nobody sees beside it looks like a mistake.
    return fold(prefix.slice(prefix.lastIndexOf('\n') + 1) + exact + suffix.replace(/\n[\s\S]*/, ''));
  });
}
