/** What a random sample of re-keyed figures says about all of them, in a sentence with the numbers it rests on. Pure. */
import type { ReviewStatement } from '../../../preload/contract/review';
import { clopperPearson } from './clopper-pearson';
import { countOf } from './verdict';

/** What is known of a sample. */
export interface Sample {
  /** How many figures the sample stands for. */
  population: number;
  rekeyed: number;
  errors: number;
  /** Above 0 and below 1. */
  confidence: number;
  sided: 'one' | 'two';
}

/** The statement, and the bounds of the share that is wrong (0 to 1). */
export function statementOf(sample: Sample): ReviewStatement {
  const { population, rekeyed, errors, confidence, sided } = sample;
  if (rekeyed === 0) {
    return { ...sample, lower: 0, upper: 1, sentence: `None of ${grouped(population)} re-keyed yet.` };
  }
  const found = countOf(errors, 'error');
  if (rekeyed >= population) {
    const share = errors / rekeyed;
    const sentence = `All ${grouped(rekeyed)} re-keyed, ${found}: ${percent(share)} wrong.`;
    return { ...sample, lower: share, upper: share, sentence };
  }
  const { lower, upper } = clopperPearson(errors, rekeyed, confidence, sided);
  const range =
    sided === 'one' ? `at most ${percent(upper)}` : `between ${percent(lower)} and ${percent(upper)}`;
  const method = `exact Clopper–Pearson, ${sided}-sided`;
  const sentence = `${grouped(rekeyed)} of ${grouped(population)} re-keyed, ${found}: ${range} wrong with ${level(confidence)} confidence (${method}).`;
  return { ...sample, lower, upper, sentence };
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function percent(share: number): string {
  const shown = (100 * share).toFixed(1);
  return shown === '0.0' && share > 0 ? 'less than 0.1 %' : `${shown.replace(/\.0$/, '')} %`;
}

function level(confidence: number): string {
  return `${Number((100 * confidence).toFixed(3))} %`;
}
