/** The same bytes for the same figures (method §7): six decimals, keys sorted. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** To six decimals, an exact tie to the even digit. Only odd multiples of 1/128 lie exactly half-way in binary. */
export const roundSix = (value: number): number => {
  const eighths = value * 128;
  const tie = Number.isInteger(eighths) && eighths % 2 !== 0;
  if (!tie) return Number(value.toFixed(6)) + 0;
  const below = Math.floor(value * 1e6);
  return (below % 2 === 0 ? below : below + 1) / 1e6;
};

/** Numbers rounded, keys in code-unit order, undefined keys left out. A number that is none is a fault and throws. */
export const canonical = <T>(value: T): T => canonicalJson(value) as T;

const canonicalJson = (value: unknown): Json => {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a figure that is not a number");
    return roundSix(value);
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(canonicalJson);
  if (typeof value !== "object") throw new TypeError("not a value of JSON");
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonicalJson(each)]));
};
