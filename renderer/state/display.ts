import type { Settings } from '../../preload/contract';

/** How numbers and dates are shown. What is stored, exported and journalled does not know of it. */
export type Display = Pick<Settings, 'digits' | 'dates'>;

let now: Display = { digits: 'comma', dates: 'words' };

/** How numbers and dates are shown from now on. Whoever shows any has to be drawn again. */
export function setDisplay({ digits, dates }: Display): void {
  now = { digits, dates };
}

/** How numbers and dates are shown now. */
export const display = (): Display => now;

/** What groups digits and what stands before a fraction; the narrow blank does not break at the end of a line. */
const SIGNS: Readonly<Record<Display['digits'], { group: string; point: string }>> = {
  comma: { group: ',', point: '.' },
  space: { group: '\u202f', point: '.' },
  point: { group: '.', point: ',' },
};

/** What groups digits and what stands before a fraction. */
export const digitSigns = (): { group: string; point: string } => SIGNS[now.digits];

/**
 * A number as it was typed, in the English way that the engine reads. Only where a point groups does it differ: there
 * `1.200` is the number that is shown as `1.200`, twelve hundred, and `1,5` is one and a half. A point that cannot
 * group (`12.5`) stays a decimal point.
 */
export function asEnglish(text: string): string {
  if (now.digits === 'space') return text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '');
  if (now.digits !== 'point') return text;
  return text.replace(/\d[\d.,]*/g, (number) => {
    const grouped = /^\d{1,3}(?:\.\d{3})+(?!\d)/.test(number);
    return (grouped ? number.replaceAll('.', '') : number).replace(/,(?=\d+$)/, '.');
  });
}

/** A grouped number as the engine writes it: `1,234`, `12,345.6`. */
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/g;

/**
 * A sentence of the engine with its numbers as the person wants to see them. What stands in quotation marks is a
 * source's own words, or a name, and stays.
 */
export function inDigits(sentence: string): string {
  if (now.digits === 'comma') return sentence;
  const { group, point } = digitSigns();
  const shown = (number: string) => number.replace(/[.,]/g, (sign) => (sign === ',' ? group : point));
  return sentence
    .split(/(“[^”]*”|"[^"]*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(GROUPED, shown)))
    .join('');
}

/** An answer of the engine with what it says was done, if it says so, in the person's digits. */
export function labelInDigits<T>(answer: T): T {
  const label = answer && typeof answer === 'object' && 'label' in answer ? answer.label : null;
  return typeof label === 'string' ? { ...answer, label: inDigits(label) } : answer;
}
