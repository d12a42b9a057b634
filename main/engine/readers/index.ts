/**
 * Bytes in, frozen text and metadata out. Pure: no file is opened and nothing is fetched here.
 */
export { readPasted, readSource } from './read-source';
export { MAX_SOURCE_BYTES, NOTHING_ADDED, ReaderRefusal, type RefusalCode, tooLarge } from './refusal';
export type { ReadSource, SourceFile, SourceFormat } from './source';
