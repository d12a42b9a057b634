import type { BulkCell, BulkEdit } from '../../preload/contract';
import type { CallOptions } from '../engine/types';
import { call } from '../state/engine';
import { refreshFigure } from '../state/figures';
import { notify } from '../state/notices';
import { count } from '../state/words';

/** What was refused, in a few words for a notice. */
export function refusedWords(refused: readonly BulkCell[]): string {
  const [first] = refused;
  if (!first) return '';
  return refused.length === 1
    ? ` One was refused: ${first.refused}`
    : ` ${count(refused.length, 'cell')} were refused, the first because: ${first.refused}`;
}

/** Writes cells as one action and says what became of it, with Undo. `left` is said after it: what was left out, and why. */
export async function applyEdits(edits: BulkEdit[], left = '', follow: CallOptions = {}): Promise<void> {
  const { seq, label, refused } = await call('bulk.apply', { edits }, follow);
  await refreshFigure();
  const rest = `${refusedWords(refused)}${left}`;
  if (seq === null) notify(`Nothing changed.${rest}`, refused.length > 0 ? 'bad' : 'plain');
  else
    notify(`${label}.${rest}`, refused.length > 0 ? 'plain' : 'good', {
      label: 'Undo',
      command: 'edit.undo',
    });
}
