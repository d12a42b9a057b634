import { describe, expect, it } from 'vitest';
import { extract } from '../../../main/engine/extract';
import { context, reading, values } from './read';

describe('digits that are grouped as nobody groups them', () => {
  it.each([
    ['Net profit was 4,472,0000 crowns.', '4,472,0000', '44720000', 'a nought too many'],
    ['Net profit was 5,334,00 crowns.', '5,334,00', '5334', 'a nought too few, or cents behind a comma'],
    ['The index fell to 2,925,26 points.', '2,925,26', '2925.26', 'hundredths behind a comma'],
  ])('are one figure that asks for a look: %s', (text, exact, value, _why) => {
    const [first, ...others] = extract(text, context());
    expect(others).toEqual([]);
    expect(first!.exact).toContain(exact);
    expect(first!.reading).toMatchObject({ value, confidence: 0.3 });
    expect(first!.reading!.why).toContain('look at the source');
  });

  it('ask for it at either end of a range', () => {
    for (const text of ['from 16 to 1,700,0000 lines', 'from 1,700,0000 to 40,000,000 lines'])
      expect(reading(`It grew ${text}.`, '1,700,0000').confidence, text).toBe(0.3);
  });

  it.each([
    ['The fund holds 1,2345,6789 yuan.', ['123456789'], 'fours, as Chinese counts'],
    ['The line grew to 16,0000 circuits.', ['160000'], 'fours, in one group of whole thousands'],
    ['It pays 3,50,000 rupees.', ['350000'], 'twos, as India counts'],
    ['A euro bought 7,1260 crowns.', ['7.126'], 'a rate with four places'],
    ['Rooms 1,2,3 were empty.', [], 'a list'],
  ])('but not these: %s', (text, wanted, _why) => {
    if (wanted.length > 0) expect(values(text)).toEqual(wanted);
    for (const { reading: read } of extract(text, context())) expect(read!.confidence).toBeGreaterThan(0.5);
  });
});
