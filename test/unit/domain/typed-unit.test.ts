import { describe, expect, it } from 'vitest';
import { knownUnit, knownUnits } from '../../../main/engine/domain/typed-unit';

describe('units as people type them', () => {
  it.each([
    ['%', 'percent', 'percent'],
    ['per  cent', 'percent', 'percent'],
    ['pp', 'percentage point', 'percent'],
    ['USD', 'USD', 'currency'],
    ['Kilometres', 'kilometre', 'measure'],
    ['km', 'kilometre', 'measure'],
  ])('“%s” is %s', (typed, name, kind) => {
    expect(knownUnit(typed)).toEqual({ name, kind });
  });

  it.each(['defendants', 'm', 'usd', 'TRY again', ''])('“%s” is left as it is', (typed) => {
    expect(knownUnit(typed)).toBeNull();
  });

  it('names each unit once, and knows every one it names', () => {
    const all = knownUnits();
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(0, 2)).toEqual(['percent', 'percentage point']);
    for (const name of all) expect(knownUnit(name)?.name, name).toBe(name);
  });
});
