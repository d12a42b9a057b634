/**
 * A text in the form in which it is searched, with the way back to the text itself: width and compatibility forms folded
 * (NFKC), case folded, Latin, Greek and Cyrillic accents dropped, ß as ss, runs of white space as one space, soft hyphens
 * and zero-width characters gone. Folded cluster by cluster (a character with the marks on it), never across, so that
 * every offset of the folded form belongs to one place in the text. Pure; linear in the length of the text.
 */
export interface Folded {
  readonly folded: string;
  /** The span of the text (UTF-16 code units) that a span of the folded form stands for, grown to whole clusters. */
  spanOf(start: number, end: number): { start: number; end: number };
}

/** Folds a text for searching. */
export function foldText(text: string): Folded {
  return new Pieces(text);
}

/** The folded form of what is sought; empty where there is nothing to seek. */
export function foldQuery(text: string): string {
  return foldText(text).folded.trim();
}

/** Every place of a text where the folded form of `sought` stands, none overlapping another; UTF-16 code units. */
export function findFolded(
  text: Folded,
  sought: string,
  visit: (start: number, end: number) => void,
): number {
  let count = 0;
  if (sought === '') return count;
  for (let at = text.folded.indexOf(sought); at >= 0; at = text.folded.indexOf(sought, at + sought.length)) {
    count++;
    const { start, end } = text.spanOf(at, at + sought.length);
    visit(start, end);
  }
  return count;
}

/**
 * The text in pieces. In an even one each code unit is folded to one; an uneven one is a cluster that is folded as a
 * whole, to any length. Starts are kept for both forms, so that an offset is found by bisection.
 */
class Pieces implements Folded {
  readonly folded: string;
  readonly #foldedAt: number[] = [];
  readonly #textAt: number[] = [];
  readonly #even: boolean[] = [];
  #length = 0;

  constructor(text: string) {
    const parts: string[] = [];
    let at = 0;
    while (at < text.length) {
      const end = pieceEnd(text, at);
      const piece = text.slice(at, end);
      const plain = text.charCodeAt(at) < 0x80 && !isBlank(text.charCodeAt(at));
      const folded = plain && isAscii(text.charCodeAt(end - 1)) ? piece.toLowerCase() : foldCluster(piece);
      parts.push(folded);
      this.#add(at, folded, isEven(piece, folded));
      at = end;
    }
    this.#foldedAt.push(this.#length);
    this.#textAt.push(text.length);
    this.folded = parts.join('');
  }

  spanOf(start: number, end: number): { start: number; end: number } {
    const first = this.#last(start, (at, offset) => at <= offset);
    const last = this.#last(end, (at, offset) => at < offset);
    return {
      start: this.#textAt[first]! + (this.#even[first] ? start - this.#foldedAt[first]! : 0),
      end: this.#even[last]
        ? this.#textAt[last]! + end - this.#foldedAt[last]!
        : this.#textAt[Math.min(last + 1, this.#textAt.length - 1)]!,
    };
  }

  #add(at: number, folded: string, even: boolean): void {
    if (!(even && this.#even.at(-1))) {
      this.#foldedAt.push(this.#length);
      this.#textAt.push(at);
      this.#even.push(even);
    }
    this.#length += folded.length;
  }

  /** The last piece whose start in the folded form holds. */
  #last(offset: number, holds: (at: number, offset: number) => boolean): number {
    let low = 0;
    let high = this.#even.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(this.#foldedAt[middle]!, offset)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether each code unit was folded to one: in a run of ASCII, and in a character that stands alone. */
function isEven(piece: string, folded: string): boolean {
  if (piece.length !== folded.length) return false;
  if (piece.length === 1 || isAscii(piece.charCodeAt(piece.length - 1))) return true;
  return piece === folded && widthAt(piece, 0) === piece.length;
}

/** Where the piece that begins at an offset ends: a run of plain ASCII, a run of white space, or one cluster. */
function pieceEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isBlank(code)) {
    let end = start + 1;
    while (end < text.length && isBlank(text.charCodeAt(end))) end++;
    return end;
  }
  if (!isAscii(code)) return clusterEnd(text, start);
  let end = start + 1;
  while (end < text.length && isPlain(text, end)) end++;
  if (!extendsCluster(text, end)) return end;
  // The last letter belongs to the mark behind it.
  return end - 1 > start ? end - 1 : clusterEnd(text, start);
}

/** ASCII, or one space between two such letters. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isBlank(code)) return isAscii(code);
  if (code !== 0x20 || at + 1 >= text.length) return false;
  const next = text.charCodeAt(at + 1);
  return isAscii(next) && !isBlank(next);
}

function clusterEnd(text: string, start: number): number {
  let end = start + widthAt(text, start);
  while (extendsCluster(text, end)) end += widthAt(text, end);
  return end;
}

function widthAt(text: string, at: number): 1 | 2 {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

const isAscii = (code: number): boolean => code < 0x80;
const BLANK = /\s/;
const isBlank = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0x85 && BLANK.test(String.fromCharCode(code));

const MARK = /^\p{M}/u;

/** Whether what stands at an offset composes with what is before it: marks, Hangul vowels and finals, half-width voiced marks. */
function extendsCluster(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.codePointAt(at)!;
  if (code < 0x300 || (code >= 0x3400 && code <= 0xa66e) || (code >= 0xac00 && code <= 0xd7a3)) return false;
  if ((code >= 0x1160 && code <= 0x11ff) || code === 0xff9e || code === 0xff9f) return true;
  return MARK.test(String.fromCodePoint(code));
}

/** Clusters folded so far: a text is made of few different ones. */
const KNOWN = new Map<string, string>();
/** Kept at most; marks piled up without end would fill it. */
const MOST_KNOWN = 20_000;
/** Marks of Latin, Greek and Cyrillic, and those that choose between two looks of a character. */
const DROPPED = /[\u0300-\u036f\ufe00-\ufe0f\u00ad\u200b-\u200d\u2060\ufeff]/gu;

function foldCluster(cluster: string): string {
  const first = cluster.charCodeAt(0);
  if (isBlank(first)) return ' ';
  if (cluster.length === 1 && isUnfolded(first)) return cluster;
  const known = KNOWN.get(cluster);
  if (known !== undefined) return known;
  const folded = cluster
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(DROPPED, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ');
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(cluster, folded);
  return folded;
}

/** Chinese, kana and Hangul syllables, which stay as they are. */
function isUnfolded(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}
