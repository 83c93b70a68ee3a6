/** What a project may set about its summaries, with the values the method gives. Printed beside every result. */

export interface Thresholds {
  readonly documents: number;
  readonly documentsSolid: number;
  readonly claims: number;
  readonly claimsSolid: number;
  readonly readers: number;
  readonly reliability: number;
  readonly halfWidth: number;
}

export interface Settings {
  /** A unit is consensus when more than this share of the completers supports it. */
  readonly share: number;
  readonly level: number;
  readonly thresholds: Thresholds;
}

export const DEFAULT_SETTINGS: Settings = {
  share: 1 / 3,
  level: 0.9,
  thresholds: { documents: 5, documentsSolid: 10, claims: 15, claimsSolid: 30, readers: 3, reliability: 0.75, halfWidth: 0.15 },
};

export type Threshold = keyof Thresholds;

/** Between which values a project may set each; `whole`: no fractions. */
export const THRESHOLD_LIMITS: Readonly<Record<Threshold, { readonly least: number; readonly most: number; readonly whole: boolean }>> = {
  documents: { least: 1, most: 100_000, whole: true },
  documentsSolid: { least: 1, most: 100_000, whole: true },
  claims: { least: 1, most: 1_000_000, whole: true },
  claimsSolid: { least: 1, most: 1_000_000, whole: true },
  readers: { least: 2, most: 10_000, whole: true },
  reliability: { least: 0, most: 1, whole: false },
  halfWidth: { least: 0.01, most: 0.5, whole: false },
};

export interface Unfit {
  readonly name: Threshold;
  readonly code: "not-an-integer" | "too-little" | "too-great";
  /** What it must not fall below or exceed. */
  readonly limit: number;
}

/** Which of the thresholds cannot be kept: outside their limits, or easier to be solid than to be indicative. */
export const unfitThresholds = (given: Partial<Thresholds>): Unfit[] => {
  const all: Thresholds = { ...DEFAULT_SETTINGS.thresholds, ...given };
  const floors: Partial<Record<Threshold, number>> = { documentsSolid: all.documents, claimsSolid: all.claims };
  return (Object.keys(THRESHOLD_LIMITS) as Threshold[]).flatMap((name): Unfit[] => {
    const { least, most, whole } = THRESHOLD_LIMITS[name];
    const floor = Math.max(least, floors[name] ?? least);
    if (whole && !Number.isInteger(all[name])) return [{ name, code: "not-an-integer", limit: Math.round(all[name]) }];
    if (all[name] < floor) return [{ name, code: "too-little", limit: floor }];
    return all[name] > most ? [{ name, code: "too-great", limit: most }] : [];
  });
};

const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** A project's settings as it keeps them; what is missing, unknown or no number is the method's own. */
export const settingsOf = (stored: Readonly<Record<string, unknown>>): Settings => {
  const given = typeof stored.thresholds === "object" && stored.thresholds !== null ? (stored.thresholds as Readonly<Record<string, unknown>>) : {};
  const thresholds = Object.entries(DEFAULT_SETTINGS.thresholds).map(([name, value]) => [name, typeof given[name] === "number" ? given[name] : value]);
  return {
    share: isShare(stored.share) ? stored.share : DEFAULT_SETTINGS.share,
    level: DEFAULT_SETTINGS.level,
    thresholds: Object.fromEntries(thresholds) as unknown as Thresholds,
  };
};

/** A share may be written .3333: this near to it is exactly it. */
const NEAR = 1e-4;

/** Whether `votes` of `voters` are exactly the share: neither for nor against. */
export const isTie = (votes: number, voters: number, share: number): boolean => Math.abs(votes - share * voters) <= NEAR * voters;

/** At least two, and more than `share` of the voters. */
export const passes = (votes: number, voters: number, share: number): boolean => votes >= 2 && votes > share * voters && !isTie(votes, voters, share);
