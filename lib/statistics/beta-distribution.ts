/** The beta distribution: log-gamma, the regularised incomplete beta function and its inverse. */

/** Held here because a global may be dear to look up, and these are asked for millions of times. */
const { log } = Math;

/** Coefficients of Stirling's series in 1/x, 1/x³, … (Abramowitz & Stegun 6.1.41). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156] as const;
const HALF_LOG_TAU = log(2 * Math.PI) / 2;

/** ln Γ(x), x > 0, to about 1e-15: Stirling's series from ten upwards, below it the recurrence Γ(x + 1) = xΓ(x). */
export const logGamma = (x: number): number => {
  let [at, product] = [x, 1];
  for (; at < 10; at += 1) product *= at;
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (STIRLING[0] + square * (STIRLING[1] + square * (STIRLING[2] + square * (STIRLING[3] + square * (STIRLING[4] + square * (STIRLING[5] + square * STIRLING[6]))))));
  return (at - 0.5) * log(at) - at + HALF_LOG_TAU + series - (product === 1 ? 0 : log(product));
};

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** Lentz's continued fraction (Press et al., Numerical Recipes §6.4). */
const continuedFraction = (x: number, a: number, b: number): number => {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
};

/** P(θ ≤ x) for θ ~ Beta(a, b): the regularised incomplete beta function. */
export const betaCdf = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b;
};

/** The x below which a share p of Beta(a, b) lies, by bisection to the last bit. */
export const betaQuantile = (p: number, a: number, b: number): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < 1100; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
