/** The page behind a number: the documents that it counts and their passages, so many as the number says, ready to be read. */
import type { Actor } from "@/lib/access/actor";
import { figuresOf } from "@/lib/report/proportions";
import { documentsBehind, type DocumentBehind, type UnitBehind, type VoiceQuery } from "@/lib/report/units-behind";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { claimPresenter, type ClaimBehind } from "../present/claim-behind";
import type { Locale } from "../request-locale";
import { outletScene } from "./outlet-claims";
import { plainQuote } from "./shown-quote";
import { readVersion, type Version } from "./version";

/** Of a figure: what it counts, what it counts in, and what is in neither. */
export type Counting = "all" | "yes" | "no" | "tie";

export interface ClaimsPageQuery {
  readonly outlet: string;
  readonly figure: string;
  readonly voice: VoiceQuery;
  readonly counting: Counting;
  /** From 1. */
  readonly page: number;
  readonly locale: Locale;
}

export interface ShownPassage extends ClaimBehind {
  /** What stands around it in its paragraph, as shown. */
  readonly before: string;
  readonly after: string;
}

export interface ShownDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly publishedAt: string | null;
  /** For a label or frame, which counts documents; null for claims, which count themselves. */
  readonly counts: "yes" | "no" | "tie" | null;
  readonly gave: number;
  readonly readers: number;
  readonly passages: readonly ShownPassage[];
}

export interface ClaimsPageView {
  readonly k: number;
  readonly n: number;
  readonly ties: number;
  readonly documents: readonly ShownDocument[];
  readonly pages: number;
}

const DOCUMENTS = 15;
/** Code points of context on either side. */
const AROUND = 110;

const isClaims = ({ figure }: ClaimsPageQuery): boolean => figure.startsWith("claims/");
const countsAs = ({ hits, tie }: DocumentBehind): "yes" | "no" | "tie" => (tie ? "tie" : hits > 0 ? "yes" : "no");

/** The documents asked for, each with the passages asked for. */
const asked = (behind: readonly DocumentBehind[], query: ClaimsPageQuery): DocumentBehind[] => {
  if (query.counting === "all") return [...behind];
  if (!isClaims(query)) return behind.filter((document) => countsAs(document) === query.counting && (document.trials > 0 || document.tie));
  const keeps = ({ counts }: UnitBehind): boolean => counts === (query.counting === "yes");
  return behind.map((document) => ({ ...document, units: document.units.filter(keeps) })).filter(({ units }) => units.length > 0);
};

const readVersions = async (ids: readonly string[]): Promise<ReadonlyMap<string, Version>> => {
  const { rows } = await pool.query<{ id: string; version: string }>(
    "SELECT d.id, (SELECT id FROM document_version WHERE document_id = d.id ORDER BY number DESC LIMIT 1) AS version FROM document d WHERE d.id = ANY($1::uuid[])", [ids],
  );
  return new Map(await Promise.all(rows.map(async ({ id, version }) => [id, await readVersion(version)] as const)));
};

const shownText = ({ text, structure }: Version, start: number, end: number): string =>
  start < end ? plainQuote({ text, structure }, { start, end }) : "";

const isSpace = (text: string): boolean => /^\s$/u.test(text);

/** As shown, and what stands around it in its paragraph, cut between words. A space that is shown at neither end is put back. */
const inPlace = (claim: ClaimBehind, version: Version): ShownPassage => {
  const { text } = version;
  const from = Math.max(0, claim.start - AROUND);
  const to = Math.min(text.length, claim.end + AROUND);
  const [ahead, behind] = [shownText(version, from, claim.start), shownText(version, claim.end, to)];
  const before = ahead.split("\n").at(-1)!;
  const after = behind.split("\n")[0]!;
  const cutBefore = from > 0 && before === ahead && before !== "" ? `… ${before.replace(/^\S*\s/u, "")}` : before;
  const cutAfter = to < text.length && after === behind && after !== "" ? `${after.replace(/\s\S*$/u, "")} …` : after;
  return {
    ...claim,
    quote: shownText(version, claim.start, claim.end) || claim.quote,
    before: isSpace(text.slice(claim.start - 1, claim.start)) && /\S$/u.test(cutBefore) ? `${cutBefore} ` : cutBefore,
    after: isSpace(text.slice(claim.end, claim.end + 1)) && /^\S/u.test(cutAfter) ? ` ${cutAfter}` : cutAfter,
  };
};

/** Null for a figure that is none. Throws `not-found` for an outlet of which this reader may see nothing. */
export const readClaimsPage = async (actor: Actor, access: ProjectAccess, query: ClaimsPageQuery): Promise<ClaimsPageView | null> => {
  const { rows, context } = await outletScene(actor, access, { outlet: query.outlet, text: true });
  if (!figuresOf(context).has(query.figure)) return null;
  const behind = documentsBehind(context.index.documents, context, query);
  const wanted = asked(behind, query);
  const shown = wanted.slice((query.page - 1) * DOCUMENTS, query.page * DOCUMENTS);
  const versions = await readVersions(shown.map((document) => document.rows.document.id));
  const titles = new Map(rows.documents.map((row) => [row.id, row]));
  const present = claimPresenter({ rows, originKeys: context.originKeys }, { userId: actor.userId, access, locale: query.locale });
  const total = (count: (document: DocumentBehind) => number): number => behind.reduce((sum, document) => sum + count(document), 0);
  return {
    k: total(({ hits }) => hits),
    n: total(({ trials }) => trials),
    ties: total(({ tie }) => (tie ? 1 : 0)),
    pages: Math.ceil(wanted.length / DOCUMENTS),
    documents: shown.map((document): ShownDocument => {
      const { id } = document.rows.document;
      const { title, language, publishedAt } = titles.get(id)!;
      return {
        id, title, language: language ?? null, publishedAt: publishedAt ?? null,
        counts: isClaims(query) ? null : countsAs(document),
        gave: document.gave, readers: document.readers,
        passages: document.units.map((unit) => inPlace(present(unit), versions.get(id)!)),
      };
    }),
  };
};
