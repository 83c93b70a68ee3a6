/** Somebody looked for a source of a passage: that they looked is a finding too, whatever they found. */
import type { PoolClient } from "pg";
import type { Actor } from "@/lib/access/actor";
import type { AnnotationAccess, SearchAccess } from "../access/scope";
import { pool } from "../database";
import { newId } from "../identifier";
import { TOLD } from "./tell-change";

/** Writes the search and tells the document. The caller announces once its transaction is committed. */
export const recordSearch = async (
  client: PoolClient,
  input: { readonly actor: Actor; readonly access: AnnotationAccess; readonly outcome: "found" | "nothing"; readonly where: string | null; readonly now: number },
): Promise<string> => {
  const { actor, access } = input;
  const id = newId(input.now);
  await client.query(
    `WITH changed AS (
       INSERT INTO search (id, annotation_id, document_id, author_id, outcome, place, at)
       VALUES ($1, $3, $2, $4, $8::"SearchOutcome", $9, $6::timestamptz) RETURNING id), ${TOLD}`,
    [id, access.documentId, access.annotationId, actor.userId, "searched", new Date(input.now).toISOString(), "searches", input.outcome, input.where],
  );
  return id;
};

/** Takes a search back: it is counted nowhere from then on. Nothing happens when it is gone already. */
export const removeSearch = async (input: { readonly actor: Actor; readonly access: SearchAccess; readonly now: number }): Promise<void> => {
  const { actor, access } = input;
  await pool.query(`WITH changed AS (DELETE FROM search WHERE id = $1::uuid RETURNING id), ${TOLD}`, [
    access.searchId, access.documentId, access.annotationId, actor.userId, "unsearched", new Date(input.now).toISOString(), "searches",
  ]);
};
