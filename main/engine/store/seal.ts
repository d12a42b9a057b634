import { createHash } from 'node:crypto';
import { sha256 } from '../hash';
import { type Hashing, hashing, roomFor } from '../hasher';

/**
 * A project's file carries the SHA-256 of itself, so that one changed bit anywhere in it is noticed: SQLite has no
 * checksums, and its own check looks at the structure only. The hash stands in the single row of the table `seal`, which
 * is created first and so lies on page 2 for ever; it counts as zeros in what is hashed.
 */
export const SEAL_MARK = 'tickmark-seal-sha256:';
/** What stands for the hash in memory, and in what is hashed. */
export const UNSEALED = '0'.repeat(64);

/** Bytes hashed between two turns of the event loop. */
const SLICE = 1024 * 1024;

/** Writes the hash of a snapshot into it. */
export function seal(bytes: Uint8Array): void {
  const at = unseal(bytes);
  put(bytes, at, sha256(bytes));
}

/** The same as `seal` of bytes that nobody changes meanwhile; `pause` lets others have their turn. */
export async function sealInTurns(bytes: Uint8Array, pause: () => Promise<void>): Promise<void> {
  const at = unseal(bytes);
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += SLICE) {
    hash.update(bytes.subarray(from, from + SLICE));
    await pause();
  }
  put(bytes, at, hash.digest('hex'));
}

/**
 * Looks whether every byte of a project's file is as it was written, while the file is still being read. Until that is
 * known the seal itself is blank.
 */
export class SealCheck {
  #at: number | null = null;
  #stated = '';
  #hashing: Hashing | null = null;

  /** Memory for a file of so many bytes, in which it is hashed fastest. */
  room(size: number): Uint8Array {
    return roomFor(size);
  }

  /** So many bytes of the file are there; the first two pages come at once. */
  arrived(bytes: Uint8Array, length: number): void {
    if (!this.#hashing) this.#begin(bytes, length);
    this.#hashing?.reach(length);
  }

  /** Whether the file is as it was written, now that all of it is there. */
  fits(bytes: Uint8Array): boolean {
    if (!this.#hashing) this.#begin(bytes, bytes.length);
    if (!this.#hashing || this.#at === null) return false;
    const found = this.#hashing.end(bytes.length);
    put(bytes, this.#at, this.#stated);
    return found === this.#stated;
  }

  /** The file cannot be read, or is none of ours. */
  drop(): void {
    this.#hashing?.drop();
  }

  #begin(bytes: Uint8Array, length: number): void {
    this.#at = sealAt(bytes.subarray(0, length));
    if (this.#at === null) return;
    const stated = bytes.subarray(this.#at, this.#at + UNSEALED.length);
    this.#stated = Buffer.from(stated).toString('latin1');
    put(bytes, this.#at, UNSEALED);
    this.#hashing = hashing(bytes);
  }
}

function unseal(bytes: Uint8Array): number {
  const at = sealAt(bytes);
  if (at === null) throw new Error('The table for the seal is not on page 2.');
  put(bytes, at, UNSEALED);
  return at;
}

function put(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(Buffer.from(text, 'latin1'), at);
}

function sealAt(bytes: Uint8Array): number | null {
  const size = pageSize(bytes);
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(size, 2 * size);
  const at = page.indexOf(SEAL_MARK, 0, 'latin1');
  const from = at + SEAL_MARK.length;
  // Also where the file is cut off within the hash.
  return at < 0 || from + UNSEALED.length > page.length ? null : size + from;
}

function pageSize(bytes: Uint8Array): number {
  const stated = (bytes[16]! << 8) | bytes[17]!;
  return stated === 1 ? 65_536 : stated;
}
