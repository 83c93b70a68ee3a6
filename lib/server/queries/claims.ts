/**
 * What the documents of a project state alike, and where they do not agree: from all their sentences, annotated or not. The
 * same for every reader. Computed once for each state of what it is computed from.
 */
import { claimsOf, type Claim, type ClaimContradiction, type Place } from "@/lib/evidence/claims/claims";
import { statementsOf, type Statement } from "@/lib/evidence/claims/statement";
import type { AlignedPassage } from "@/lib/evidence/claims/match";
import { originGroups } from "@/lib/evidence/origin-graph";
import { pool } from "../database";
import { readOriginScene } from "./origin-scene";
import { readRegions, readVersion } from "./version";

/** Documents compared at once: the newest. More of them are asked for story by story. */
const MOST = 150;

export interface ClaimDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly story: string | null;
  readonly versionId: string;
}

export const CONTRADICTION_STATUSES = ["proposed", "accepted", "dismissed"] as const;
export type ContradictionStatus = (typeof CONTRADICTION_STATUSES)[number];

export interface JudgedContradiction extends ClaimContradiction {
  readonly status: ContradictionStatus;
}

export interface JudgedClaim extends Omit<Claim, "contradictions"> {
  readonly contradictions: readonly JudgedContradiction[];
  /** Documents that are one origin, in brackets of their own. */
  readonly origins: readonly (readonly string[])[];
  /** When it was stated, oldest first, as far as documents are dated; absent with fewer than two. */
  readonly timeline?: readonly { readonly at: string; readonly document: string }[];
}

export interface ClaimsAsked {
  readonly projectId: string;
  readonly story?: string | undefined;
  /** Only claims that this document states too. */
  readonly document?: string | undefined;
}

const readDocuments = async ({ projectId, story }: ClaimsAsked): Promise<ClaimDocument[]> => {
  const { rows } = await pool.query<ClaimDocument>(
    `SELECT d.id, d.title, o.name AS outlet, d.language, d.published_at AS "publishedAt", d.story, v.id AS "versionId" FROM document d JOIN outlet o ON o.id = d.outlet_id
     JOIN LATERAL (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) v ON true
     WHERE d.project_id = $1 AND d.deleted_at IS NULL AND ($2::text IS NULL OR d.story = $2) ORDER BY d.created_at DESC, d.id LIMIT ${MOST}`,
    [projectId, story ?? null],
  );
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
};

const readAligned = async (projectId: string): Promise<AlignedPassage[]> => {
  const { rows } = await pool.query<{ a: string; b: string; passages: readonly { readonly a: { start: number; end: number }; readonly b: { start: number; end: number } }[] }>(
    "SELECT a, b, passages FROM reuse_match WHERE project_id = $1 AND a <> b AND status <> 'dismissed'", [projectId],
  );
  return rows.flatMap(({ a, b, passages }) => passages.map((passage) => ({ a: { document: a, ...passage.a }, b: { document: b, ...passage.b } })));
};

interface Kept {
  readonly state: string;
  readonly statements: readonly Statement[];
}
const shared = globalThis as typeof globalThis & { apostilleStatements?: Map<string, Kept>; apostilleClaims?: Map<string, { readonly state: string; readonly claims: readonly Claim[] }> };

const KEPT_TEXTS = 2 * MOST;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One after the other, with room for others between two. */
const readStatements = async (documents: readonly ClaimDocument[]): Promise<{ statements: Statement[]; state: string }> => {
  const kept = (shared.apostilleStatements ??= new Map());
  const statements: Statement[] = [];
  const states: string[] = [];
  for (const { id, versionId, language } of documents) {
    const [version, regions] = await Promise.all([readVersion(versionId), readRegions(versionId)]);
    const state = JSON.stringify([versionId, language, regions]);
    let known = kept.get(id);
    if (known?.state !== state) {
      known = { state, statements: statementsOf(id, { text: version.text.text, structure: version.structure, regions, language }) };
      kept.delete(id);
      kept.set(id, known);
      await pause();
    }
    statements.push(...known.statements);
    states.push(state);
  }
  for (const oldest of kept.keys()) if (kept.size > KEPT_TEXTS) kept.delete(oldest);
  return { statements, state: states.join() };
};

const compare = async (asked: ClaimsAsked, documents: readonly ClaimDocument[]): Promise<readonly Claim[]> => {
  const [{ statements, state: texts }, aligned] = await Promise.all([readStatements(documents), readAligned(asked.projectId)]);
  const kept = (shared.apostilleClaims ??= new Map());
  const [key, state] = [`${asked.projectId} ${asked.story ?? ""}`, `${texts} ${JSON.stringify(aligned)}`];
  const known = kept.get(key);
  if (known?.state === state) return known.claims;
  const claims = claimsOf(statements, aligned);
  kept.delete(key);
  kept.set(key, { state, claims });
  for (const oldest of kept.keys()) if (kept.size > 40) kept.delete(oldest);
  return claims;
};

/** How a contradiction is known by: its kind and where its two sides begin. */
export const contradictionKey = (kind: string, [a, b]: readonly [Place, Place]): string => `${kind} ${a.document} ${a.start} ${b.document} ${b.start}`;

const readWords = async (projectId: string): Promise<ReadonlyMap<string, ContradictionStatus>> => {
  const { rows } = await pool.query<{ kind: string; a: string; aStart: number; b: string; bStart: number; status: ContradictionStatus }>(
    `SELECT kind, a, a_start AS "aStart", b, b_start AS "bStart", status FROM contradiction WHERE project_id = $1`, [projectId],
  );
  return new Map(rows.map(({ kind, a, aStart, b, bStart, status }) => [`${kind} ${a} ${aStart} ${b} ${bStart}`, status]));
};

/** Claims that several documents state, those with most documents first, and the documents compared. */
export const readClaims = async (asked: ClaimsAsked): Promise<{ readonly claims: readonly JudgedClaim[]; readonly documents: readonly ClaimDocument[] }> => {
  const documents = await readDocuments(asked);
  const [claims, words, scene] = await Promise.all([compare(asked, documents), readWords(asked.projectId), readOriginScene(asked.projectId)]);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const judged = claims.filter(({ occurrences }) => asked.document === undefined || occurrences.some(({ document }) => document === asked.document)).map((claim): JudgedClaim => {
    const tellers = [...new Set(claim.occurrences.map(({ document }) => document))];
    const groups = originGroups({ own: [], sources: tellers.map((id) => ({ id, keys: scene.ofDocument(id) })) }, "loose").map(({ members }) => members);
    const dated = tellers.flatMap((document) => (byId.get(document)?.publishedAt ? [{ at: byId.get(document)!.publishedAt!, document }] : [])).sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0));
    return {
      ...claim,
      contradictions: claim.contradictions.map((each) => ({ ...each, status: words.get(contradictionKey(each.kind, each.between)) ?? "proposed" })),
      origins: groups,
      ...(dated.length > 1 ? { timeline: dated } : {}),
    };
  });
  return { claims: judged, documents };
};
