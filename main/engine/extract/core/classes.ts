/**
 * Classes of words as bits. A word that belongs to any class has a number and a row of bits, and tokens carry the number,
 * so that asking whether a token is of a class is one look into a table, and no hashing or comparing of text.
 */

/** Ints of 32 classes in a row; a power of two, so that a row's place is a shift, which `bitsOf` says as a plain 3. */
const WIDTH_POWER = 3;
const MOST_CLASSES = 32 << WIDTH_POWER;
const MOST_WORDS = 1 << 14;

/** Words that belong to a class, numbered from 1; 0 is every other word. */
const NUMBERS = new Map<string, number>();

/** The bits of every numbered word. Written only while classes are made, which is before any text is read. */
const ROWS = new Int32Array(MOST_WORDS << WIDTH_POWER);
let classes = 0;

/** The number of a lower-case word or sign; 0 where it belongs to no class. */
export function numberOf(word: string): number {
  return NUMBERS.get(word) ?? 0;
}

/** The number of a lower-case word or sign that some class is to hold; it gets one where it has none. */
export function numbered(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = NUMBERS.size + 1;
  if (number >= MOST_WORDS) throw new Error(`more than ${MOST_WORDS} words in classes`);
  NUMBERS.set(word, number);
  return number;
}

/** A closed set of lower-case words or signs. Never of digits: tokens of digits carry no word's number. */
export class WordClass {
  /** The table of rows from this class's column on. */
  private readonly rows: Int32Array;
  private readonly bit: number;
  private readonly members = new Set<string>();

  /** Throws where there are too many classes or words for the table. */
  constructor(words: Iterable<string> = []) {
    const index = classes++;
    if (index >= MOST_CLASSES) throw new Error(`more than ${MOST_CLASSES} classes of words`);
    this.rows = ROWS.subarray(index >> 5);
    this.bit = 1 << (index & 31);
    for (const w of words) this.add(w);
  }

  /** Takes in one word more; before any text is read. */
  add(word: string): void {
    this.members.add(word);
    this.rows[numbered(word) << WIDTH_POWER]! |= this.bit;
  }

  /** Not 0 where the word of that number belongs. Short enough for V8 to put it wherever it is asked, which it is a hundred times a number. */
  bitsOf(number: number): number {
    return this.rows[number << 3]! & this.bit;
  }

  /** Whether a lower-case word belongs; a token is asked with `t.is`, which is faster. */
  has(word: string): boolean {
    return this.members.has(word);
  }

  /** The words, in the order in which they were given. */
  keys(): Iterable<string> {
    return this.members.keys();
  }
}

/** A class of words each of which stands for something. */
export class WordTable<T> extends WordClass {
  private readonly values = new Map<string, T>();
  /** By a word's number, where among the meanings its own is; at the first is none. */
  private readonly places = new Uint16Array(MOST_WORDS);
  private readonly meanings: (T | undefined)[] = [undefined];

  constructor(entries: Iterable<readonly [string, T]> = []) {
    super();
    for (const [word, value] of entries) this.set(word, value);
  }

  set(word: string, value: T): void {
    this.add(word);
    this.values.set(word, value);
    this.places[numbered(word)] = this.meanings.push(value) - 1;
  }

  /** What a lower-case word stands for; a token is asked with `t.of`, which is faster. */
  get(word: string): T | undefined {
    return this.values.get(word);
  }

  /** What the word of that number stands for; undefined where it is not in the table. */
  meaning(number: number): T | undefined {
    return this.meanings[this.places[number]!];
  }

  /** The words with what they stand for, in the order in which they were set. */
  [Symbol.iterator](): Iterator<[string, T]> {
    return this.values[Symbol.iterator]();
  }
}

/** A closed set of lower-case words or signs that takes no place among the classes, of which there are only so many. Never of digits. */
export class WordSet {
  private readonly marks = new Uint8Array(MOST_WORDS);

  constructor(words: Iterable<string>) {
    for (const w of words) this.marks[numbered(w)] = 1;
  }

  /** Whether the word of that number is in the set; a token is asked with `t.among`. */
  holds(number: number): boolean {
    return this.marks[number] === 1;
  }
}

/** The class of the words in a text, parted by spaces or line breaks. */
export function wordClass(words: string): WordClass {
  return new WordClass(words.trim().split(/\s+/));
}
