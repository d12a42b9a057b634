import type { Decimal } from '../../preload/contract';

const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
  万: 4,
  亿: 8,
};

const AMOUNT = /^([-−+]?)(\d[\d\s,’']*|)(?:\.(\d+))?\s*([a-z]+|[万亿])?\s*%?$/i;

/** Reads a number as people type one into a filter ("1,200", "3.5 billion", "-4"); exact, null where it is none. */
export function readAmount(text: string): Decimal | null {
  const found = AMOUNT.exec(text.trim().normalize('NFKC'));
  if (!found) return null;
  const [, sign = '', whole = '', fraction = '', word = ''] = found;
  const power = word === '' ? 0 : POWERS[word.toLowerCase()];
  const digits = whole.replace(/\D/g, '');
  if (power === undefined || digits + fraction === '') return null;
  return canonical(/[-−]/.test(sign), digits, fraction, power);
}

function canonical(negative: boolean, whole: string, fraction: string, power: number): Decimal {
  const padded = fraction.padEnd(power, '0');
  const left = (whole + padded.slice(0, power)).replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(power).replace(/0+$/, '');
  const text = right ? `${left}.${right}` : left;
  return negative && text !== '0' ? `-${text}` : text;
}
