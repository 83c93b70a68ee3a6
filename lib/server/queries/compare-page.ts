/** Two outlets side by side as their page shows them: everything they have, or what both say of one story or topic. */
import type { Actor } from "@/lib/access/actor";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight } from "../visibility-sql";
import { documentsOf } from "./outlet-claims";
import { readCorpus } from "./read-corpus";
import { compareIn, compareOutlets, summaryOfState, type OutletComparison } from "./summary";

export interface SharedArticle {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
}

/** A story or topic of which both have articles. */
export interface SharedSubject {
  readonly kind: "story" | "topic";
  readonly name: string;
  readonly a: readonly SharedArticle[];
  readonly b: readonly SharedArticle[];
}

export interface ComparePageView extends OutletComparison {
  readonly shared: readonly SharedSubject[];
  /** What the comparison is kept to; null for everything. */
  readonly within: Pick<SharedSubject, "kind" | "name"> | null;
}

interface Placed extends SharedArticle {
  readonly story: string | null;
  readonly topic: string | null;
}

const articlesOf = async (actor: Actor, access: ProjectAccess, outlet: string): Promise<Placed[]> => {
  const [{ closedDocuments }, ids] = await Promise.all([projectSight(actor, access.projectId, access.role), documentsOf(access.projectId, outlet)]);
  const { rows } = await pool.query<Placed>(
    "SELECT id, title, language, story, topic FROM document WHERE id = ANY($1::uuid[]) AND id <> ALL($2::uuid[]) ORDER BY published_at NULLS LAST, id", [ids, closedDocuments],
  );
  return rows;
};

const sharedBy = (a: readonly Placed[], b: readonly Placed[]): SharedSubject[] =>
  (["story", "topic"] as const).flatMap((kind) => {
    const [ours, theirs] = [Map.groupBy(a, (each) => each[kind]), Map.groupBy(b, (each) => each[kind])];
    return [...ours].flatMap(([name, articles]): SharedSubject[] => {
      const others = theirs.get(name);
      return name !== null && others ? [{ kind, name, a: articles, b: others }] : [];
    });
  });

/** `within`: the name of a story or topic that both have; any other is everything. Throws `not-found`. */
export const readComparePage = async (actor: Actor, access: ProjectAccess, { a, b, within }: { readonly a: string; readonly b: string; readonly within: string }): Promise<ComparePageView> => {
  const shared = sharedBy(await articlesOf(actor, access, a), await articlesOf(actor, access, b));
  const kept = shared.find(({ name }) => name === within);
  if (!kept) return { ...(await compareOutlets(actor, access, { a, b })), shared, within: null };
  const corpus = await readCorpus(actor, access);
  const { summary } = summaryOfState({ ...corpus, documents: corpus.documents.filter((document) => document[kept.kind] === kept.name) }, access.settings);
  return { ...(await compareIn(summary, access, { a, b })), shared, within: { kind: kept.kind, name: kept.name } };
};
