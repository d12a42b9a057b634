/** What both pages show: the texts of the sources, and a figure for each sentence that states one. */

/** Figures of one source. */
export const IN_ONE = 1_000;

/** A figure as the bare page has it. */
export interface BareFigure {
  id: number;
  verdict: string;
  value: string;
  unit: string;
  period: string;
  passage: string;
  counted: string;
  source: string;
}

const SYLLABLES = ['mar', 'row', 'tel', 'bin', 'os', 'ken', 'dal', 'wick'];
const NOUNS = 'fraud theft arson libel piracy bribery perjury smuggling poaching trespass forgery'.split(' ');

/** A town's name without a number in it: every number in these texts is a figure. */
const town = (at: number): string => {
  const [first = '', ...rest] = [at >> 6, at >> 3, at].map((part) => SYLLABLES[part % 8]!).join('');
  return first.toUpperCase() + rest.join('');
};

/** Values that repeat neither in a source nor between neighbours, as in real reports. */
const stated = (at: number, one: number): string => String(((at * 7_919 + one * 137) % 899_981) + 1_009);

const sentenceOf = (at: number, one: number): string =>
  `The court of ${town(at)} tried ${stated(at, one)} cases of ${NOUNS[(at + one) % NOUNS.length]}.`;

/** A source with a thousand figures, the like of which no other source has. */
export function source(at: number): string {
  return Array.from({ length: IN_ONE }, (_, one) => sentenceOf(at, one)).join('\n\n');
}

/** The figures of the first sources, in reading order. */
export function figures(count: number): BareFigure[] {
  return Array.from({ length: count }, (_, id) => {
    const [at, one] = [Math.floor(id / IN_ONE), id % IN_ONE];
    return {
      id,
      verdict: 'unverified',
      value: stated(at, one),
      unit: 'cases',
      period: '',
      passage: sentenceOf(at, one),
      counted: `cases of ${NOUNS[(at + one) % NOUNS.length]}`,
      source: `${at}.txt`,
    };
  });
}

const WORDS =
  'the harbour board said that traffic through the northern gates had grown again while repairs went on and ships waited for the tide beside the old quay'.split(
    ' ',
  );

/** A long text of so many characters at least: paragraphs of prose, each with two figures in it. */
export function longText(characters: number): string {
  const paragraphs: string[] = [];
  for (let at = 0, length = 0; length < characters; at++) {
    const words = Array.from({ length: 90 }, (_, word) => WORDS[(at * 7 + word * word) % WORDS.length]);
    words[20] = `to ${(at % 900) + 100} ships`;
    words[60] = `by ${(at % 90) + 1}.${at % 10} percent`;
    const paragraph = `${words.join(' ')}.`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}
