/** The closed lists that an annotation's fields choose from. Apart from the schemas, so that a page may name them without carrying those. */

export const ANNOTATION_STATUSES = ["active", "withdrawn", "pending", "hidden", "rejected"] as const;
export const ATTRIBUTION_TYPES = ["named", "organisation", "document", "anonymous", "lost", "none"] as const;
export const STANCES = ["supports", "refutes", "context"] as const;
export const CONFIDENCES = ["sure", "unsure"] as const;
export const SEEN = ["none", "open", "after"] as const;
export const SEARCH_OUTCOMES = ["found", "nothing"] as const;
export const VERDICTS = ["accept", "reject"] as const;
export const VOTES = ["confirm", "reject"] as const;
