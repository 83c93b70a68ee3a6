/**
 * How probable it is that two people decide alike so often, when each case has its own number of yes and each person their
 * own readiness to say it. Nothing is supposed of the cases beyond that.
 */

/** Elementary symmetric polynomials of the weights, up to `most` factors. */
const symmetric = (weights: readonly number[], most: number): number[] => {
  const sums = [1, ...new Array<number>(most).fill(0)];
  for (const weight of weights) for (let size = most; size > 0; size -= 1) sums[size]! += weight * sums[size - 1]!;
  return sums;
};

/**
 * The probability that the first two of several people decide alike, by how many said yes: at [s], given that exactly s did.
 * `odds`: each person's odds of a yes, positive; conditional Bernoulli (Chen & Liu 1997, Statistica Sinica 7:875).
 */
export const equalGivenTotal = (odds: readonly number[]): number[] => {
  const [first, second, ...others] = odds as [number, number, ...number[]];
  const rest = symmetric(others, odds.length);
  return Array.from({ length: odds.length + 1 }, (_, total) => {
    const neither = rest[total]!;
    const one = total >= 1 ? (first + second) * rest[total - 1]! : 0;
    const both = total >= 2 ? first * second * rest[total - 2]! : 0;
    return (neither + both) / (neither + one + both);
  });
};

/** Beyond e^40 to one nothing changes any more. */
const STEEPEST = 40;
const HALVINGS = 60;

/**
 * At most this probable: as many hits as `hits`, or more, in independent trials of these probabilities (Chernoff 1952). Exact
 * when every trial is a hit, otherwise somewhat too great, so that nobody is suspected on a chance.
 */
export const atLeastAsMany = (probabilities: readonly number[], hits: number): number => {
  const expected = probabilities.reduce((sum, p) => sum + p, 0);
  if (hits <= expected) return 1;
  if (hits >= probabilities.length) return hits > probabilities.length ? 0 : Math.exp(probabilities.reduce((sum, p) => sum + Math.log(p), 0));
  const tilted = (t: number): number => probabilities.reduce((sum, p) => sum + (p * Math.exp(t)) / (1 - p + p * Math.exp(t)), 0);
  let [low, high] = [0, STEEPEST];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (tilted(middle) < hits) low = middle;
    else high = middle;
  }
  return Math.min(1, Math.exp(probabilities.reduce((sum, p) => sum + Math.log(1 - p + p * Math.exp(low)), 0) - hits * low));
};
