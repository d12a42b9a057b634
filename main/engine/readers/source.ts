/** A file as it was handed over: its name (with extension, without folder) and its bytes. Never modified. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** The kinds of document that are read. */
export type SourceFormat = 'txt' | 'md' | 'html';

/** What the document tells about itself; null where it does not tell plainly. The analyst can change every part. */
export interface Particulars {
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** ISO 8601 calendar date, YYYY-MM-DD, as the publisher wrote it (no conversion between time zones). */
  published: string | null;
  /** The page's own address, http or https. It is recorded and never fetched. */
  url: string | null;
}

/** A document that was read: the text to be frozen, and what it tells about itself. */
export interface ReadSource extends Particulars {
  /** Well-formed UTF-16, no CR, no NUL, lines end with LF; not Unicode-normalised. */
  text: string;
  title: string;
  /** Primary language subtag ("en", "zh"), null when the text does not make it plain. */
  lang: string | null;
  format: SourceFormat;
  /** The encoding the bytes were read with, as the WHATWG Encoding Standard names it. */
  encoding: string;
  /** Calm sentences on what was done to the document, for the analyst. */
  notes: string[];
}

/** A document about which nothing is known yet. */
export const NO_PARTICULARS: Particulars = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
};
