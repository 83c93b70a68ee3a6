/** What a project knows of outlets: their other domains, the names that credits give them, and who controlled them when. */
import type { PoolClient } from "pg";
import { foldName } from "@/lib/evidence/name-fold";
import type { Ownership } from "@/lib/evidence/owner-on";
import type { KnownOutlet } from "@/lib/evidence/source-keys";
import { AppError } from "@/lib/errors";
import { newId } from "../identifier";
import { forgetOriginScene } from "../queries/origin-scene";
import { audit } from "./audit";

interface OutletPatch {
  readonly domains?: readonly string[];
  readonly aliases?: readonly string[];
  readonly owners?: readonly Omit<Ownership, "outlet">[];
}

const writeOwners = async (client: PoolClient, projectId: string, rows: readonly Ownership[]): Promise<void> => {
  await client.query(
    `INSERT INTO ownership (id, project_id, outlet, owner, "from", "to")
     SELECT (r->>'id')::uuid, $1, r->>'outlet', r->>'owner', r->>'from', r->>'to' FROM jsonb_array_elements($2::jsonb) AS r`,
    [projectId, JSON.stringify(rows.map((row) => ({ ...row, id: newId() })))],
  );
};

/** Changes one outlet. Throws `not-found` for another project's and for an unknown outlet, which has no name to know it by. */
export const changeOutlet = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly outletId: string; readonly patch: OutletPatch }): Promise<void> => {
  const { actorId, projectId, outletId, patch } = input;
  const { rows } = await client.query<{ name: string }>(
    `UPDATE outlet SET domains = COALESCE($3, domains), aliases = COALESCE($4, aliases) WHERE id = $1 AND project_id = $2 AND name IS NOT NULL RETURNING name`,
    [outletId, projectId, patch.domains ?? null, patch.aliases ?? null],
  );
  const outlet = rows[0]?.name;
  if (outlet === undefined) throw new AppError("not-found");
  if (patch.owners) {
    await client.query("DELETE FROM ownership WHERE project_id = $1 AND outlet = $2", [projectId, outlet]);
    await writeOwners(client, projectId, patch.owners.map((row) => ({ ...row, outlet })));
  }
  await audit(client, { actorId, projectId, kind: "outlet.changed", subjectId: outletId, data: { fields: Object.keys(patch) } });
  forgetOriginScene(projectId);
};

/**
 * Takes over outlets and owners. Names that the project knows, by name or alias, are its outlets; others are added. What was
 * known of the owners of the outlets named is replaced. Answers how many of each.
 */
export const importOwnership = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly outlets: readonly KnownOutlet[]; readonly owners: readonly Ownership[] }): Promise<{ outlets: number; owners: number; added: number }> => {
  const { actorId, projectId, outlets, owners } = input;
  // Two imports at once: one waits for the other.
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`ownership ${projectId}`]);
  const { rows: known } = await client.query<{ name: string; aliases: string[] }>("SELECT name, aliases FROM outlet WHERE project_id = $1 AND name IS NOT NULL ORDER BY name", [projectId]);
  const nameOf = new Map(known.flatMap(({ name, aliases }) => [...aliases, name].map((each) => [foldName(each), name] as const)));
  const fresh = outlets.filter(({ name }) => !nameOf.has(foldName(name)));
  for (const { name } of fresh) nameOf.set(foldName(name), name);
  await client.query("INSERT INTO outlet (id, project_id, name, domain) SELECT i, $1, n, NULL FROM unnest($2::uuid[], $3::text[]) AS t(i, n)", [projectId, fresh.map(() => newId()), fresh.map(({ name }) => name)]);
  const named = outlets.map((outlet) => ({ ...outlet, name: nameOf.get(foldName(outlet.name))! }));
  await client.query(
    `UPDATE outlet o SET domains = ARRAY(SELECT DISTINCT unnest(o.domains || r.domains)), aliases = ARRAY(SELECT DISTINCT unnest(o.aliases || r.aliases))
     FROM (SELECT x->>'name' AS name, ARRAY(SELECT jsonb_array_elements_text(x->'domains')) AS domains, ARRAY(SELECT jsonb_array_elements_text(x->'aliases')) AS aliases FROM jsonb_array_elements($2::jsonb) AS x) AS r
     WHERE o.project_id = $1 AND o.name = r.name`,
    [projectId, JSON.stringify(named)],
  );
  const rows = owners.map((row) => ({ ...row, outlet: nameOf.get(foldName(row.outlet)) ?? row.outlet }));
  await client.query("DELETE FROM ownership WHERE project_id = $1 AND outlet = ANY($2::text[])", [projectId, [...new Set(named.map(({ name }) => name))]]);
  await writeOwners(client, projectId, rows);
  await audit(client, { actorId, projectId, kind: "ownership.imported", subjectId: projectId, data: { outlets: outlets.length, owners: owners.length } });
  forgetOriginScene(projectId);
  return { outlets: outlets.length, owners: rows.length, added: fresh.length };
};
