/** What two texts share, as it is kept and shown. */

/** Half-open, in code points. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * `copy`: half of the smaller text's runs of five words are the other's (method §4). `translation`: few are, and yet one
 * sentence after the other says the same, in one order. `repeat`: a passage that occurs twice in one text.
 */
export type ReuseRule = "copy" | "translation" | "repeat";

export interface PassagePair {
  readonly a: Extent;
  readonly b: Extent;
}

export interface ReuseMatch {
  readonly rule: ReuseRule;
  /** Containment of the smaller text for a copy; the share of its aligned sentences for a translation; 1 for a repeat. */
  readonly score: number;
  /** In the order of `a`. */
  readonly passages: readonly PassagePair[];
}
