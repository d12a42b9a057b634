/**
 * Counts Unicode code points of a text up to offsets in UTF-16 code units. Who asks in reading order, page by page, is
 * answered in one walk over the text, since the next one begins where this one did.
 */
export class CodePoints {
  readonly #text: string;
  /** Where the last answer began, in code units and in code points. */
  #unit = 0;
  #points = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets in code units as offsets in code points. One inside a surrogate pair counts as the pair's start; one beyond the end as the end. */
  of(offsets: readonly number[]): number[] {
    const order = offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!);
    const result = new Array<number>(offsets.length).fill(0);
    if (offsets[order[0] ?? 0]! < this.#unit) this.#begin(0, 0);
    let [unit, points] = [this.#unit, this.#points];
    for (const [nth, index] of order.entries()) {
      const target = Math.min(offsets[index]!, this.#text.length);
      while (unit < target) {
        const width = isPair(this.#text, unit) ? 2 : 1;
        if (unit + width > target) break;
        unit += width;
        points++;
      }
      result[index] = points;
      if (nth === 0) this.#begin(unit, points);
    }
    return result;
  }

  #begin(unit: number, points: number): void {
    this.#unit = unit;
    this.#points = points;
  }
}

/** Offsets in UTF-16 code units of a text as offsets in Unicode code points, see `CodePoints`. */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  return new CodePoints(text).of(offsets);
}

function isPair(text: string, at: number): boolean {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800) return false;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
