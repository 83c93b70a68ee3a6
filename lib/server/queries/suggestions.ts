/** What an article's wording suggests, computed once for each state of its parts. */
import { range, type Range } from "@/lib/text/units";
import type { Region } from "@/lib/text/structure";
import { suggest, type Suggestion } from "@/lib/evidence/cues/suggest";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { readClaims } from "./claims";
import { documentProvenance } from "./provenance";
import { readRegions, readVersion } from "./version";

/** Articles kept; the oldest goes. */
const KEPT = 200;

interface Remembered {
  readonly regions: string;
  readonly suggestions: readonly Suggestion[];
}

const shared = globalThis as typeof globalThis & { apostilleSuggestions?: Map<string, Remembered> };
const memory = (): Map<string, Remembered> => (shared.apostilleSuggestions ??= new Map());

export interface SuggestionView {
  readonly kind: Suggestion["kind"];
  readonly start: number;
  readonly end: number;
  readonly attribution?: Suggestion["attribution"];
  readonly origin?: string;
  readonly spans?: readonly (readonly [number, number])[];
}

const viewOf = ({ spans, ...suggestion }: Suggestion): SuggestionView => ({ ...suggestion, ...(spans ? { spans: spans.map(({ start, end }: Range) => [start, end] as const) } : {}) });

export const readLanguage = async (documentId: string): Promise<string | null> => {
  const { rows } = await pool.query<{ language: string | null }>("SELECT language FROM document WHERE id = $1", [documentId]);
  return rows[0]?.language ?? null;
};

/** What the wording alone suggests of a version with these parts. */
export const suggestionsOf = async (versionId: string, regions: readonly Region[], language: string | null): Promise<readonly Suggestion[]> => {
  const kept = memory();
  const key = `${versionId} ${language ?? ""}`;
  const state = JSON.stringify(regions);
  const known = kept.get(key);
  if (known?.regions === state) return known.suggestions;
  const version = await readVersion(versionId);
  const suggestions = suggest({ text: version.text.text, structure: version.structure, regions, language });
  kept.delete(key);
  kept.set(key, { regions: state, suggestions });
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return suggestions;
};

/** Sentences that lost their attribution on the way from a text they share. */
const probableOrigins = async (access: DocumentAccess): Promise<Suggestion[]> =>
  (await documentProvenance(access)).found.lost.map(({ start, end, origin }) => ({ kind: "probable-origin", start, end, origin }));

/** Without a story to stay in, so few documents are compared while somebody waits. */
const FEW = 30;

/** The story to compare a document in; `null`: the whole project, which is small; undefined: neither. */
const storyOf = async ({ projectId, documentId }: DocumentAccess): Promise<string | null | undefined> => {
  const { rows: [row] } = await pool.query<{ story: string | null; documents: number }>(
    "SELECT story, (SELECT count(*)::int FROM document WHERE project_id = $2 AND deleted_at IS NULL) AS documents FROM document WHERE id = $1", [documentId, projectId],
  );
  return row?.story ?? ((row?.documents ?? 0) <= FEW ? null : undefined);
};

/** Sentences that another article tells otherwise. */
const contradicted = async (access: DocumentAccess): Promise<Suggestion[]> => {
  const { projectId, documentId } = access;
  const story = await storyOf(access);
  if (story === undefined) return [];
  const { claims } = await readClaims({ projectId, document: documentId, ...(story === null ? {} : { story }) });
  return claims
    .flatMap(({ contradictions }) => contradictions.filter(({ status }) => status !== "dismissed"))
    .flatMap(({ between }) => between.filter(({ document }) => document === documentId).map(({ start, end }): Suggestion => ({ kind: "contradiction", ...range(start, end) })));
};

/** In text order. */
export const listSuggestions = async (access: DocumentAccess): Promise<SuggestionView[]> => {
  const [regions, language, probable, disputed] = await Promise.all([readRegions(access.versionId), readLanguage(access.documentId), probableOrigins(access), contradicted(access)]);
  const all = [...(await suggestionsOf(access.versionId, regions, language)), ...probable, ...disputed];
  return all.sort((a, b) => a.start - b.start || b.end - a.end).map(viewOf);
};
