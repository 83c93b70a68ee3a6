/**
 * The origin keys of a corpus (method §4) from what it knows: addresses, outlets and their domains, credits, owners by date,
 * and the merges that people confirmed or undid. A live project and a bundle are asked alike.
 */
import type { OriginCount } from "@/lib/evidence/origin-graph";
import { hostKey } from "@/lib/evidence/host-key";
import { knowledgeOf, sourceKeys, type Source } from "@/lib/evidence/source-keys";
import type { Corpus, DocumentRow, LinkRow, OriginKeys, OriginRow } from "./corpus";

const namedKey = ({ evidence }: OriginRow): string | null => {
  const key = typeof evidence === "object" && evidence !== null && "key" in evidence ? evidence.key : null;
  return typeof key === "string" ? key : null;
};

interface Changes {
  readonly added: string[];
  readonly removed: Set<string>;
}

/** What people and earlier work say of each link and document, under `link:…` and `document:…`. */
const changesOf = (facts: readonly OriginRow[]): Map<string, Changes> => {
  const found = new Map<string, Changes>();
  for (const fact of facts) {
    for (const { document, link } of fact.members) {
      const subject = link === undefined ? `document:${document}` : `link:${link}`;
      const changes = found.get(subject) ?? { added: [], removed: new Set() };
      found.set(subject, changes);
      if (fact.status !== "rejected") changes.added.push(namedKey(fact) ?? `origin:${fact.id}`);
      else changes.removed.add(namedKey(fact) ?? `origin:${fact.id}`);
    }
  }
  return found;
};

/** Parts that another outlet wrote; a speaker's words are the outlet's own report. */
const declaredBy = ({ regions }: DocumentRow): string[] => [
  ...new Set(regions.flatMap(({ kind, origin, status }) => ((kind === "relayed" || kind === "translated") && origin && status !== "rejected" ? [origin] : []))),
];

/** Keys of every link and document; each document's are worked out once, when first asked for. */
export const corpusOrigins = ({ documents, outlets = [], owners = [], origins = [] }: Pick<Corpus, "documents" | "outlets" | "owners" | "origins">, count: OriginCount): OriginKeys => {
  const knowledge = knowledgeOf(outlets, owners);
  const changes = changesOf(origins);
  const afterChanges = (subject: string, keys: readonly string[]): string[] => {
    const found = changes.get(subject);
    return found ? [...new Set([...keys, ...found.added])].filter((key) => !found.removed.has(key)) : [...keys];
  };
  const keysOf = (source: Source): string[] =>
    sourceKeys(source, knowledge).filter(({ rule }) => count === "strict" || rule !== "owner").map(({ key }) => key);

  const known = new Map<string, readonly string[]>();
  const ofDocument = (document: DocumentRow): readonly string[] => {
    const { id, url, outlet, publishedAt } = document;
    const keys = known.get(id) ?? afterChanges(`document:${id}`, [`document:${id}`, ...keysOf({ url, outlet, publishedAt, declared: declaredBy(document) })]);
    known.set(id, keys);
    return keys;
  };

  const byAddress = new Map<string, DocumentRow[]>();
  for (const document of documents) {
    const canonical = document.url ? hostKey(document.url)?.canonical : undefined;
    if (canonical) byAddress.set(canonical, [...(byAddress.get(canonical) ?? []), document]);
  }
  const ofLink = ({ id, url }: LinkRow): readonly string[] => {
    const canonical = hostKey(url)?.canonical;
    const led = canonical ? (byAddress.get(canonical) ?? []).flatMap(ofDocument) : [];
    return afterChanges(`link:${id}`, [...new Set([...keysOf({ url }), ...led])]);
  };
  return { ofLink, ofDocument };
};
