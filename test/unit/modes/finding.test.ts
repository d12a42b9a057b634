import { beforeEach, describe, expect, it } from 'vitest';
import type { ConflictPair } from '../../../preload/contract';
import { recheckConflicts } from '../../../renderer/modes/conflicts/recheck';
import { findConflicts, stopFinding } from '../../../renderer/modes/conflicts/scan';
import { modes, modesFor, setFound } from '../../../renderer/modes/store';
import { conflictingNow } from '../../../renderer/state/conflicting';
import { setDesk } from '../../../renderer/state/desk';
import { setEngine } from '../../../renderer/state/engine';

type Answers = Record<string, (input: never) => unknown>;

/** An engine that knows these answers and no others. */
function answering(answers: Answers): void {
  const call = (method: string, input: never) => Promise.resolve(answers[method]?.(input));
  setEngine({ call } as never);
}

const pair = (a: string, b: string): ConflictPair => ({
  figures: [a, b],
  slip: null,
  why: '',
  settled: false,
});
const marked = () => [...conflictingNow()].sort().join('');

/** What the engine answers of one figure; each of the pairs is told of its first figure alone. */
const related = (pairs: readonly ConflictPair[]) => (input: { id: string }) =>
  pairs
    .filter(({ figures }) => figures[0] === input.id)
    .map(({ figures: [, id], ...rest }) => ({ figure: { id }, relation: 'conflict', ...rest }));

beforeEach(() => {
  modesFor(null);
  modesFor('a project');
  setDesk({ figure: null });
});

describe('looking for conflicts', () => {
  const pieces = [[pair('a', 'b')], [], [pair('c', 'd'), pair('d', 'e')], [pair('f', 'g')]];
  const find = ({ from }: { from: number }) => ({
    pairs: pieces[from],
    next: from + 1 < pieces.length ? from + 1 : null,
    total: pieces.length,
  });

  it('shows them as they are found, the first time', async () => {
    const seen: string[] = [];
    answering({
      'conflicts.find': (input: { from: number }) => {
        seen.push(`${marked()}${modes().found.partly ? '+' : ''}`);
        return find(input);
      },
    });
    await findConflicts();
    expect(seen).toEqual(['', 'ab+', 'ab+', 'abcde+']);
    expect(modes().found).toMatchObject({ partly: false, scanning: null });
    expect(marked()).toBe('abcdefg');
    // Known ones stay as they are until all were compared anew.
    seen.length = 0;
    await findConflicts();
    expect(new Set(seen)).toEqual(new Set(['abcdefg']));
  });

  it('says that not all are known where looking was stopped, and goes on to all of them', async () => {
    answering({
      'conflicts.find': (input: { from: number }) => {
        if (input.from === 1) stopFinding();
        return find(input);
      },
    });
    await findConflicts();
    expect(modes().found).toMatchObject({ pairs: [pair('a', 'b')], partly: true, scanning: null });
    answering({ 'conflicts.find': find });
    await findConflicts();
    expect(modes().found).toMatchObject({ partly: false });
    expect(marked()).toBe('abcdefg');
  });
});

describe('conflicts that are known', () => {
  const pairs = [pair('a', 'b'), pair('c', 'd')];
  const standing = (rejected: string) => (input: { ids: string[] }) =>
    input.ids.map((id) => (id === 'gone' ? null : { verdict: rejected.includes(id) ? 'rejected' : 'query' }));

  it('end with a figure that is rejected or deleted, and come back with it', async () => {
    setFound({ pairs: [...pairs, pair('e', 'gone')] });
    answering({ 'review.standing': standing('d') });
    await recheckConflicts();
    expect(marked()).toBe('ab');
    answering({ 'review.standing': standing('') });
    await recheckConflicts();
    expect(marked()).toBe('abcd');
  });

  it('are asked for again of the selected figure, and kept where only the other one tells of it', async () => {
    setFound({ pairs });
    setDesk({ figure: { id: 'b' } as never });
    answering({ 'review.standing': standing(''), 'figures.conflicts': related(pairs) });
    await recheckConflicts();
    expect(marked()).toBe('abcd');
    // Its value was put right, and contradicts another figure now.
    answering({ 'review.standing': standing(''), 'figures.conflicts': related([pair('b', 'x')]) });
    await recheckConflicts();
    expect(marked()).toBe('bcdx');
  });

  it('are left alone while they are looked for, or never were', async () => {
    answering({});
    await recheckConflicts();
    expect(modes().found.pairs).toBeNull();
    setFound({ pairs, scanning: { done: 1, total: 9 } });
    await recheckConflicts();
    expect(marked()).toBe('abcd');
  });
});
