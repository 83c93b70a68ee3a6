/** One story's claims as their page shows them: a row for each, a column for each article, the words of every telling. */
import type { Certainty } from "@/lib/evidence/claims/statement";
import { pool } from "../database";
import { readClaims, type ClaimDocument, type JudgedClaim } from "./claims";
import { documentProvenance } from "./provenance";
import { plainQuote } from "./shown-quote";
import { readVersion } from "./version";

export interface TellingView {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  readonly quote: string;
}

export interface ContradictionView {
  readonly kind: JudgedClaim["contradictions"][number]["kind"];
  readonly reason: readonly [string, string];
  readonly status: JudgedClaim["contradictions"][number]["status"];
  readonly between: JudgedClaim["contradictions"][number]["between"];
  /** Of both sides. */
  readonly outlets: readonly [string, string];
  readonly quotes: readonly [string, string];
}

export interface ClaimRowView {
  readonly id: string;
  readonly independentOrigins: number;
  readonly agreed: readonly string[];
  readonly tellings: readonly TellingView[];
  readonly contradictions: readonly ContradictionView[];
  /** Oldest first; empty where dates do not allow it. */
  readonly timeline: readonly { readonly at: string; readonly document: string }[];
}

export interface ColumnView {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
  /** Voices it lets speak. */
  readonly named: number;
  readonly anonymous: number;
}

export interface ClaimsView {
  readonly stories: readonly string[];
  readonly story: string | null;
  readonly columns: readonly ColumnView[];
  /** Further articles that tell some of the claims shown. */
  readonly others: readonly Pick<ColumnView, "id" | "title" | "outlet" | "language">[];
  /** Columns that are one origin, in brackets. */
  readonly brackets: readonly (readonly string[])[];
  readonly claims: readonly ClaimRowView[];
  /** Claims and contradictions of the whole story. */
  readonly total: number;
  readonly disputed: number;
}

const COLUMNS = 4;
const ROWS = 30;

/** Those that most outlets tell come first. */
const readStories = async (projectId: string): Promise<string[]> => {
  const { rows } = await pool.query<{ story: string }>(
    "SELECT story FROM document WHERE project_id = $1 AND deleted_at IS NULL AND story IS NOT NULL GROUP BY story HAVING count(*) > 1 ORDER BY count(DISTINCT outlet_id) DESC, count(*) DESC, story", [projectId],
  );
  return rows.map(({ story }) => story);
};

/** Documents by how many of the claims they tell, the most first. */
const tellersOf = (claims: readonly JudgedClaim[]): string[] => {
  const counts = new Map<string, number>();
  for (const { occurrences } of claims) for (const document of new Set(occurrences.map((each) => each.document))) counts.set(document, (counts.get(document) ?? 0) + 1);
  return [...counts].sort(([, x], [, y]) => y - x).map(([id]) => id);
};

/** Columns of one origin stand together. */
const bracketed = (columns: readonly string[], claims: readonly JudgedClaim[]): { order: string[]; brackets: string[][] } => {
  const brackets: string[][] = [];
  for (const id of columns) {
    const mate = brackets.find((members) => claims.some(({ origins }) => origins.some((group) => group.includes(id) && group.includes(members[0]!))));
    if (mate) mate.push(id);
    else brackets.push([id]);
  }
  return { order: brackets.flat(), brackets: brackets.filter(({ length }) => length > 1) };
};

const columnOf = async (projectId: string, { id, title, outlet, language }: ClaimDocument): Promise<ColumnView> => {
  const { found: { speakers } } = await documentProvenance({ projectId, documentId: id });
  const anonymous = speakers.filter(({ kind }) => kind === "anonymous").length;
  return { id, title, outlet, language, anonymous, named: speakers.length - anonymous };
};

const quoter = async (documents: readonly ClaimDocument[], claims: readonly JudgedClaim[]) => {
  const told = new Set(claims.flatMap(({ occurrences }) => occurrences.map(({ document }) => document)));
  const versions = new Map(await Promise.all(documents.filter(({ id }) => told.has(id)).map(async ({ id, versionId }) => [id, await readVersion(versionId)] as const)));
  return ({ document, start, end }: { readonly document: string; readonly start: number; readonly end: number }): string => {
    const version = versions.get(document);
    return version ? plainQuote(version, { start, end }) : "";
  };
};

/** `story` null: the one that most outlets tell, or the whole project where nobody has named stories. */
export const claimsPage = async (projectId: string, asked: string | null): Promise<ClaimsView> => {
  const stories = await readStories(projectId);
  const story = asked !== null && stories.includes(asked) ? asked : (stories[0] ?? null);
  const { claims, documents } = await readClaims({ projectId, ...(story === null ? {} : { story }) });
  const shown = claims.slice(0, ROWS);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const tellers = tellersOf(shown);
  const { order, brackets } = bracketed(tellers.slice(0, COLUMNS), shown);
  const quote = await quoter(documents, shown);
  const name = (id: string): string => byId.get(id)?.outlet ?? byId.get(id)?.title ?? "";
  return {
    stories, story, brackets,
    columns: await Promise.all(order.map((id) => columnOf(projectId, byId.get(id)!))),
    others: tellers.slice(COLUMNS).flatMap((id) => byId.get(id) ?? []).map(({ id, title, outlet, language }) => ({ id, title, outlet, language })),
    total: claims.length,
    disputed: claims.filter(({ contradictions }) => contradictions.some(({ status }) => status !== "dismissed")).length,
    claims: shown.map(({ id, occurrences, contradictions, origins, agreed, timeline }) => ({
      id, agreed, independentOrigins: origins.length, timeline: timeline ?? [],
      tellings: occurrences.map((each) => ({ ...each, quote: quote(each) })),
      contradictions: contradictions.map(({ kind, reason, status, between }) => ({ kind, reason, status, between, outlets: [name(between[0].document), name(between[1].document)], quotes: [quote(between[0]), quote(between[1])] })),
    })),
  };
};
