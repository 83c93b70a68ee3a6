/** Agreement of any number of coders on nominal data, who need not all have seen every unit. */
import { chanceCorrected, measured, notComputable, ratio, type Measured } from "./measured";
import { marginals, usedCategories, type RatingCounts } from "./ratings";

/** Mean over units with two ratings or more of the share of pairs of coders who agree (Gwet 2014, p_a). */
export const percentAgreement = (ratings: RatingCounts): Measured => {
  const { units, pairAgreement } = marginals(ratings, 2);
  return ratio(pairAgreement, units, "nothing-pairable");
};

/** Krippendorff's α for nominal data with missing values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"). */
export const krippendorffAlpha = (ratings: RatingCounts): Measured => {
  const { ratings: n, perCategory, coincidences } = marginals(ratings, 2);
  if (n === 0) return notComputable("nothing-pairable");
  const expected = 1 - perCategory.reduce((sum, count) => sum + count * (count - 1), 0) / (n * (n - 1));
  if (usedCategories({ perCategory }) < 2) return notComputable("no-variance");
  return chanceCorrected(1 - coincidences / n, expected);
};

/** Gwet's AC1 with missing values (Gwet 2014, Handbook of Inter-Rater Reliability, ch. 2 and 5). */
export const gwetAC1 = (ratings: RatingCounts): Measured => {
  const agreement = percentAgreement(ratings);
  if (agreement.value === null) return agreement;
  const sums = marginals(ratings, 1);
  if (usedCategories(sums) < 2) return notComputable("no-variance");
  const chance = sums.meanShare.reduce((sum, share) => sum + share * (1 - share), 0) / (ratings.categories - 1);
  return chanceCorrected(1 - agreement.value, 1 - chance);
};

/** Fleiss' κ (Fleiss 1971): every unit rated by the same number of coders; otherwise use α. */
export const fleissKappa = (ratings: RatingCounts): Measured => {
  const sums = marginals(ratings, 0);
  if (sums.units === 0) return notComputable("no-data");
  const each = sums.ratings / sums.units;
  for (let unit = 0; unit < ratings.units; unit += 1) {
    let given = 0;
    for (let category = 0; category < ratings.categories; category += 1) given += ratings.counts[unit * ratings.categories + category]!;
    if (given !== each) return notComputable("unequal-coders");
  }
  if (each < 2) return notComputable("one-coder");
  if (usedCategories(sums) < 2) return notComputable("no-variance");
  const expected = sums.perCategory.reduce((sum, count) => sum + (count / sums.ratings) ** 2, 0);
  return chanceCorrected(1 - sums.pairAgreement / sums.units, 1 - expected);
};

/** The share of one category among all ratings given. */
export const prevalence = (ratings: RatingCounts, category: number): Measured => {
  const { ratings: n, perCategory } = marginals(ratings, 1);
  return n === 0 ? notComputable("no-data") : measured(perCategory[category]! / n);
};

/** Reliability of the consensus of k readers: the Spearman–Brown formula (Spearman 1910, Brown 1910), kα ÷ (1 + (k−1)α). */
export const spearmanBrown = (alpha: number, readers: number): Measured => ratio(readers * alpha, 1 + (readers - 1) * alpha, "no-variance");
