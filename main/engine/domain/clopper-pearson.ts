/**
 * How many of a whole may be wrong, judged by a random sample: the exact interval of Clopper and Pearson (Biometrika 26,
 * 1934, 404–413). Its bounds are the shares at which the sample would be just not surprising: the tails of the binomial
 * distribution, summed in logarithms, are brought to the level of error by bisection. Pure.
 */

/** A share of 0 to 1, from where to where. */
export interface ShareBounds {
  lower: number;
  upper: number;
}

/** Halvings: more than a double tells apart. */
const HALVINGS = 60;

/**
 * Bounds of the true share after `errors` of `size` were found. `one`: the upper bound alone has the confidence, and the
 * lower one is 0; `two`: both together have it. Throws RangeError where the numbers make no sense.
 */
export function clopperPearson(
  errors: number,
  size: number,
  confidence: number,
  sided: 'one' | 'two',
): ShareBounds {
  if (!Number.isInteger(size) || !Number.isInteger(errors) || errors < 0 || errors > size) {
    throw new RangeError(`${errors} of ${size} is no share of a sample.`);
  }
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`${confidence} is no confidence.`);
  const tail = sided === 'one' ? 1 - confidence : (1 - confidence) / 2;
  const logs = logChoices(size);
  const upper = errors === size ? 1 : bisect((share) => tailUpTo(logs, errors, share) > tail);
  if (sided === 'one' || errors === 0) return { lower: 0, upper };
  // At least k errors is at most n − k that are none.
  const lower = bisect((share) => tailUpTo(logs, size - errors, 1 - share) < tail);
  return { lower, upper };
}

/** The share up to which a condition holds; it holds at 0 and not at 1, and turns once. */
function bisect(holds: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Logarithms of the binomial coefficients n over 0 to n over n. */
function logChoices(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 1; k <= n; k++) logs[k] = logs[k - 1]! + Math.log((n - k + 1) / k);
  return logs;
}

/** The probability of at most `k` of n, where each is one with probability `share`. */
function tailUpTo(logs: Float64Array, k: number, share: number): number {
  const n = logs.length - 1;
  if (share <= 0) return 1;
  if (share >= 1) return k >= n ? 1 : 0;
  const [yes, no] = [Math.log(share), Math.log1p(-share)];
  let sum = 0;
  for (let i = 0; i <= k; i++) sum += Math.exp(logs[i]! + i * yes + (n - i) * no);
  return Math.min(1, sum);
}
