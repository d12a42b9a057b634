/** What both pages show: the texts of the sources, and a figure for each sentence that states one. */

/** Figures of one source. */
export const IN_ONE = 1_000;

/** A figure as the bare page has it; offsets are UTF-16 code units of its source's text. */
export interface BareFigure {
  id: number;
  verdict: string;
  value: string;
  unit: string;
  period: string;
  passage: string;
  counted: string;
  source: string;
  start: number;
  end: number;
}

/** A source with a thousand figures, the like of which no other source has. */
export function source(at: number): string {
  const sentence = (one: number) => `The court of town ${at} tried ${(one + 2) * 1_000} cases of fraud.`;
  return Array.from({ length: IN_ONE }, (_, one) => sentence(one)).join('\n\n');
}

/** The figures of the first sources, in reading order. */
export function figures(count: number): BareFigure[] {
  return Array.from({ length: count }, (_, at) => {
    const [number, one] = [Math.floor(at / IN_ONE), at % IN_ONE];
    const value = String((one + 2) * 1_000);
    return {
      id: at,
      verdict: 'unverified',
      value,
      unit: 'cases',
      period: '',
      passage: `The court of town ${number} tried ${value} cases of fraud.`,
      counted: 'cases of fraud',
      source: `${number}.txt`,
      start: 0,
      end: value.length,
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
