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
