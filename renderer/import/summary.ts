import type { ImportedFile } from '../../preload/contract';
import { count } from '../state/words';

/** What came in, in one sentence. */
export function importedSentence(results: readonly ImportedFile[]): string {
  const imported = results.filter((file) => file.outcome === 'imported');
  const same = results.filter((file) => file.outcome === 'same').length;
  const refused = results.filter((file) => file.outcome === 'refused').length;
  const figures = imported.reduce((sum, file) => sum + file.figures, 0);
  // Only the first part says what is counted.
  const before = imported.length > 0;
  const parts = [
    before ? `${count(imported.length, 'source')} came in, with ${count(figures, 'figure')}` : '',
    same > 0 ? `${before ? same : count(same, 'source')} ${same === 1 ? 'was' : 'were'} here already` : '',
    refused > 0 ? `${before || same > 0 ? refused : count(refused, 'file')} could not be read` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing came in.' : `${parts.join('; ')}.`;
}

/** Whether the analyst should see the list: something did not come in, or the reader has something to say. */
export function needsLook(results: readonly ImportedFile[]): boolean {
  return results.some((file) => file.outcome !== 'imported' || file.message !== null);
}

const ORDER = { refused: 0, imported: 1, same: 2 } as const;

/** The results in the order in which they want a look: what was left out, what the reader has to say, the rest as it came. */
export function byNeed(results: readonly ImportedFile[]): ImportedFile[] {
  const need = (file: ImportedFile) =>
    file.outcome === 'imported' && file.message === null ? 3 : ORDER[file.outcome];
  return results.toSorted((a, b) => need(a) - need(b));
}
