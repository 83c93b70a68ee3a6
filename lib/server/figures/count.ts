/** What some documents of a large project contribute to its figures, counted from their rows as one reader may see them. */
import type { PoolClient } from "pg";
import { ORIGIN_COUNT } from "@/lib/exchange/corpus-summary";
import { classesOf, contributionOf, type DocumentContribution } from "@/lib/report/contribution";
import type { Corpus, DocumentRow } from "@/lib/report/corpus";
import { corpusOrigins } from "@/lib/report/corpus-origins";
import { variablesOf, type FactContext } from "@/lib/report/document-facts";
import { indexCorpus } from "@/lib/report/readings";
import { snapshotOn } from "../queries/corpus-snapshot";
import { all, corpusIn } from "../queries/read-corpus";
import type { ProjectSight } from "../visibility-sql";

/** Whoever keeps figures sees everything; what a reader may not see is taken out when they ask. */
export const KEEPER: ProjectSight = { userId: "00000000-0000-0000-0000-000000000000", closedDocuments: [], moderated: true };

/** Documents as far as links may lead to them, outlets, owners, people's merges. */
type Around = Required<Pick<Corpus, "documents" | "outlets" | "owners" | "origins">>;

/** A count under way, in one transaction that shows one state. */
export interface Counting {
  /** Whether leave-outs are counted too. */
  readonly leaveOneOut: boolean;
  readonly client: PoolClient;
  readonly projectId: string;
  readonly share: number;
  readonly sight: ProjectSight;
  /** What the whole project knows of origins; read when a link asks. */
  around: Around | null;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Where links may lead: every open document with an address, and who it says wrote its parts. */
const readPages = async ({ client, projectId, sight }: Counting): Promise<DocumentRow[]> => {
  const { rows } = await client.query<DocumentRow>(
    `SELECT d.id, CASE WHEN o.name IS NOT NULL THEN json_build_object('name', o.name, 'domain', o.domain) END AS outlet, d.url, d.published_at AS "publishedAt",
       1 AS version, '' AS "textSha256", 0 AS "codePoints", 0 AS words, '[]'::json AS sentences, COALESCE((
         SELECT json_agg(json_build_object('start', r.start, 'end', r."end", 'kind', r.kind, 'origin', r.origin, 'status', r.status)) FROM region r
         WHERE r.kind IN ('relayed', 'translated') AND r.version_id = (SELECT v.id FROM document_version v WHERE v.document_id = d.id ORDER BY v.number DESC LIMIT 1)), '[]') AS regions
     FROM document d JOIN outlet o ON o.id = d.outlet_id WHERE d.project_id = $1 AND d.deleted_at IS NULL AND d.url IS NOT NULL AND d.id <> ALL($2::uuid[])`,
    [projectId, sight.closedDocuments],
  );
  return rows;
};

const readAround = async (counting: Counting): Promise<Around> => {
  const { client, projectId, sight } = counting;
  const { tables } = await snapshotOn(client, { projectId, sight, text: false });
  return { documents: await readPages(counting), outlets: await all(tables.outlets()), owners: await all(tables.owners()), origins: await all(tables.origins()) };
};

const contextOf = async (corpus: Corpus, counting: Counting): Promise<FactContext> => {
  const isAsked = corpus.links.some(({ accepted, stance }) => accepted && stance === "supports");
  if (isAsked) counting.around ??= await readAround(counting);
  const known = isAsked ? counting.around! : corpus;
  return { corpus, index: indexCorpus(corpus), variables: variablesOf(corpus), originKeys: corpusOrigins(known, ORIGIN_COUNT), share: counting.share };
};

/** Those of the documents that are there and open. Lets others run in between. */
export async function* countAnew(counting: Counting, ids: readonly string[]): AsyncGenerator<{ readonly id: string; readonly contribution: DocumentContribution }> {
  const { client, projectId, sight, leaveOneOut } = counting;
  const { corpus } = await corpusIn(await snapshotOn(client, { projectId, sight, documents: ids, text: false }));
  const context = await contextOf(corpus, counting);
  const classes = leaveOneOut ? classesOf(corpus) : null;
  for (const [at, rows] of context.index.documents.entries()) {
    yield { id: rows.document.id, contribution: contributionOf(rows, context, classes) };
    if (at % 10 === 9) await pause();
  }
}
