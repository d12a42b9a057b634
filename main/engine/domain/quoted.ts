/** Longest passage that a sentence quotes whole; code points. */
const LONGEST = 60;

/** A passage in quotation marks for the history, a long one by its beginning; no character is cut in two. */
export function quoted(exact: string): string {
  const letters = [...exact.slice(0, 4 * LONGEST)];
  return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : exact}”`;
}
