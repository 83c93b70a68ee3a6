/** The page of origins: each passage with its links, grouped by what joins them, in the words of its document. */
import type { Actor } from "@/lib/access/actor";
import type { OriginCount } from "@/lib/evidence/origin-graph";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { listOrigins, type OriginsOfClaim } from "./origins";
import { plainQuote } from "./shown-quote";
import { readVersion } from "./version";

type Link = OriginsOfClaim["links"][number];
type Merge = OriginsOfClaim["loose"]["groups"][number]["merges"][number];

/**
 * One origin as it is drawn. `counts`: at least one of its links supports the passage and was accepted. `own`: it is the
 * article's own, and counts 0.
 */
export interface DrawnOrigin {
  readonly links: readonly Link[];
  readonly merges: readonly Merge[];
  readonly own: boolean;
  readonly counts: boolean;
}

export interface DrawnClaim {
  readonly annotation: string;
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null; readonly language: string | null };
  readonly quote: string;
  readonly origins: readonly DrawnOrigin[];
  /** Links that lead nowhere any more: no origin at all. */
  readonly lost: readonly Link[];
  readonly links: number;
  readonly independent: number;
}

export interface OriginsPage {
  readonly claims: readonly DrawnClaim[];
  readonly next: string | null;
  /** Titles of the project's documents that a link leads to, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

const PAGE = 25;

interface Row {
  readonly annotation: string;
  readonly version: string;
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string | null;
}

const readPlaces = async (annotations: readonly string[]): Promise<ReadonlyMap<string, Row>> => {
  const { rows } = await pool.query<Row>(
    `SELECT a.id AS annotation, a.version_id AS version, d.id, d.title, o.name AS outlet, d.language
     FROM annotation a JOIN document d ON d.id = a.document_id JOIN outlet o ON o.id = d.outlet_id WHERE a.id = ANY($1::uuid[])`,
    [annotations],
  );
  return new Map(rows.map((row) => [row.annotation, row]));
};

const readTitles = async (ids: readonly string[]): Promise<Record<string, string>> => {
  const { rows } = await pool.query<{ id: string; title: string }>("SELECT id, title FROM document WHERE id = ANY($1::uuid[])", [ids]);
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
};

const draw = async (item: OriginsOfClaim, count: OriginCount, { annotation, version, ...document }: Row): Promise<DrawnClaim> => {
  const links = new Map(item.links.map((link) => [link.id, link]));
  const { groups, independentOrigins } = item[count];
  return {
    annotation, document,
    quote: plainQuote(await readVersion(version), item),
    origins: groups
      .map(({ links: members, merges, own }) => {
        const mine = members.map((id) => links.get(id)!);
        return { links: mine, merges, own, counts: !own && mine.some(({ accepted, stance }) => accepted && stance === "supports") };
      })
      .sort((a, b) => Number(b.counts) - Number(a.counts) || Number(a.own) - Number(b.own)),
    lost: item.links.filter(({ lost }) => lost),
    links: item.links.length,
    independent: independentOrigins,
  };
};

/** What counts comes first, the article's own last. Throws `invalid` for a foreign cursor. */
export const originsPage = async (actor: Actor, access: ProjectAccess, ask: { readonly after: string | null; readonly document: string | null; readonly count: OriginCount }): Promise<OriginsPage> => {
  const { items, next } = await listOrigins(actor, access, { limit: PAGE, ...(ask.after ? { after: ask.after } : {}), ...(ask.document ? { document: ask.document } : {}) });
  const places = await readPlaces(items.map(({ annotation }) => annotation));
  const led = items.flatMap(({ links }) => links.flatMap(({ document }) => document ?? []));
  const [claims, titles] = await Promise.all([
    Promise.all(items.flatMap((item) => (places.has(item.annotation) ? [draw(item, ask.count, places.get(item.annotation)!)] : []))),
    readTitles(led),
  ]);
  return { claims, next, titles };
};
