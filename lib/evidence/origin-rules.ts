/** By which rule sources are one origin, the surest first (method §4). Only `owner` belongs to the strict count alone. */
export const ORIGIN_RULES = ["page", "host", "account", "outlet", "reuse", "declared", "owner", "person"] as const;
export type OriginRule = (typeof ORIGIN_RULES)[number];

/** A rule as it is told over the wire; one that is not known here was a person's. */
export const originRule = (told: string): OriginRule => ORIGIN_RULES.find((rule) => rule === told) ?? "person";
