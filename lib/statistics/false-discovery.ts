/** Many tests at once: which of them may be called a discovery. */

/** Adjusted p-values in the order given (Benjamini & Hochberg 1995): at most `rate` are discoveries at that false discovery rate. */
export const benjaminiHochberg = (pValues: readonly number[]): number[] => {
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (const [place, at] of order.entries()) {
    least = Math.min(least, (pValues[at]! * pValues.length) / (pValues.length - place));
    adjusted[at] = least;
  }
  return adjusted;
};
