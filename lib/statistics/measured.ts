/**
 * A figure that may not exist. The room knows numbers and nothing of what they count; what cannot be computed says why
 * and is never 0, 1 or NaN.
 */

/** Why a figure does not exist. */
export type Reason = "no-data" | "one-coder" | "nothing-pairable" | "no-variance" | "unequal-coders" | "too-few-groups";

export interface NotComputable {
  readonly value: null;
  readonly reason: Reason;
}
export type Measured = { readonly value: number } | NotComputable;

export const measured = (value: number): Measured => ({ value });
export const notComputable = (reason: Reason): NotComputable => ({ value: null, reason });

/** numerator ÷ denominator; `reason` where the denominator is zero or the quotient is not a number. */
export const ratio = (numerator: number, denominator: number, reason: Reason = "no-data"): Measured => {
  const value = numerator / denominator;
  return denominator === 0 || !Number.isFinite(value) ? notComputable(reason) : measured(value);
};

/** 1 − observed ÷ expected disagreement: the form of every chance-corrected coefficient. */
export const chanceCorrected = (observed: number, expected: number): Measured =>
  expected > 0 ? measured(1 - observed / expected) : notComputable("no-variance");
