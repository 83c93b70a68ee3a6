/**
 * The origin keys of a corpus (method §4) from what it knows: addresses, outlets and their domains, credits, owners by date,
 * and the merges that people confirmed or undid. A live project and a bundle are asked alike.
 */
import type { OriginCount } from "@/lib/evidence/origin-graph";
import { hostKey } from "@/lib/evidence/host-key";
import { afterChanges, originChanges } from "@/lib/evidence/origin-changes";
import { knowledgeOf, sourceKeys, type OriginKey, type Source } from "@/lib/evidence/source-keys";
import type { Corpus, DocumentRow, LinkRow, OriginKeys, OriginRow } from "./corpus";

const namedKey = ({ evidence }: OriginRow): string | null => {
  const key = typeof evidence === "object" && evidence !== null && "key" in evidence ? evidence.key : null;
  return typeof key === "string" ? key : null;
};

/** Parts that another outlet wrote; a speaker's words are the outlet's own report. */
const declaredBy = ({ regions }: DocumentRow): string[] => [
  ...new Set(regions.flatMap(({ kind, origin, status }) => ((kind === "relayed" || kind === "translated") && origin && status !== "rejected" ? [origin] : []))),
];

/** Keys of every link and document; each document's are worked out once, when first asked for. */
export const corpusOrigins = ({ documents, outlets = [], owners = [], origins = [] }: Pick<Corpus, "documents" | "outlets" | "owners" | "origins">, count: OriginCount): OriginKeys => {
  const knowledge = knowledgeOf(outlets, owners);
  const changes = originChanges(origins.map((row) => ({ ...row, key: namedKey(row) })));
  const keysOf = (source: Source, more: { readonly subject: string; readonly first?: OriginKey[] }): string[] =>
    afterChanges([...(more.first ?? []), ...sourceKeys(source, knowledge)], changes.get(more.subject))
      .filter(({ rule }) => count === "strict" || rule !== "owner")
      .map(({ key }) => key);

  const known = new Map<string, readonly string[]>();
  const ofDocument = (document: DocumentRow): readonly string[] => {
    const { id, url, outlet, publishedAt } = document;
    const itself: OriginKey = { key: `document:${id}`, rule: "page", evidence: id };
    const keys = known.get(id) ?? keysOf({ url, outlet, publishedAt, declared: declaredBy(document) }, { subject: `document:${id}`, first: [itself] });
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
    const own = keysOf({ url }, { subject: `link:${id}` });
    return [...new Set([...own, ...(canonical ? (byAddress.get(canonical) ?? []).flatMap(ofDocument) : [])])];
  };
  return { ofLink, ofDocument };
};
