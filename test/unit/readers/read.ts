import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReaderRefusal, type ReadSource, readSource } from '../../../main/engine/readers';

/** Reads text as if it were a UTF-8 file of that name. */
export function readText(name: string, text: string): ReadSource {
  return readSource({ name, bytes: new TextEncoder().encode(text) });
}

/** The refusal that reading these bytes gives; fails where they are read. */
export function refusalOf(name: string, bytes: Uint8Array): ReaderRefusal {
  try {
    readSource({ name, bytes });
  } catch (error) {
    if (error instanceof ReaderRefusal) return error;
    throw error;
  }
  throw new Error(`${name} was read, though it should be refused`);
}

/** The bytes of a file under test/fixtures/sources. */
export function fixture(name: string): Uint8Array {
  return readFileSync(resolve(import.meta.dirname, '../../fixtures/sources', name));
}

/** Bytes of a text in which every character is one byte of that number (Latin-1). */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
