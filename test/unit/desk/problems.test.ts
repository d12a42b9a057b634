import { afterEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../renderer/grid/cells';
import { setConflicting, useConflicting } from '../../../renderer/state/conflicting';
import { figure } from './figure';

afterEach(() => setConflicting([]));

describe('what is wrong with a figure', () => {
  it('is another one for each thing that is wrong, so that a row used for another figure loses its signs', () => {
    const sound = figure();
    expect(problemsOf(sound)).toBeNull();
    const wrong = [figure({ mismatch: 'two digits are swapped' }), figure({ vanished: 'not found again' })];
    setConflicting([sound.id]);
    const found = [sound, ...wrong].map(problemsOf);
    expect(new Set(found).size).toBe(3);
    setConflicting([]);
    expect(problemsOf(sound)).toBeNull();
  });

  it('is drawn anew only where other figures conflict than before', () => {
    let told = 0;
    const stop = useConflicting.subscribe(() => {
      told += 1;
    });
    setConflicting(['a', 'b']);
    setConflicting(['b', 'a']);
    expect(told).toBe(1);
    setConflicting(['a']);
    expect(told).toBe(2);
    stop();
  });
});
