/** Largest file that is read, in bytes (50 MB): beyond it the viewer and the extractor stop being useful on a laptop. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024;

/** Why a file was not read. */
export type RefusalCode = 'empty' | 'binary' | 'too-large' | 'unreadable';

/** A file that cannot become a source; `message` says what happened, what is safe and what to do, and can be shown as it is. */
export class ReaderRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'ReaderRefusal';
    this.code = code;
  }
}

/** What is safe after a refusal; a host without a project takes this sentence out of the message. */
export const NOTHING_ADDED = 'Nothing of it was added to the project.';

/** The refusal of a file without any text. */
export function emptyFile(name: string): ReaderRefusal {
  return new ReaderRefusal(
    'empty',
    `${quoted(name)} holds no text. ${NOTHING_ADDED} Check that it is the right file and import it again.`,
  );
}

/** The refusal of a web page whose text is not in the file, as when scripts draw it in the browser. */
export function emptyPage(name: string): ReaderRefusal {
  return new ReaderRefusal(
    'empty',
    `${quoted(name)} is a web page without text of its own; its words are probably drawn by scripts. ${NOTHING_ADDED} ` +
      'Open the page in a browser, copy the article and paste it as text.',
  );
}

/** The refusal of a file that is not text; `kind` names what it is ("a PDF document"), where that is known. */
export function notText(name: string, kind: string | null): ReaderRefusal {
  const what = kind === null ? 'is not a text file' : `is ${kind}, not a text file`;
  return new ReaderRefusal(
    'binary',
    `${quoted(name)} ${what}. ${NOTHING_ADDED} Save or copy its words as .txt, .md or .html and import that.`,
  );
}

/** The refusal of text in a wrapping that is not read; `kind` names it, `remedy` is a sentence on what to do. */
export function unreadable(name: string, kind: string, remedy: string): ReaderRefusal {
  return new ReaderRefusal(
    'unreadable',
    `${quoted(name)} is ${kind}, which cannot be read. ${NOTHING_ADDED} ${remedy}`,
  );
}

/** The refusal of a file above `MAX_SOURCE_BYTES`; usable before its bytes are read. `size` in bytes. */
export function tooLarge(name: string, size: number): ReaderRefusal {
  return new ReaderRefusal(
    'too-large',
    `${quoted(name)} is ${megabytes(size)}; a source may be at most ${megabytes(MAX_SOURCE_BYTES)}. ${NOTHING_ADDED} ` +
      'Split it into smaller files and import those.',
  );
}

function quoted(name: string): string {
  return `“${name.toWellFormed()}”`;
}

function megabytes(size: number): string {
  // Rounded up, so that a file one byte too large is not said to be exactly as large as allowed.
  return `${Math.ceil(size / (1024 * 1024))} MB`;
}
