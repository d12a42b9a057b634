import { describe, expect, it } from 'vitest';
import type { ConflictPair } from '../../../preload/contract';
import { groupsOf, putAside, withoutSettled, withPairsOf } from '../../../renderer/modes/conflicts/groups';
import { conflictWords } from '../../../renderer/review/conflictWords';

const pair = (a: string, b: string, settled = false): ConflictPair => ({
  figures: [a, b],
  slip: null,
  why: 'both count “ships”',
  settled,
});

describe('conflicts', () => {
  it('are grouped by what hangs together; a pair found from both sides is one', () => {
    const pairs = [pair('a', 'b'), pair('c', 'd'), pair('b', 'a'), pair('e', 'd'), pair('x', 'y', true)];
    expect(groupsOf(pairs).map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
    // Two groups become one where a later pair joins them.
    expect(groupsOf([...pairs, pair('a', 'e')]).map(({ ids }) => ids.toSorted())).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
    ]);
  });

  it('leave the list when they are settled', () => {
    const pairs = [pair('a', 'b'), pair('b', 'c'), pair('d', 'e')];
    expect(groupsOf(withoutSettled(pairs, ['a', 'b', 'c'])).map(({ ids }) => ids)).toEqual([['d', 'e']]);
    // Of a group of three two were settled: the third still conflicts.
    expect(groupsOf(withoutSettled(pairs, ['a', 'b'])).map(({ ids }) => ids)).toEqual([
      ['b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('end where a figure is rejected, and come back where that is taken back', () => {
    const pairs = [pair('a', 'b'), pair('b', 'c'), pair('d', 'e'), pair('c', 'f', true)];
    const parted = putAside(pairs, new Set(['c']));
    expect(groupsOf(parted.pairs).map(({ ids }) => ids)).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ]);
    // That of a settled pair one is rejected is how it was settled.
    expect(parted.pairs).toContainEqual(pair('c', 'f', true));
    expect(parted.aside).toEqual([pair('b', 'c')]);
    const back = putAside([...parted.pairs, ...parted.aside], new Set());
    expect(groupsOf(back.pairs).flatMap(({ ids }) => ids.toSorted())).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(back.aside).toEqual([]);
  });

  it('of one figure are as they stand now, whatever was known of it', () => {
    const pairs = [pair('a', 'b'), pair('b', 'c'), pair('d', 'e')];
    expect(withPairsOf(pairs, 'b', [])).toEqual([pair('d', 'e')]);
    expect(withPairsOf(pairs, 'b', [pair('b', 'x')])).toEqual([pair('d', 'e'), pair('b', 'x')]);
  });

  it('are told in words: which way, how much, or what speaks for one quantity', () => {
    const figure = { value: '82000', unitKind: 'count' as const };
    const said = (value: string, slip: ConflictPair['slip']) =>
      conflictWords(figure, { figure: { value }, slip, why: 'the words around them are alike' });
    expect(said('8200', 'ten-fold')).toBe('ten times fewer, the same digits');
    expect(said('820000', 'ten-fold')).toBe('ten times more, the same digits');
    expect(said('82000000', 'scale')).toBe('a thousand times more, the same digits');
    expect(said('28000', 'digit-swap')).toBe('two digits are swapped');
    expect(said('90000', null)).toBe('the words around them are alike');
    const money = { value: '3.5', unitKind: 'currency' as const };
    expect(conflictWords(money, { figure: { value: '0.35' }, slip: 'ten-fold', why: '' })).toBe(
      'ten times less, the same digits',
    );
  });
});
