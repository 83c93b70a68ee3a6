/** What people say of origins, laid over what the rules found: their "yes" gives sources a key in common, their "no" takes one away. */
import type { OriginKey } from "./source-keys";

/** A merge of sources or its undoing. With a key its members carry that key; undone, they lose it. Without: joined by a person. */
export interface OriginFact {
  readonly id: string;
  readonly members: readonly { readonly document?: string; readonly link?: string }[];
  readonly rule?: string | null;
  readonly key: string | null;
  readonly status: "proposed" | "confirmed" | "rejected";
}

export interface OriginChange {
  readonly added: readonly OriginKey[];
  readonly removed: ReadonlySet<string>;
}

/** `link:…` or `document:…`: a source under which changes are kept. */
export const subjectOf = ({ document, link }: OriginFact["members"][number]): string => (link === undefined ? `document:${document}` : `link:${link}`);

/** Changes by source. Facts are one per source and key; were there more, the last would count. */
export const originChanges = (facts: readonly OriginFact[]): ReadonlyMap<string, OriginChange> => {
  const found = new Map<string, Map<string, OriginKey | null>>();
  for (const fact of facts) {
    const key = fact.key ?? `person:${[...fact.members.map(subjectOf)].sort().join("+")}`;
    for (const member of fact.members) {
      const changes = found.get(subjectOf(member)) ?? new Map<string, OriginKey | null>();
      changes.set(key, fact.status === "rejected" ? null : { key, rule: fact.rule === "reuse" ? "reuse" : fact.key === null ? "person" : "declared", evidence: fact.rule ?? "" });
      found.set(subjectOf(member), changes);
    }
  }
  return new Map([...found].map(([subject, changes]) => [subject, {
    added: [...changes.values()].filter((key) => key !== null),
    removed: new Set([...changes].filter(([, change]) => change === null).map(([key]) => key)),
  }]));
};

/** The keys of a source after what people said of it. A key that a rule found keeps the rule's reason, confirmed. */
export const afterChanges = (keys: readonly OriginKey[], change: OriginChange | undefined): OriginKey[] => {
  if (!change) return [...keys];
  const said = new Set(change.added.map(({ key }) => key));
  const found = keys.map((key) => (said.has(key.key) ? { ...key, confirmed: true } : key));
  return [...found, ...change.added.filter(({ key }) => !keys.some((known) => known.key === key))].filter(({ key }) => !change.removed.has(key));
};
