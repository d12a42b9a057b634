import type { Action } from '../domain/action';
import { sha256 } from '../hash';

/** The first line of a journal: whose it is and where it begins. */
export interface JournalHeader {
  journal: 'tickmark';
  version: 1;
  project: string;
  /** The last action before this journal: its number and hash. */
  seq: number;
  hash: string;
}

/** An action with all that is needed to do it again. */
export interface Entry {
  action: Action;
  /** The action as JSON, as it was hashed. */
  body: string;
  hash: string;
  /** The texts it brought in, by their SHA-256. */
  texts: ReadonlyMap<string, string>;
}

/** Prepares an action for the journal. */
export function entryOf(action: Action, texts: ReadonlyMap<string, string>): Entry {
  const body = JSON.stringify(action);
  return { action, body, hash: sha256(body), texts };
}

/** `{"hash":…,"action":…,"texts":…}`: one line of JSON. The hash is of the action as written; texts have their own. */
export function lineOf(entry: Entry): Uint8Array {
  const texts = entry.texts.size > 0 ? `,"texts":${JSON.stringify(Object.fromEntries(entry.texts))}` : '';
  return Buffer.from(`{"hash":"${entry.hash}","action":${entry.body}${texts}}\n`, 'utf8');
}

/** Why a line is no entry, in words. */
export type BadLine = { bad: string };

/** Reads a line without its end; the action's hash and those of its texts are checked. */
export function parseLine(line: string): Entry | BadLine {
  let parsed: { hash?: unknown; action?: Action; texts?: Record<string, string> };
  try {
    parsed = JSON.parse(line) as typeof parsed;
  } catch {
    return { bad: 'it is not whole' };
  }
  if (typeof parsed !== 'object' || parsed === null || typeof parsed.action !== 'object') {
    return { bad: 'it is not an edit' };
  }
  const body = JSON.stringify(parsed.action);
  if (sha256(body) !== parsed.hash) return { bad: 'its hash does not fit' };
  const texts = new Map(Object.entries(parsed.texts ?? {}));
  for (const [hash, text] of texts) {
    if (typeof text !== 'string' || sha256(text) !== hash)
      return { bad: 'a text in it does not fit its hash' };
  }
  return { action: parsed.action, body, hash: parsed.hash as string, texts };
}

/** Reads the first line of a journal. */
export function parseHeader(line: string): JournalHeader | BadLine {
  try {
    const header = JSON.parse(line) as JournalHeader;
    if (header.journal !== 'tickmark' || header.version !== 1)
      return { bad: 'it is not a journal that this Tickmark knows' };
    if (
      typeof header.project !== 'string' ||
      !Number.isSafeInteger(header.seq) ||
      typeof header.hash !== 'string'
    ) {
      return { bad: 'its first line is damaged' };
    }
    return header;
  } catch {
    return { bad: 'its first line is damaged' };
  }
}
