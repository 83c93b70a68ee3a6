/** Closed sets of words that only bundles use so far; the words are the public contract's. */

export const CERTAINTIES_READ = ["asserted", "attributed", "conditional", "presupposed"] as const;

/** Where a merge of sources stands: a rule proposed it, a person confirmed or undid it. */
export const ORIGIN_STATUSES = ["proposed", "confirmed", "rejected"] as const;

/** How people appear in an export. */
export const PEOPLE_MODES = ["named", "pseudonymous", "anonymous"] as const;
export type PeopleMode = (typeof PEOPLE_MODES)[number];

/** How much of the articles' text an export carries, from most to least. */
export const TEXT_MODES = ["full", "quotes", "offsets"] as const;
export type TextMode = (typeof TEXT_MODES)[number];
