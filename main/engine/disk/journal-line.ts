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
  /** The action as JSON in UTF-8, as it was hashed. */
  body: Uint8Array;
  hash: string;
  /** The texts it brought in, by their SHA-256. */
  texts: ReadonlyMap<string, string>;
}

/** Prepares an action for the journal. */
export function entryOf(action: Action, texts: ReadonlyMap<string, string>): Entry {
  const body = Buffer.from(JSON.stringify(action), 'utf8');
  return { action, body, hash: sha256(body), texts };
}

/** `{"hash":…,"action":…,"texts":…}`: one line of JSON. The hash is of the action as written; texts have their own. */
export function lineOf({ body, hash, texts }: Entry): Uint8Array {
  const after = texts.size > 0 ? `,"texts":${JSON.stringify(Object.fromEntries(texts))}}\n` : '}\n';
  return Buffer.concat([Buffer.from(`${BEFORE_HASH}${hash}${AFTER_HASH}`), body, Buffer.from(after)]);
}

const BEFORE_HASH = '{"hash":"';
const AFTER_HASH = '","action":';
/** Bytes before the action: SHA-256 is 64 hexadecimal digits. */
const BODY = BEFORE_HASH.length + 64 + AFTER_HASH.length;
/** Never within an action: its own texts are a list, and a quote within a string has a backslash before it. */
const BEFORE_TEXTS = ',"texts":{';

/** Why a line is no entry, in words. */
export type BadLine = { bad: string };

/**
 * Reads a line without its end; the hash of the action's very bytes and those of its texts are checked. The entry's body
 * lies in the same memory.
 */
export function parseLine(line: Buffer): Entry | BadLine {
  const found = line.indexOf(BEFORE_TEXTS, BODY);
  const end = found < 0 ? line.length - 1 : found;
  const start = line.toString('latin1', 0, BODY);
  const hash = start.slice(BEFORE_HASH.length, BEFORE_HASH.length + 64);
  const body = line.subarray(BODY, end);
  if (start !== `${BEFORE_HASH}${hash}${AFTER_HASH}` || sha256(body) !== hash) {
    return { bad: isJson(line) ? 'its hash does not fit' : 'it is not whole' };
  }
  const texts = textsIn(line.toString('utf8', end));
  if ('bad' in texts) return texts;
  return { action: JSON.parse(body.toString('utf8')) as Action, body, hash, texts: texts.texts };
}

function isJson(line: Buffer): boolean {
  try {
    JSON.parse(line.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

/** One for all: a long journal has a hundred thousand lines without a text. */
const NO_TEXTS: { texts: ReadonlyMap<string, string> } = { texts: new Map() };

/** The texts in what follows an action in its line. */
function textsIn(rest: string): { texts: ReadonlyMap<string, string> } | BadLine {
  if (rest === '}') return NO_TEXTS;
  let texts: Map<string, unknown>;
  try {
    texts = new Map(Object.entries((JSON.parse(`{${rest.slice(1)}`) as { texts: object }).texts));
  } catch {
    return { bad: 'it is not whole' };
  }
  for (const [hash, text] of texts) {
    if (typeof text !== 'string' || sha256(text) !== hash) {
      return { bad: 'a text in it does not fit its hash' };
    }
  }
  return { texts: texts as Map<string, string> };
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
