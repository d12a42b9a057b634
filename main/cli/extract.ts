/** `tickmark extract`: figures of files, of standard input, or of lines of JSON. Loads the extractor and nothing else of the engine. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExtractContext } from '../../preload/contract/reading';
import { extract } from '../engine/extract';
import { EXIT, fileTrouble, type Io, print, say } from './io';
import { linesOf } from './lines';
import { type RecordOptions, toLines } from './record';

/** What the command was told. */
export interface ExtractOptions extends RecordOptions {
  lang: ExtractContext['lang'];
  include: ExtractContext['include'];
  date: string | null;
  jsonlIn: boolean;
}

/** Prints the figures of each file; `-`, or no file, is standard input. Answers the exit code; one bad file does not stop the others. */
export async function runExtract(files: readonly string[], options: ExtractOptions, io: Io): Promise<number> {
  const each = options.jsonlIn ? extractLines : extractFile;
  let code: number = EXIT.well;
  for (const file of files.length > 0 ? files : ['-']) {
    if (file === '-' && io.in.isTTY) say(io, 'Reading what you type; end with Ctrl+D.');
    try {
      code = Math.max(code, await each(file, options, io));
    } catch (error) {
      const trouble = fileTrouble(error);
      if (trouble === null) throw error;
      say(io, `${file}: ${trouble}`);
      code = EXIT.failed;
    }
  }
  return code;
}

async function extractFile(file: string, options: ExtractOptions, io: Io): Promise<number> {
  const bytes = file === '-' ? await bytesOf(io.in) : await readFile(file);
  // Nothing through a pipe is nothing to extract, as filters have it; an empty file is more likely the wrong one.
  if (file === '-' && bytes.length === 0) return EXIT.well;
  const { NOTHING_ADDED, readSource, ReaderRefusal } = await import('../engine/readers');
  try {
    const { text, published } = readSource({
      name: file === '-' ? 'standard input.txt' : basename(file),
      bytes,
    });
    const found = extract(text, contextOf(options, published));
    await print(io, toLines({ source: file }, text, found, options));
    return EXIT.well;
  } catch (error) {
    if (!(error instanceof ReaderRefusal)) throw error;
    // There is no project here.
    say(io, `${file}: ${error.message.replace(` ${NOTHING_ADDED}`, '')}`);
    return EXIT.failed;
  }
}

function contextOf({ lang, date, include }: ExtractOptions, published: string | null): ExtractContext {
  return { lang, date: date ?? published, include };
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function extractLines(file: string, options: ExtractOptions, io: Io): Promise<number> {
  const context = contextOf(options, null);
  const stream = file === '-' ? io.in : createReadStream(file);
  let code: number = EXIT.well;
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if ('wrong' in read) {
      say(io, `${file === '-' ? 'line' : `${file}: line`} ${number}: ${read.wrong}`);
      code = EXIT.failed;
      continue;
    }
    await print(io, toLines({ id: read.id }, read.text, extract(read.text, context), options));
  }
  return code;
}

/** A line of `{"id", "text"}`; whatever the id is, it is given back. */
function parseLine(line: string): { id: unknown; text: string } | { wrong: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { wrong: 'this is not JSON.' };
  }
  const { id, text } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<
    string,
    unknown
  >;
  if (id === undefined) return { wrong: 'there is no "id".' };
  if (typeof text !== 'string') return { wrong: 'there is no "text", or it is not a string.' };
  return { id, text };
}
