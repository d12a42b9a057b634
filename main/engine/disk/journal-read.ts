import { type Entry, type JournalHeader, parseHeader, parseLine } from './journal-line';

/** What a journal holds. */
export interface JournalContent {
  header: JournalHeader;
  entries: Entry[];
  /** Length in bytes of what is whole; anything after it is torn, or zeros. */
  whole: number;
  /** Whether a last line was begun and not ended: an edit that was never confirmed. */
  torn: boolean;
}

/** A journal that cannot be relied upon; the message says where and why. */
export class JournalDamaged extends Error {
  /** What is whole before the damage; null where not even the first line is. */
  readonly before: JournalContent | null;
  constructor(message: string, before: JournalContent | null) {
    super(message);
    this.before = before;
  }
}

const NEWLINE = 10;

/** A journal without the zeros behind its last line, where the next ones go. No line has a zero in it: JSON writes `\u0000`. */
export function withoutRoom(journal: Uint8Array): Uint8Array {
  let end = journal.length;
  while (end > 0 && journal[end - 1] === 0) end--;
  return journal.subarray(0, end);
}

/**
 * Reads a journal: every line whole, its hash right, and each one following the one before. Only the last line may be
 * torn, as a crash leaves it; zeros may follow. Throws JournalDamaged.
 */
export function readJournal(file: Uint8Array): JournalContent {
  const bytes = withoutRoom(file);
  const lines = splitLines(bytes);
  const first = lines.shift();
  if (!first?.ended) throw new JournalDamaged('The journal is empty.', null);
  const header = parseHeader(slice(bytes, first).toString('utf8'));
  if ('bad' in header) throw new JournalDamaged(`The journal cannot be used: ${header.bad}.`, null);
  const content: JournalContent = { header, entries: [], whole: first.to + 1, torn: false };
  let last = { seq: header.seq, hash: header.hash };
  for (const [at, line] of lines.entries()) {
    const entry = line.ended ? parseLine(slice(bytes, line)) : { bad: 'it is not whole' };
    if ('bad' in entry) {
      // Only the line that was being written when everything stopped may be bad.
      if (at < lines.length - 1) throw damaged(content, at, entry.bad);
      content.torn = true;
      break;
    }
    if (entry.action.seq !== last.seq + 1 || entry.action.prev !== last.hash) {
      throw damaged(content, at, 'it does not follow the line before');
    }
    content.entries.push(entry);
    content.whole = line.to + 1;
    last = { seq: entry.action.seq, hash: entry.hash };
  }
  return content;
}

function damaged(before: JournalContent, at: number, why: string): JournalDamaged {
  return new JournalDamaged(`Line ${at + 2} of the journal is damaged: ${why}.`, before);
}

interface Span {
  from: number;
  to: number;
  ended: boolean;
}

function splitLines(bytes: Uint8Array): Span[] {
  const lines: Span[] = [];
  let from = 0;
  while (from < bytes.length) {
    const to = bytes.indexOf(NEWLINE, from);
    lines.push({ from, to: to < 0 ? bytes.length : to, ended: to >= 0 });
    if (to < 0) break;
    from = to + 1;
  }
  return lines;
}

function slice(bytes: Uint8Array, { from, to }: Span): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
}
