import type { ExtractContext, FoundNumber, Recorded } from '../../../preload/contract';
import { disagreement } from '../checks';
import type { Cells } from '../domain/action';
import { readSelection } from '../extract';
import type { Reader, SourceKey } from '../store';

/** What the extractor may know of a source beside its text. */
export function contextOf(source: Pick<SourceKey, 'lang' | 'published'>): ExtractContext {
  const lang = source.lang === 'en' || source.lang === 'zh' ? source.lang : 'auto';
  return { lang, date: source.published, include: 'figures' };
}

/** What a passage of a source reads as; offsets are UTF-16 code units. */
export function readAt(read: Reader, source: SourceKey, start: number, end: number): FoundNumber | null {
  return readSelection(read.text(source), start, end, contextOf(source));
}

/** How what is recorded disagrees with a figure's passage, in words; null where it agrees. */
export function disagreementAt(
  read: Reader,
  source: SourceKey,
  row: Cells,
  recorded: Recorded,
): string | null {
  const found = readAt(read, source, Number(row.start_at), Number(row.end_at));
  return disagreement(recorded, found?.reading ?? null, String(row.exact));
}
