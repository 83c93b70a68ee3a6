/**
 * What identifies the origin of a link or document (method §4): its keys, each with the rule that gave it and the evidence.
 * Two sources with a key in common are one origin.
 */
import { AGENCIES } from "./agencies";
import { hostKey, keyOfDomain } from "./host-key";
import type { OriginRule } from "./origin-rules";
import { agencyNamed, creditedNames, foldName } from "./name-fold";
import { dateInAddress, ownersOn, type Ownership } from "./owner-on";

export interface OriginKey {
  readonly key: string;
  readonly rule: OriginRule;
  /** What shows it: the host, the outlet's name, the credit's words, the owner and the day. */
  readonly evidence: string;
  /** A person has said so too. */
  readonly confirmed?: boolean;
}

export interface KnownOutlet {
  readonly name: string;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
}

/** What is known of a link or document. */
export interface Source {
  readonly url?: string | null;
  readonly outlet?: { readonly name: string | null; readonly domain?: string | null } | null;
  readonly publishedAt?: string | null;
  /** Origins it declares in words: a credited agency, "Source: …", relayed or translated from. */
  readonly declared?: readonly string[];
  /** Clusters of shared text it belongs to. */
  readonly texts?: readonly string[];
}

/** What is known of outlets and owners, ready to be asked. */
export interface Knowledge {
  readonly outletByName: ReadonlyMap<string, KnownOutlet>;
  readonly outletByKey: ReadonlyMap<string, KnownOutlet>;
  readonly ownership: ReadonlyMap<string, readonly Ownership[]>;
}

const byFold = (ownership: readonly Ownership[]): Map<string, Ownership[]> => {
  const found = new Map<string, Ownership[]>();
  for (const row of ownership) found.set(foldName(row.outlet), [...(found.get(foldName(row.outlet)) ?? []), row]);
  return found;
};

/** A name that two outlets share names neither; an outlet's first claim on a domain stands. */
export const knowledgeOf = (outlets: readonly KnownOutlet[], ownership: readonly Ownership[]): Knowledge => {
  const names = new Map<string, KnownOutlet | null>();
  for (const outlet of outlets) {
    for (const name of new Set([outlet.name, ...outlet.aliases].map(foldName))) names.set(name, names.has(name) && names.get(name) !== outlet ? null : outlet);
  }
  const keys = new Map<string, KnownOutlet>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) {
      const key = keyOfDomain(domain);
      if (key !== null && !keys.has(key)) keys.set(key, outlet);
    }
  }
  return {
    outletByName: new Map([...names].filter((entry): entry is [string, KnownOutlet] => entry[1] !== null && entry[0] !== "")),
    outletByKey: keys,
    ownership: byFold(ownership),
  };
};

export const NO_KNOWLEDGE: Knowledge = knowledgeOf([], []);

const agencyOfKey = new Map(AGENCIES.flatMap(({ key, domains }) => domains.flatMap((domain) => {
  const site = keyOfDomain(domain);
  return site ? [[site, key] as const] : [];
})));

const outletKey = (outlet: KnownOutlet): OriginKey => ({ key: `outlet:${foldName(outlet.name)}`, rule: "outlet", evidence: outlet.name });

const agencyKey = (agency: string, evidence: string): OriginKey => ({ key: `agency:${agency}`, rule: "declared", evidence });

const addressKeys = (url: string, knowledge: Knowledge): OriginKey[] => {
  const host = hostKey(url);
  if (!host) return [];
  const page: OriginKey = { key: `page:${host.canonical}`, rule: "page", evidence: host.canonical };
  if (host.kind !== "site" && host.kind !== "account") return [page];
  const outlet = knowledge.outletByKey.get(host.key);
  const agency = agencyOfKey.get(host.key);
  const evidence = host.key.replace(/^\w+:/u, "");
  return [page, { key: host.key, rule: host.kind === "site" ? "host" : "account", evidence }, ...(outlet ? [outletKey(outlet)] : []), ...(agency ? [agencyKey(agency, evidence)] : [])];
};

const nameKeys = (name: string, knowledge: Knowledge): OriginKey[] => {
  const known = knowledge.outletByName.get(foldName(name));
  const agency = agencyNamed(name);
  return [...(known ? [outletKey(known)] : [{ key: `outlet:${foldName(name)}`, rule: "outlet" as const, evidence: name }]), ...(agency ? [agencyKey(agency, name)] : [])];
};

const outletKeys = ({ name, domain }: NonNullable<Source["outlet"]>, knowledge: Knowledge): OriginKey[] => {
  const site = domain ? keyOfDomain(domain) : null;
  return [...(name && foldName(name) !== "" ? nameKeys(name, knowledge) : []), ...(site ? [{ key: site, rule: "host" as const, evidence: domain! }] : [])];
};

const declaredKeys = (credit: string, knowledge: Knowledge): OriginKey[] =>
  creditedNames(credit).flatMap((name) => nameKeys(name, knowledge)).map((key) => ({ ...key, rule: "declared" as const, evidence: credit }));

const ownerKeys = (source: Source, { keys, knowledge }: { readonly keys: readonly OriginKey[]; readonly knowledge: Knowledge }): OriginKey[] => {
  const outlets = keys.filter(({ rule, key }) => rule === "outlet" && key.startsWith("outlet:")).map(({ key }) => key.slice("outlet:".length));
  const date = source.publishedAt ?? (source.url ? dateInAddress(source.url) : null);
  return [...new Set(outlets)].flatMap((outlet) => ownersOn(knowledge.ownership.get(outlet) ?? [], date).map((owner) => ({ key: `owner:${foldName(owner)}`, rule: "owner" as const, evidence: date ? `${owner}, ${date}` : owner })));
};

/** Its keys, each once, the surest first; those of rule `owner` only for the strict count. None: nothing is known of it. */
export const sourceKeys = (source: Source, knowledge: Knowledge): OriginKey[] => {
  const keys = [
    ...(source.url ? addressKeys(source.url, knowledge) : []),
    ...(source.outlet ? outletKeys(source.outlet, knowledge) : []),
    ...(source.texts ?? []).map((text): OriginKey => ({ key: `text:${text}`, rule: "reuse", evidence: text })),
    ...(source.declared ?? []).flatMap((credit) => declaredKeys(credit, knowledge)),
  ];
  const all = [...keys, ...ownerKeys(source, { keys, knowledge })];
  return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at);
};
