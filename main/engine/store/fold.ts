/**
 * The form in which texts are searched, filtered and sorted: width and compatibility forms folded (NFKC), case folded,
 * Latin accents dropped, white space collapsed. Chinese, Japanese and Korean text passes through and is findable.
 * Empty becomes null, so that blank cells are one thing.
 */
export function fold(text: string | null): string | null {
  if (text === null) return null;
  if (PLAIN.test(text)) return text.toLowerCase() || null;
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return folded.replaceAll('ß', 'ss').replace(/\s+/gu, ' ').trim() || null;
}

/** Printable ASCII without spaces that would have to be collapsed: most cells, and not worth normalising. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;
/** The combining marks of Latin, Greek and Cyrillic; the voiced marks of Japanese stay, for they change the word. */
const ACCENTS = /[\u0300-\u036f]/gu;
