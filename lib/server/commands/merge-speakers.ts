/** A person says that several names are one speaker, or takes that back. Every figure then counts one voice. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { foldName } from "@/lib/evidence/name-fold";
import { isUuid } from "../access/credential";
import { newId } from "../identifier";
import { audit } from "./audit";

export interface SpeakerMerge {
  readonly names: readonly string[];
  /** The name they have together; the first of them by default. */
  readonly name: string | null;
  readonly kind: string;
}

/** Answers the merge's id. Names that an earlier merge holds bring that whole merge along. Throws `wrong-state` for fewer than two. */
export const mergeSpeakers = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly merge: SpeakerMerge; readonly now: number }): Promise<string> => {
  const { actorId, projectId, merge, now } = input;
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`speakers ${projectId}`]);
  const { rows } = await client.query<{ id: string; name: string; aliases: string[] }>("SELECT id, name, aliases FROM speaker WHERE project_id = $1", [projectId]);
  const wanted = new Set([...merge.names, ...(merge.name ? [merge.name] : [])].map(foldName));
  const absorbed = rows.filter(({ name, aliases }) => [name, ...aliases].some((each) => wanted.has(foldName(each))));
  const names = [...new Set([...(merge.name ? [merge.name] : []), ...merge.names, ...absorbed.flatMap(({ name, aliases }) => [name, ...aliases])])];
  if (new Set(names.map(foldName)).size < 2) throw new AppError("wrong-state", [{ path: "names", code: "too-few", params: { minimum: "2" } }]);
  await client.query("DELETE FROM speaker WHERE id = ANY($1::uuid[])", [absorbed.map(({ id }) => id)]);
  const id = newId(now);
  await client.query("INSERT INTO speaker (id, project_id, name, kind, aliases, merged_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)", [id, projectId, names[0], merge.kind, names.slice(1), actorId, new Date(now).toISOString()]);
  await audit(client, { actorId, projectId, kind: "speaker.merged", subjectId: id, data: { names: names.length } });
  return id;
};

/** Its names are several speakers again. Throws `not-found` for a merge of another project. */
export const partSpeakers = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly speaker: string }): Promise<void> => {
  const { actorId, projectId, speaker } = input;
  const { rowCount } = isUuid(speaker) ? await client.query("DELETE FROM speaker WHERE id = $1 AND project_id = $2", [speaker, projectId]) : { rowCount: 0 };
  if (rowCount === 0) throw new AppError("not-found");
  await audit(client, { actorId, projectId, kind: "speaker.parted", subjectId: speaker });
};
