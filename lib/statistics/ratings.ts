/**
 * How often each unit received each category: what agreement among any number of coders is computed from. A unit may
 * stand for many equal ones (`weights`), so that a text need not be counted character by character.
 */

export const MISSING = -1;

export interface RatingCounts {
  readonly units: number;
  /** How many categories there are, used or not. */
  readonly categories: number;
  /** units × categories, unit after unit. */
  readonly counts: ArrayLike<number>;
  /** How many equal units each one stands for; one each where absent. */
  readonly weights?: ArrayLike<number>;
}

export interface Ratings {
  readonly coders: number;
  readonly units: number;
  readonly categories: number;
  /** coders × units, coder after coder: 0…categories−1, or MISSING. */
  readonly values: Int8Array | Int16Array | Int32Array;
}

/** Adds up who said what. A value outside 0…categories−1 counts as missing. */
export const tally = ({ coders, units, categories, values }: Ratings): RatingCounts => {
  // One more column takes what is missing: no branch in the loop over every value.
  const width = categories + 1;
  const wide = new Int32Array(units * width);
  for (let coder = 0, at = 0; coder < coders; coder += 1) {
    for (let cell = 0; cell < wide.length; cell += width, at += 1) {
      const value = values[at]!;
      wide[cell + (value >= 0 && value < categories ? value + 1 : 0)]! += 1;
    }
  }
  const counts = new Int32Array(units * categories);
  for (let unit = 0, at = 0; unit < units; unit += 1) {
    for (let category = 1; category < width; category += 1, at += 1) counts[at] = wide[unit * width + category]!;
  }
  return { units, categories, counts };
};

/** The table of counts of a list of rows, one per unit, all as long as there are categories. */
export const countsOf = (rows: readonly (readonly number[])[]): RatingCounts => ({
  units: rows.length,
  categories: rows[0]?.length ?? 0,
  counts: rows.flat(),
});

/** The sums every coefficient starts from, over units with at least `least` ratings. */
export interface Marginals {
  /** Weight of the units. */
  readonly units: number;
  /** Ratings given. */
  readonly ratings: number;
  readonly perCategory: Float64Array;
  /** Mean over units of each category's share of the unit's ratings. */
  readonly meanShare: Float64Array;
  /** Σ over units of the agreeing ordered pairs ÷ (ratings − 1). */
  readonly coincidences: number;
  /** Σ over units of the agreeing pairs ÷ all pairs. */
  readonly pairAgreement: number;
}

export const marginals = ({ units, categories, counts, weights }: RatingCounts, least: number): Marginals => {
  const perCategory = new Float64Array(categories);
  const meanShare = new Float64Array(categories);
  let [weightSum, ratings, coincidences, pairAgreement] = [0, 0, 0, 0];
  for (let unit = 0, at = 0; unit < units; unit += 1, at += categories) {
    let [given, agreeing] = [0, 0];
    for (let category = 0; category < categories; category += 1) {
      const count = counts[at + category]!;
      given += count;
      agreeing += count * (count - 1);
    }
    if (given < least || given === 0) continue;
    const weight = weights ? weights[unit]! : 1;
    weightSum += weight;
    ratings += weight * given;
    if (given > 1) {
      coincidences += (weight * agreeing) / (given - 1);
      pairAgreement += (weight * agreeing) / (given * (given - 1));
    }
    for (let category = 0; category < categories; category += 1) {
      perCategory[category]! += weight * counts[at + category]!;
      meanShare[category]! += (weight * counts[at + category]!) / given;
    }
  }
  if (weightSum > 0) for (let category = 0; category < categories; category += 1) meanShare[category]! /= weightSum;
  return { units: weightSum, ratings, perCategory, meanShare, coincidences, pairAgreement };
};

/** How many categories occur at all. */
export const usedCategories = (sums: Pick<Marginals, "perCategory">): number => sums.perCategory.reduce((used, count) => used + (count > 0 ? 1 : 0), 0);
