import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes of one id, and ids whose bytes are drawn at once: a draw costs ten times what the rest of an id does. */
const ONE = 16;
const pool = new Uint8Array(256 * ONE);
let at = pool.length;

/** A counter that goes on within a millisecond, so that ids made later also sort later; see RFC 9562, section 6.2. */
let msecs = 0;
let seq = 0;

function drawn(): Uint8Array {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += ONE;
  return pool.subarray(at - ONE, at);
}

/** A new UUIDv7: ids of one process sort as they were made. An import makes tens of thousands. */
export function newId(): string {
  const random = drawn();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // 31 random bits, so that there is room to count on.
    seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else {
    seq = (seq + 1) | 0;
    if (seq === 0) msecs++;
  }
  return v7({ random, msecs, seq });
}
