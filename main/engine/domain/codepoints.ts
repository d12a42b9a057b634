/**
 * Offsets in UTF-16 code units of a text as offsets in Unicode code points, in one walk over the text however many
 * offsets there are. An offset inside a surrogate pair counts as the pair's start; one beyond the end as the end.
 */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  const order = offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!);
  const result = new Array<number>(offsets.length).fill(0);
  let unit = 0;
  let points = 0;
  for (const index of order) {
    const target = Math.min(offsets[index]!, text.length);
    while (unit < target) {
      const width = isPair(text, unit) ? 2 : 1;
      if (unit + width > target) break;
      unit += width;
      points++;
    }
    result[index] = points;
  }
  return result;
}

function isPair(text: string, at: number): boolean {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) return false;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
