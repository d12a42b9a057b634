import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../main/engine/extract';
import { scanPieces } from '../../../main/engine/handlers/pieces';
import type { ExtractContext } from '../../../preload/contract';

const CONTEXT: ExtractContext = { lang: 'en', date: '2025-03-10', include: 'figures' };
const BLOCKS = [
  'The port tried 41,000 cases in 2024, up 27.4 percent.',
  'Losses came to 3.5 billion yuan ($488.3 million), he said.',
  // An emoji counts two code units; a cut within it would shift every offset behind it.
  '📒 Some 52 of the 90 judges were new.\nSix left on 9 March.',
  '',
  ' \t',
  '第一 1,200 人',
  'Page 3',
];

describe('a text read in pieces', () => {
  it('reads as it does at once, wherever it is cut', async () => {
    const blocks = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 14 });
    const breaks = fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n\t');
    await fc.assert(
      fc.asyncProperty(blocks, breaks, fc.integer({ min: 1, max: 200 }), async (parts, between, size) => {
        const text = parts.join(between);
        const shares: number[] = [];
        const found = await scanPieces(text, CONTEXT, async (share) => void shares.push(share), size);
        expect(found).toEqual(scan(text, CONTEXT));
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reads as it does at once where no blank line parts it, and others are answered on the way', async () => {
    // A text that was scraped, a line for each paragraph: none of them blank.
    const text = Array(2_200).fill(BLOCKS[0]).join('\n').concat(BLOCKS[2]!);
    const shares: number[] = [];
    const found = await scanPieces(text, CONTEXT, async (share) => void shares.push(share), 50_000);
    expect(shares).toHaveLength(1);
    expect(found).toEqual(scan(text, CONTEXT));
    expect(found.filter(({ kind }) => kind === 'figure').length).toBeGreaterThan(4_400);
  });

  it('is given up between two pieces', async () => {
    const text = Array(40).fill(BLOCKS[0]).join('\n\n');
    let pieces = 0;
    const giveUp = async () => {
      pieces += 1;
      if (pieces === 3) throw new Error('cancelled');
    };
    await expect(scanPieces(text, CONTEXT, giveUp, 100)).rejects.toThrow('cancelled');
  });
});
