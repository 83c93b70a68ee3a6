/** The passages behind one figure of one outlet, page by page: who marked them, what supports them, who looked. */
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/errors";
import type { CorpusRows } from "@/lib/exchange/corpus-rows";
import { ORIGIN_COUNT } from "@/lib/exchange/corpus-summary";
import type { Corpus } from "@/lib/report/corpus";
import { corpusOrigins } from "@/lib/report/corpus-origins";
import { variablesOf, type FactContext } from "@/lib/report/document-facts";
import { figuresOf } from "@/lib/report/proportions";
import { indexCorpus } from "@/lib/report/readings";
import { settingsOf } from "@/lib/report/settings";
import { unitsBehind, type UnitBehind, type VoiceQuery } from "@/lib/report/units-behind";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { claimPresenter, type ClaimBehind } from "../present/claim-behind";
import type { Locale } from "../request-locale";
import { isKept } from "./kept-summary";
import { readCorpus, readCorpusRows } from "./read-corpus";

export interface ClaimsQuery {
  readonly outlet: string;
  /** As in the summary: `claims/sourced`, `labels/<key>`, `frames/<key>`. */
  readonly figure: string;
  readonly voice: VoiceQuery;
  readonly limit: number;
  readonly after: string | null;
  readonly locale: Locale;
}

export interface ClaimsPage {
  readonly items: readonly ClaimBehind[];
  readonly next: string | null;
}

/** Documents of an outlet; an unknown outlet answers to its own id and to its document's. */
export const documentsOf = async (projectId: string, outlet: string): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT d.id FROM document d JOIN outlet o ON o.id = d.outlet_id
     WHERE o.project_id = $1 AND d.deleted_at IS NULL AND (o.id = $2 OR (o.name IS NULL AND d.id = $2)) ORDER BY d.id`,
    [projectId, outlet],
  );
  return rows.map((row) => row.id);
};

const cursorOf = ({ rows, unit, variable }: UnitBehind): string => Buffer.from(`${rows.document.id} ${unit.core.start} ${unit.core.end} ${variable}`).toString("base64url");

/** The units after the one that a cursor names. Throws `invalid` for one that is not, or no longer, there. */
const following = (units: readonly UnitBehind[], after: string | null): readonly UnitBehind[] => {
  if (after === null) return units;
  const at = units.findIndex((unit) => cursorOf(unit) === after);
  if (at < 0) throw new AppError("invalid", [{ path: "after", code: "bad-format" }]);
  return units.slice(at + 1);
};

export interface OutletScene {
  readonly rows: CorpusRows;
  /** Of the outlet's documents alone; origins are those of the whole project, so that sums are the summary's. */
  readonly context: FactContext;
  /** All of the project that this reader may see; null where it is too large to be counted at every question. */
  readonly whole: Corpus | null;
}

/** An outlet's documents as figures read them. Throws `not-found` for an outlet of which this reader may see nothing. */
export const outletScene = async (actor: Actor, access: ProjectAccess, { outlet, text }: { readonly outlet: string; readonly text: boolean }): Promise<OutletScene> => {
  const documents = await documentsOf(access.projectId, outlet);
  const [{ rows, corpus }, whole] = await Promise.all([
    readCorpusRows(actor, access, { documents, text }),
    isKept(access.projectId).then((kept) => (kept ? null : readCorpus(actor, access))),
  ]);
  if (rows.documents.length === 0) throw new AppError("not-found");
  const originKeys = corpusOrigins(whole ?? corpus, ORIGIN_COUNT);
  return { rows, context: { corpus, index: indexCorpus(corpus), variables: variablesOf(corpus), originKeys, share: settingsOf(access.settings).share }, whole };
};

/** Throws `not-found` for an outlet of which this reader may see nothing, `invalid` for a figure that is none. */
export const readOutletClaims = async (actor: Actor, access: ProjectAccess, query: ClaimsQuery): Promise<ClaimsPage> => {
  const { rows, context } = await outletScene(actor, access, { outlet: query.outlet, text: true });
  if (!figuresOf(context).has(query.figure)) throw new AppError("invalid", [{ path: "figure", code: "not-one-of", params: { values: [...figuresOf(context).keys()].join(", ") } }]);
  const units = following(unitsBehind(context.index.documents, context, query), query.after);
  const page = units.slice(0, query.limit);
  const present = claimPresenter({ rows, originKeys: context.originKeys }, { userId: actor.userId, access, locale: query.locale });
  return { items: page.map(present), next: units.length > page.length ? cursorOf(page.at(-1)!) : null };
};
