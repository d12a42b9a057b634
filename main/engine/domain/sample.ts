/** Random samples that anyone can draw again: everything chance decides comes from a seed that is given. Pure. */

/**
 * `count` of the items, each set of them as likely as any other, in random order, so that whoever stops early still has a
 * random sample. The same seed and items give the same sample.
 */
export function sampleOf<T>(items: readonly T[], count: number, seed: string): T[] {
  const next = generator(seed);
  const moved = new Map<number, number>();
  const drawn: T[] = [];
  for (let at = 0; at < Math.min(count, items.length); at++) {
    const from = at + below(next, items.length - at);
    drawn.push(items[moved.get(from) ?? from]!);
    moved.set(from, moved.get(at) ?? at);
  }
  return drawn;
}

/** A whole number from 0 to `limit` − 1, all as likely: what would favour the small ones is drawn again. */
function below(next: () => number, limit: number): number {
  const whole = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = next();
    if (drawn < whole) return drawn % limit;
  }
}

/** xoshiro128** of Blackman and Vigna (ACM TOMS 47, 2021): 32 bits at a time. Seeded by FNV-1a over the seed, mixed by splitmix32. */
function generator(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) {
    const unit = seed.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  const split = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
