import { describe, expect, it } from 'vitest';
import type { Generation } from '../../../preload/contract';
import { bestOf, fewerThan } from '../../../renderer/recovery/best';
import { rereadSentence } from '../../../renderer/sidebar/rereadWords';

const generation = (id: string, seq: number, edits: number, sound = true): Generation => ({
  id,
  seq,
  edits,
  sound,
  at: null,
  what: '',
});

describe('what is proposed to restore', () => {
  it('reaches furthest with what the journals hold, and of equals is the first', () => {
    const list = [generation('current', 9, 0, false), generation('6', 6, 2), generation('4', 4, 4)];
    expect(bestOf(list)?.id).toBe('6');
    expect(bestOf([...list, generation('1', 1, 20)])?.id).toBe('1');
  });

  it('is nothing where nothing is sound, however far it would reach', () => {
    expect(bestOf([generation('current', 9, 0, false)])).toBeNull();
    expect(bestOf([])).toBeNull();
  });

  it('is compared with the others by edits', () => {
    const best = generation('6', 6, 2);
    expect(fewerThan(best, generation('4', 4, 1))).toBe(3);
    expect(fewerThan(best, best)).toBe(0);
    expect(fewerThan(null, best)).toBe(0);
  });
});

describe('what reading again came to', () => {
  const said = (added: number, updated: number, vanished: number, kept: number) =>
    rereadSentence({ added, updated, vanished, kept });

  it.each([
    [
      3,
      2,
      1,
      40,
      'Read again: 3 new figures, 2 read otherwise, 1 not found again. The 40 figures you decided on are as they were.',
    ],
    [1, 0, 0, 1, 'Read again: 1 new figure. The one figure you decided on is as it was.'],
    [0, 1200, 0, 0, 'Read again: 1,200 read otherwise.'],
    [0, 0, 0, 0, 'Read again: nothing is read otherwise.'],
    [0, 0, 0, 2, 'Read again: nothing is read otherwise. The 2 figures you decided on are as they were.'],
  ])('%i new, %i otherwise, %i gone, %i kept', (added, updated, vanished, kept, sentence) => {
    expect(said(added, updated, vanished, kept)).toBe(sentence);
  });
});
