/** Where one document comes from: its parts, what it declares, who speaks, what it shares with others, and what is missing. */
import { declaredOrigins } from "@/lib/evidence/provenance/declared";
import type { SharedWith } from "@/lib/evidence/provenance/lost-attribution";
import { provenanceOf, type ArticleContext, type Provenance } from "@/lib/evidence/provenance/provenance";
import { shownParagraphs } from "@/lib/text/shown";
import type { Region } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { listReuse, type ReuseView } from "./reuse";
import { readRegions, readVersion, type Version } from "./version";

export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly versionId: string;
  readonly sha256: string;
  readonly codePoints: number;
  /** Documents of its outlet in the project. */
  readonly outletDocuments: number;
}

/** Where links without a target did lead, as people found out, by their place. */
const readTargets = async (versionId: string): Promise<(readonly [number, string])[]> => {
  const { rows } = await pool.query<{ start: number; url: string }>("SELECT start, url FROM link_target WHERE version_id = $1 ORDER BY start", [versionId]);
  return rows.map(({ start, url }) => [start, url] as const);
};

export interface DocumentProvenance {
  readonly facts: DocumentFacts;
  readonly version: Version;
  readonly regions: readonly Region[];
  readonly reuse: readonly ReuseView[];
  readonly found: Provenance;
}

/** Of those documents that are there, in no particular order. */
export const readDocumentFacts = async (ids: readonly string[]): Promise<DocumentFacts[]> => {
  const { rows } = await pool.query<DocumentFacts>(
    `SELECT d.id, d.title, o.name AS outlet, d.language, d.published_at AS "publishedAt", d.authors, d.url, v.id AS "versionId", v.sha256, v.code_points AS "codePoints",
       (SELECT count(*)::int FROM document x WHERE x.outlet_id = d.outlet_id AND x.deleted_at IS NULL) AS "outletDocuments"
     FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT id, sha256, code_points FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     WHERE d.id = ANY($1::uuid[]) AND d.deleted_at IS NULL`,
    [ids],
  );
  return rows;
};

/** Matches shown of one document. */
const MATCHES = 100;

/** The origins another document declares, and its outlet: whose sentences it shares. */
const namesOf = async (facts: DocumentFacts): Promise<string[]> => {
  const [version, regions] = await Promise.all([readVersion(facts.versionId), readRegions(facts.versionId)]);
  const origins = declaredOrigins(shownParagraphs(version.text.text, version.structure), regions).map(({ name }) => name);
  return origins.length > 0 ? origins : facts.outlet ? [facts.outlet] : [];
};

const sharedWith = async (documentId: string, reuse: readonly ReuseView[]): Promise<SharedWith[]> => {
  const standing = reuse.filter(({ rule, status }) => rule !== "repeat" && status !== "dismissed");
  const other = ({ documents }: ReuseView): string => documents.find(({ id }) => id !== documentId)!.id;
  const facts = new Map((await readDocumentFacts(standing.map(other))).map((each) => [each.id, each]));
  return Promise.all(
    standing.flatMap((match) => {
      const theirs = facts.get(other(match));
      if (!theirs) return [];
      const passages = match.passages.map(({ a, b }) => {
        const [here, there] = a.document === documentId ? [a, b] : [b, a];
        return { here: range(here.start, here.end), there: range(there.start, there.end) };
      });
      return [namesOf(theirs).then((names) => ({ document: theirs.id, names, passages }))];
    }),
  );
};

interface Remembered {
  readonly state: string;
  readonly found: Provenance;
}
const KEPT = 200;
const shared = globalThis as typeof globalThis & { apostilleProvenance?: Map<string, Remembered> };

/** Computed once for each state of what it is computed from. */
const remembered = (versionId: string, state: string, compute: () => Provenance): Provenance => {
  const kept = (shared.apostilleProvenance ??= new Map());
  const known = kept.get(versionId);
  if (known?.state === state) return known.found;
  const found = compute();
  kept.delete(versionId);
  kept.set(versionId, { state, found });
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return found;
};

/** For a document that the access has shown to exist. Nothing here is anybody's annotation: it is the same for every reader. */
export const documentProvenance = async (access: Pick<DocumentAccess, "documentId" | "projectId">): Promise<DocumentProvenance> => {
  const [[facts], { items: reuse }] = await Promise.all([readDocumentFacts([access.documentId]), listReuse(access.projectId, { document: access.documentId, limit: MATCHES })]);
  const [version, regions, others, targets] = await Promise.all([readVersion(facts!.versionId), readRegions(facts!.versionId), sharedWith(access.documentId, reuse), readTargets(facts!.versionId)]);
  const context: ArticleContext = { title: facts!.title, shared: others, outletDocuments: facts!.outletDocuments, targets };
  const article = { text: version.text.text, structure: version.structure, regions, language: facts!.language };
  const found = remembered(facts!.versionId, JSON.stringify([context, regions, facts!.language]), () => provenanceOf(article, context));
  return { facts: facts!, version, regions, reuse, found };
};
