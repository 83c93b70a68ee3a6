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

/** A share may be written .3333: this near to it is exactly it. */
const NEAR = 1e-4;

/** Whether `votes` of `voters` are exactly the share: neither for nor against. */
export const isTie = (votes: number, voters: number, share: number): boolean => Math.abs(votes - share * voters) <= NEAR * voters;

/** At least two, and more than `share` of the voters. */
export const passes = (votes: number, voters: number, share: number): boolean => votes >= 2 && votes > share * voters && !isTie(votes, voters, share);
