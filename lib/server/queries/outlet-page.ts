/** One outlet as its page shows it: its figures, how its documents were chosen and read, and what other rules would say. */
import type { Actor } from "@/lib/access/actor";
import { mayInProject } from "@/lib/access/permissions";
import { seesNames } from "@/lib/access/visibility";
import { underRules, type ReadersKnown, type UnderRule, type Untried } from "@/lib/report/rules";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight } from "../visibility-sql";
import { outletScene, type OutletScene } from "./outlet-claims";
import { readersKnown } from "./readers-known";
import { entryOf, readSummary, type OneOutlet } from "./summary";

export interface OutletSample {
  /** How its documents were chosen; null where nobody said. */
  readonly chosen: readonly { readonly how: string | null; readonly documents: number }[];
  /** Finished readings during which nothing of others was visible, and those during which something was. */
  readonly independent: number;
  readonly open: number;
}

export interface AsOneGroup {
  readonly count: number;
  /** Null where the reader of the page is not told. */
  readonly names: readonly string[] | null;
}

export interface OutletPageView extends OneOutlet {
  /** Null together with `rules` for an outlet that is too large to be counted anew at every visit. */
  readonly sample: OutletSample | null;
  readonly rules: readonly (UnderRule | Untried)[] | null;
  /** Readers of this outlet whom one of the rules counts once, group by group; by name for those who answer for them. */
  readonly asOne: readonly AsOneGroup[];
  /** The other named outlets, to compare with. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** Annotations of an outlet up to which other rules are tried while somebody waits. */
const AT_ONCE = 20_000;

const sampleOf = ({ rows, context }: OutletScene): OutletSample => {
  const chosen = Map.groupBy(rows.documents, ({ selection }) => selection ?? null);
  const readings = context.index.documents.flatMap(({ completions }) => completions);
  const independent = readings.filter(({ seen }) => seen === "none").length;
  return {
    chosen: [...chosen].map(([how, documents]) => ({ how, documents: documents.length })).sort((a, b) => b.documents - a.documents),
    independent,
    open: readings.length - independent,
  };
};

/** Only who answers for the readers is told who they are: to others it would be an accusation. */
const asOneOf = (scene: OutletScene, { groups }: ReadersKnown, { actor, access }: { readonly actor: Actor; readonly access: ProjectAccess }): AsOneGroup[] => {
  if (typeof groups === "string") return [];
  const isTold = mayInProject(actor, access.role, "member.list") === "allowed" && seesNames(access.role) && !access.namesHidden;
  const here = new Map(scene.rows.annotators.map(({ id, name }) => [id, name ?? id]));
  const readers = new Set(scene.rows.completions.map(({ annotator }) => annotator));
  return groups
    .map((group) => group.filter((reader) => readers.has(reader)))
    .filter(({ length }) => length > 1)
    .map((group) => ({ count: group.length, names: isTold ? group.map((reader) => here.get(reader) ?? reader).sort((a, b) => a.localeCompare(b)) : null }));
};

/** Throws `not-found`, also where every document of the outlet is closed to this reader. */
export const readOutletPage = async (actor: Actor, access: ProjectAccess, id: string): Promise<OutletPageView> => {
  const { outlets, ...head } = await readSummary(actor, access);
  const outlet = await entryOf({ outlets, ...head }, access, id);
  const scene = outlet.annotations <= AT_ONCE ? await outletScene(actor, access, { outlet: id, text: false }) : null;
  const known = readersKnown(scene?.whole ?? null);
  return {
    ...head,
    outlet,
    sample: scene ? sampleOf(scene) : null,
    rules: scene ? underRules(scene.context, known) : null,
    asOne: scene ? asOneOf(scene, known, { actor, access }) : [],
    others: outlets.flatMap((each) => (each !== outlet && each.outlet.id !== null && each.outlet.name !== null ? [{ id: each.outlet.id, name: each.outlet.name }] : [])),
  };
};

/** The name of an outlet, by its own id; null for an unknown one, also by its document's. */
export const outletName = async (projectId: string, id: string): Promise<string | null> => {
  const { rows } = await pool.query<{ name: string | null }>("SELECT name FROM outlet WHERE project_id = $1 AND id = $2", [projectId, id]);
  return rows[0]?.name ?? null;
};

/** The outlets with a name that have articles this reader may see, by name. */
export const namedOutlets = async (actor: Actor, access: ProjectAccess): Promise<{ readonly id: string; readonly name: string }[]> => {
  const { closedDocuments } = await projectSight(actor, access.projectId, access.role);
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT o.id, o.name FROM outlet o WHERE o.project_id = $1 AND o.name IS NOT NULL
       AND EXISTS (SELECT 1 FROM document d WHERE d.outlet_id = o.id AND d.deleted_at IS NULL AND d.id <> ALL($2::uuid[])) ORDER BY o.name, o.id`,
    [access.projectId, closedDocuments],
  );
  return rows;
};
