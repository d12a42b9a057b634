import type { ExtractContext, FoundNumber } from '../../../preload/contract';
import { scan } from '../extract';
import { blocksOf } from '../extract/core/blocks';

/** Code units of a piece: some 50 ms of reading, after which somebody else may be answered. */
const PIECE = 200_000;

/**
 * Everything numeric in a text, as `scan` finds it, read piece by piece; `between` is awaited after each piece but the
 * last with the share that is read (0 to 1), and may throw to give up. Offsets: UTF-16 code units of `text`.
 */
export async function scanPieces(
  text: string,
  context: ExtractContext,
  between: (share: number) => Promise<void>,
  size: number = PIECE,
): Promise<FoundNumber[]> {
  const all: FoundNumber[] = [];
  for (let from = 0; from < text.length; ) {
    const to = blocksOf(text, from, size);
    const before = all.length;
    for (const each of scan(text.slice(from, to), context)) {
      const restates = each.restates === null ? null : each.restates + before;
      all.push({ ...each, start: each.start + from, end: each.end + from, restates });
    }
    if (to < text.length) await between(to / text.length);
    from = to;
  }
  return all;
}
