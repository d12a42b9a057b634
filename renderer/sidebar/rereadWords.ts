import type { Reextracted } from '../../preload/contract';
import { count, grouped } from '../state/words';

/** What reading again came to, in words: "3 new figures, 2 read otherwise, 1 not found again; …". */
export function rereadSentence({ added, updated, vanished, kept }: Reextracted): string {
  const parts = [
    added > 0 && count(added, 'new figure'),
    updated > 0 && `${grouped(updated)} read otherwise`,
    vanished > 0 && `${grouped(vanished)} not found again`,
  ].filter((part) => part !== false);
  const left = kept === 0 ? '' : ` ${keptWords(kept)}`;
  if (parts.length === 0) return `Read again: nothing is read otherwise.${left}`;
  return `Read again: ${parts.join(', ')}.${left}`;
}

const keptWords = (kept: number): string =>
  kept === 1
    ? 'The one figure you decided on is as it was.'
    : `The ${grouped(kept)} figures you decided on are as they were.`;
