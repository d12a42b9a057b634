import type { Decimal, Progress, Reading, Verdict } from '../../../preload/contract';
import { quoted } from './quoted';

/** Whether a figure was verified with another value than the extractor read; never where nothing was read. */
export function isCorrected(
  verdict: Verdict,
  value: Decimal,
  value2: Decimal | null,
  read: Pick<Reading, 'value' | 'value2'> | null,
): boolean {
  if (verdict !== 'verified' || read === null) return false;
  return value !== read.value || value2 !== read.value2;
}

/** No figure of any verdict. */
export function noProgress(): Progress {
  return { unverified: 0, verified: 0, query: 0, rejected: 0 };
}

const SAYING: Record<Verdict, string> = {
  unverified: 'Set back to unverified',
  verified: 'Verified',
  query: 'Queried',
  rejected: 'Rejected',
};

/** What a verdict on these figures is called in the history; `exacts` are their passages' words. */
export function verdictLabel(verdict: Verdict, exacts: readonly string[]): string {
  const [only] = exacts;
  const what = only !== undefined && exacts.length === 1 ? quoted(only) : countOf(exacts.length, 'figure');
  return `${SAYING[verdict]} ${what}`;
}

/** Made once: making one takes longer than writing an edit. */
const GROUPED = new Intl.NumberFormat('en');

/** "1 figure", "1,200 figures". */
export function countOf(count: number, noun: string): string {
  return `${GROUPED.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
