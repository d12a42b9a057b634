import { createHash } from 'node:crypto';

/**
 * A project's file carries the SHA-256 of itself, so that one changed bit anywhere in it is noticed: SQLite has no
 * checksums, and its own check looks at the structure only. The hash stands in the single row of the table `seal`, which
 * is created first and so lies on page 2 for ever; it counts as zeros in what is hashed.
 */
export const SEAL_MARK = 'tickmark-seal-sha256:';
/** What stands for the hash in memory, and in what is hashed. */
export const UNSEALED = '0'.repeat(64);

/** Writes the hash of a snapshot into it. */
export function seal(bytes: Uint8Array): void {
  const at = sealAt(bytes);
  if (at === null) throw new Error('The table for the seal is not on page 2.');
  bytes.set(Buffer.from(UNSEALED, 'latin1'), at);
  bytes.set(Buffer.from(digest(bytes, at), 'latin1'), at);
}

/** Whether every byte of a project's file is as it was written. */
export function isSealed(bytes: Uint8Array): boolean {
  const at = sealAt(bytes);
  if (at === null) return false;
  return Buffer.from(bytes.subarray(at, at + UNSEALED.length)).toString('latin1') === digest(bytes, at);
}

function sealAt(bytes: Uint8Array): number | null {
  const size = pageSize(bytes);
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(size, 2 * size);
  const at = page.indexOf(SEAL_MARK, 0, 'latin1');
  const from = size + at + SEAL_MARK.length;
  return at < 0 || from + UNSEALED.length > 2 * size ? null : from;
}

function pageSize(bytes: Uint8Array): number {
  const stated = (bytes[16]! << 8) | bytes[17]!;
  return stated === 1 ? 65_536 : stated;
}

function digest(bytes: Uint8Array, at: number): string {
  return createHash('sha256')
    .update(bytes.subarray(0, at))
    .update(UNSEALED, 'latin1')
    .update(bytes.subarray(at + UNSEALED.length))
    .digest('hex');
}
