import { binaryKind, looksBinary } from './binary';
import { type Decoded, decode, isUtf32 } from './decode';
import { freeze } from './freeze';
import { readFirstLines } from './head/first-lines';
import { declaredCharset } from './html/charset';
import { readHtml } from './html/read-html';
import { formatOf, titleFromName, wrapping } from './kind';
import { languageOf } from './language';
import { readMarkdown } from './markdown';
import { emptyFile, emptyPage, MAX_SOURCE_BYTES, notText, tooLarge, unreadable } from './refusal';
import type { Particulars, ReadSource, SourceFile, SourceFormat } from './source';

/**
 * Reads a file to the text that is frozen, and to what the document tells about itself.
 * Throws ReaderRefusal, and nothing else, for a file that cannot become a source.
 */
export function readSource(file: SourceFile): ReadSource {
  const { name, bytes } = file;
  if (bytes.length > MAX_SOURCE_BYTES) throw tooLarge(name, bytes.length);
  if (bytes.length === 0) throw emptyFile(name);
  const decoded = decodeFile(file);
  const whole = freeze(decoded.text);
  const wrapped = wrapping(whole.text);
  if (wrapped) throw unreadable(name, wrapped.kind, wrapped.remedy);
  const format = formatOf(name, whole.text);
  const read = readAs(format, whole.text);
  // Entities in a page ("&#13;") can bring back what was just seen to.
  const { text, notes } = freeze(read.text);
  if (text.trim() === '') throw format === 'html' ? emptyPage(name) : emptyFile(name);
  return {
    ...read.particulars,
    text,
    title: read.particulars.title ?? titleFromName(name),
    lang: languageOf(text, read.lang),
    format,
    encoding: decoded.encoding,
    notes: [...decoded.notes, ...whole.notes, ...read.notes, ...notes],
  };
}

/** Reads pasted text. Throws ReaderRefusal when it holds nothing, or more than `MAX_SOURCE_BYTES` UTF-16 code units. */
export function readPasted(pasted: string, title?: string): ReadSource {
  const name = 'The pasted text';
  if (pasted.length > MAX_SOURCE_BYTES) throw tooLarge(name, pasted.length);
  const { text, notes } = freeze(pasted);
  if (text.trim() === '') throw emptyFile(name);
  const told = readFirstLines(text);
  return {
    ...told,
    text,
    title: title?.trim().toWellFormed() || told.title || beginning(text),
    lang: languageOf(text),
    format: 'txt',
    encoding: 'utf-8',
    notes,
  };
}

interface ReadAs {
  text: string;
  particulars: Particulars;
  lang: string | null;
  notes: string[];
}

function readAs(format: SourceFormat, whole: string): ReadAs {
  if (format === 'html') return readHtml(whole);
  if (format === 'txt') return { text: whole, particulars: readFirstLines(whole), lang: null, notes: [] };
  const read = readMarkdown(whole);
  const seen = readFirstLines(read.text);
  const { title, publisher, author, published, url } = read.particulars;
  return {
    ...read,
    particulars: {
      title: title ?? seen.title,
      publisher: publisher ?? seen.publisher,
      author: author ?? seen.author,
      published: published ?? seen.published,
      url,
    },
  };
}

function decodeFile({ name, bytes }: SourceFile): Decoded {
  const kind = binaryKind(bytes);
  if (kind !== null) throw notText(name, kind);
  if (isUtf32(bytes)) {
    throw unreadable(name, 'text encoded as UTF-32', 'Save it as UTF-8 and import that.');
  }
  const decoded = decode(bytes, declaredCharset(bytes));
  if (looksBinary(decoded.text)) throw notText(name, null);
  return decoded;
}

/** The first words of a text, for want of a title. */
function beginning(text: string): string {
  const line = text.trimStart().slice(0, 400).split('\n')[0]?.trim() ?? '';
  if (line.length <= 80) return line.toWellFormed();
  const cut = line.slice(0, 80);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).toWellFormed()}…`;
}
