import type { ImportedFile, Outcome } from '../../../preload/contract';
import { type Cells, inserted, type RowChange } from '../domain/action';
import { figureCells } from '../domain/figure';
import { countOf } from '../domain/verdict';
import { EXTRACTOR_VERSION } from '../extract';
import { throwIfCancelled } from '../fault';
import { sha256 } from '../hash';
import { NOTHING_ADDED, ReaderRefusal, type ReadSource, readSource } from '../readers';
import { type ReadFigure, readWholeText, type WholeText } from './numbers';
import type { CommandContext } from './types';

/** A document that is to come in. */
export interface Incoming {
  name: string;
  bytes: Uint8Array;
  /** Reads it where it is not a file: pasted text. */
  pasted?: () => ReadSource;
}

/** What an import has found so far; nothing of it is in the project yet. */
interface Batch {
  changes: RowChange[];
  texts: Map<string, string>;
  originals: Map<string, Uint8Array>;
  /** Sources of this batch by the hash of their file and of their text. */
  seen: Map<string, string>;
  files: ImportedFile[];
  ord: number;
}

/**
 * Reads documents, finds their figures, and adds them all as one action. One that cannot be read does not keep out the
 * others. Queries are answered between two documents, and until the last of them nothing is changed.
 */
export async function importAll(
  context: CommandContext,
  incoming: readonly Incoming[],
): Promise<Outcome & { files: ImportedFile[] }> {
  const { read, project, signal, progress, pause } = context;
  const batch: Batch = {
    changes: [],
    texts: new Map(),
    originals: new Map(),
    seen: new Map(),
    files: [],
    ord: read.nextOrd(),
  };
  for (const [at, each] of incoming.entries()) {
    progress(at, incoming.length, `Reading ${each.name}`);
    await pause();
    throwIfCancelled(signal);
    const between = halfWay(context, (share) =>
      progress(at + share, incoming.length, `Reading ${each.name}`),
    );
    batch.files.push(await bringIn(context, batch, each, between));
  }
  const { changes, texts, originals } = batch;
  const plan = { label: importLabel(batch.files), changes, texts, originals };
  const outcome = await project.actInTurns(plan, context);
  return { ...outcome, files: batch.files };
}

/** Between two pieces of a long text: says how much of it is read, and hears of a cancel. */
export function halfWay(
  { pause, signal }: Pick<CommandContext, 'pause' | 'signal'>,
  say: (share: number) => void,
): (share: number) => Promise<void> {
  return async (share) => {
    say(share);
    await pause();
    throwIfCancelled(signal);
  };
}

async function bringIn(
  context: CommandContext,
  batch: Batch,
  incoming: Incoming,
  between: (share: number) => Promise<void>,
): Promise<ImportedFile> {
  const { name, bytes } = incoming;
  const fileHash = sha256(bytes);
  const sameFile = knownAs(context, batch, fileHash, null);
  if (sameFile !== null) return same(name, sameFile);
  let document: ReadSource;
  try {
    document = incoming.pasted?.() ?? readSource({ name, bytes });
  } catch (error) {
    return refused(name, error);
  }
  const textHash = sha256(document.text);
  const sameText = knownAs(context, batch, fileHash, textHash);
  if (sameText !== null) return same(name, sameText);
  const read = await readWholeText(document.text, textHash, document, between);
  return add(context, batch, incoming, document, { fileHash, textHash, ...read });
}

/** Figures of which rows are made before somebody else may be answered. */
const TURN = 2_000;

interface Read extends WholeText {
  fileHash: string;
  textHash: string;
}

async function add(
  { newId, now, who, pause, signal }: CommandContext,
  batch: Batch,
  incoming: Incoming,
  document: ReadSource,
  { fileHash, textHash, figures, numbers }: Read,
): Promise<ImportedFile> {
  const { name, bytes, pasted } = incoming;
  const id = newId();
  const rows: RowChange[] = [];
  for (const each of figures) {
    if (rows.length > 0 && rows.length % TURN === 0) {
      await pause();
      throwIfCancelled(signal);
    }
    rows.push(figureRow(newId(), id, each));
  }
  const source: Cells = {
    ord: batch.ord,
    id,
    title: document.title,
    publisher: document.publisher,
    author: document.author,
    published: document.published,
    url: document.url,
    lang: document.lang,
    format: pasted ? 'pasted' : document.format,
    file_name: pasted ? null : name,
    text_hash: textHash,
    file_hash: fileHash,
    length: document.text.length,
    words: countWords(document.text),
    imported_at: now().toISOString(),
    imported_by: who(),
    notes: JSON.stringify(document.notes),
    extractor: EXTRACTOR_VERSION,
    numbers,
  };
  batch.ord += 1;
  batch.changes.push(inserted('sources', id, source));
  // Not spread: more arguments than some hundred thousand overflow the stack.
  for (const row of rows) batch.changes.push(row);
  batch.texts.set(textHash, document.text);
  if (!pasted) batch.originals.set(fileHash, bytes);
  batch.seen.set(fileHash, id).set(textHash, id);
  const message = document.notes.length > 0 ? document.notes.join(' ') : null;
  return { name, outcome: 'imported', sourceId: id, figures: rows.length, message };
}

/** A figure that the extractor found. What is recorded is what was read, so there is nothing for it to disagree with yet. */
export function figureRow(
  id: string,
  sourceId: string,
  { start, end, exact, reading }: ReadFigure,
): RowChange {
  const passage = { start, end, exact };
  const row = figureCells({ id, sourceId, passage, reading, origin: 'extractor', mismatch: null });
  return inserted('figures', id, row);
}

function knownAs(
  { read }: CommandContext,
  { seen }: Batch,
  fileHash: string,
  textHash: string | null,
): string | null {
  const inBatch = seen.get(fileHash) ?? (textHash === null ? undefined : seen.get(textHash));
  return inBatch ?? read.sourceByHash(fileHash, textHash)?.id ?? null;
}

function same(name: string, sourceId: string): ImportedFile {
  const message = 'It is in the project already; it was recognised by its content.';
  return { name, outcome: 'same', sourceId, figures: 0, message };
}

function refused(name: string, error: unknown): ImportedFile {
  const message =
    error instanceof ReaderRefusal
      ? error.message
      : `“${name}” could not be read; something in it is unexpected. ${NOTHING_ADDED} Save its words as plain text (.txt) and import that.`;
  return { name, outcome: 'refused', sourceId: null, figures: 0, message };
}

function importLabel(files: readonly ImportedFile[]): string {
  const imported = files.filter(({ outcome }) => outcome === 'imported');
  const only = imported[0];
  if (only && imported.length === 1) return `Imported “${only.name}”`;
  return `Imported ${countOf(imported.length, 'source')}`;
}

/** Words as a person would count them: runs between white space, and each character of Chinese or Japanese. */
function countWords(text: string): number {
  let words = 0;
  const each =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
  while (each.exec(text) !== null) words++;
  return words;
}
