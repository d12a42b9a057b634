import type { Source } from '../../preload/contract';
import { count, dayLabel } from '../state/words';
import type { Heading } from './lines';

/** A hash as people compare them: its first and last characters, which the end of a line does not part. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}\u2060…\u2060${hash.slice(-2)}`;

/** Title and byline of a source; what is not known is left out. */
export function headingOf(source: Source): Heading {
  const parts = [
    source.publisher,
    source.author,
    source.published && dayLabel(source.published),
    count(source.words, 'word'),
    `text hash ${shortHash(source.textHash)}`,
  ];
  return { title: source.title, byline: parts.filter(Boolean).join(' · ') };
}
