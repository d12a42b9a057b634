import type { RekeyPlan } from '../../../preload/contract';

/** What is chosen for a re-keying, as it is typed. */
export interface PlanForm {
  what: 'all' | 'sample';
  size: string;
  by: 'figures' | 'percent';
  seed: string;
  confidence: 0.9 | 0.95 | 0.99;
  sided: 'one' | 'two';
}

/** Letters that are not taken for one another when a seed is read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A seed of six letters, made from random bytes. */
export function seedOf(bytes: Uint8Array): string {
  return [...bytes.slice(0, 6)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** How many figures are drawn; null where what was typed is no size. At least one, at most all. */
export function drawnOf({ what, size, by }: PlanForm, population: number): number | null {
  if (what === 'all') return population;
  const typed = /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(size)?.[1];
  const number = Number(typed);
  if (typed === undefined || number <= 0) return null;
  if (by === 'percent') {
    return number > 100 ? null : Math.max(1, Math.ceil((population * number) / 100 - 1e-9));
  }
  return Number.isInteger(number) ? Math.min(number, population) : null;
}

/** What the engine is asked to begin; null where no size was typed. */
export function planOf(
  form: PlanForm,
  population: number,
  from: Pick<RekeyPlan, 'filter' | 'title'>,
): RekeyPlan | null {
  const drawn = drawnOf(form, population);
  if (drawn === null) return null;
  const { confidence, sided } = form;
  const seed = form.seed.trim();
  return { ...from, count: form.what === 'all' ? null : drawn, seed, confidence, sided };
}

/** The share that may still be wrong where a sample of `size` shows no error, in per cent with one digit: the exact bound for none, 1 − α^(1/n). */
export function cleanBound(
  size: number,
  { confidence, sided }: Pick<PlanForm, 'confidence' | 'sided'>,
): string {
  const tail = sided === 'one' ? 1 - confidence : (1 - confidence) / 2;
  return (100 * (1 - tail ** (1 / size))).toFixed(1).replace(/\.0$/, '');
}

/** The first index from `at` on, round the end, for which nothing was typed yet; null where there is none. */
export function nextUntyped(results: readonly (string | null)[], at: number): number | null {
  for (let by = 0; by < results.length; by++) {
    const index = (at + by) % results.length;
    if (results[index] === null) return index;
  }
  return null;
}
