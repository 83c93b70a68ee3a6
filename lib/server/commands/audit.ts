/** The log of what people did to accounts, projects and documents: ids and field names, never texts or names. */
import type { PoolClient } from "pg";
import { newId } from "../identifier";

export interface Deed {
  readonly actorId: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly projectId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes one entry, in the caller's transaction where there is one. */
export const audit = async (db: Pick<PoolClient, "query">, deed: Deed): Promise<void> => {
  await db.query("INSERT INTO audit_entry (id, actor_id, project_id, subject_id, kind, data) VALUES ($1, $2, $3, $4, $5, $6)", [
    newId(), deed.actorId, deed.projectId ?? null, deed.subjectId, deed.kind, JSON.stringify(deed.data ?? {}),
  ]);
};
