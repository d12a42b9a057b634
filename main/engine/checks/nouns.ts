/** Words around a figure, and nouns that may name the same people. English and, for want of spaces, pairs of Chinese characters. Pure. */

/** Nouns that name anyone. */
const ANYONE = new Set(['people', 'person', 'individual']);
/** Nouns for those against whom the law proceeds; one report's suspects are another's defendants. */
const ACCUSED = new Set([
  'suspect',
  'defendant',
  'offender',
  'criminal',
  'convict',
  'culprit',
  'fraudster',
  'accused',
]);

/** Whether two head nouns may count the same: the same noun, or two for the same people. */
export function comparableNouns(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [singular(a), singular(b)];
  if (x === y) return true;
  const person = (noun: string) => ANYONE.has(noun) || ACCUSED.has(noun);
  return person(x) && person(y);
}

/** The plain English singular; enough to see that "cases" and "case" are the same. */
export function singular(noun: string): string {
  const plain = noun.normalize('NFKC').trim().toLowerCase();
  return plain.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1');
}

/** Words that say nothing about what a text is about. */
const EMPTY = new Set(
  'about above according after against also among and are been before being between both but compared could during each for from had has have her his into its last more most nearly new not of on only or other over per percent same she some than that the their them there these they this those through under until was were what when where which while who will with would year years yoy cent million billion thousand'.split(
    ' ',
  ),
);

/** What a stretch of text is about: its words of three letters and more in the singular, and pairs of Chinese characters. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|\p{L}{3,}/gu)) {
    if (/\p{Script=Han}/u.test(word))
      for (let at = 0; at + 1 < word.length; at++) words.add(word.slice(at, at + 2));
    else if (!EMPTY.has(word)) words.add(singular(word));
  }
  return words;
}
