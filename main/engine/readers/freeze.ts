/** A text ready to be frozen, and what was done to it. */
export interface Frozen {
  text: string;
  notes: string[];
}

/**
 * The one place where a text is put in order before it is frozen and hashed: line ends become LF; NUL and lone
 * surrogates become U+FFFD, which keeps their place visible, and keeps "1\u0000200" from turning into "1200"; a
 * leading byte order mark goes.
 *
 * It does not normalise Unicode (NFC, NFKC): normalising changes what the source says ("10²" becomes "102", a full-width
 * digit becomes another one), it would part the text from the original it was read from, and a later Unicode version
 * may normalise otherwise, which would break the hash. Comparing without regard to form is for searching to do.
 */
export function freeze(raw: string): Frozen {
  const notes: string[] = [];
  let text = raw.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  const nuls = count(text, /\0/g);
  if (nuls > 0) {
    text = text.replaceAll('\0', '\uFFFD');
    notes.push(replaced(nuls, 'NUL character'));
  }
  if (!text.isWellFormed()) {
    notes.push(replaced(count(text, LONE_SURROGATE), 'lone surrogate'));
    text = text.toWellFormed();
  }
  return { text, notes };
}

/** With the `u` flag a surrogate matches this only when it has no partner. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A sentence on characters that were replaced; `what` in the singular. */
export function replaced(times: number, what: string): string {
  return times === 1
    ? `1 ${what} was replaced by the sign �.`
    : `${times.toLocaleString('en')} ${what}s were replaced by the sign �.`;
}

/** How often `pattern` (with the `g` flag) occurs. */
export function count(text: string, pattern: RegExp): number {
  let times = 0;
  for (const _ of text.matchAll(pattern)) times += 1;
  return times;
}
