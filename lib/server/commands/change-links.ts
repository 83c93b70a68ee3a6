/** Corroborating links are attached to a passage and taken away again; the annotation itself is not revised by it. */
import type { PoolClient } from "pg";
import { composeLinks } from "@/lib/annotation/compose";
import type { LinkInput } from "@/lib/annotation/record";
import type { Actor } from "@/lib/access/actor";
import type { AnnotationAccess, LinkAccess } from "../access/scope";
import { pool } from "../database";
import { newId } from "../identifier";
import { TOLD } from "./tell-change";

/** Attaches a link. Throws `unsafe-url`. The caller announces the document once its transaction is committed. */
export const addLink = async (
  client: PoolClient,
  input: { readonly actor: Actor; readonly access: AnnotationAccess; readonly link: LinkInput; readonly now: number },
): Promise<string> => {
  const { actor, access } = input;
  const [link] = composeLinks([input.link], "");
  const id = newId(input.now);
  await client.query(
    `WITH changed AS (
       INSERT INTO link (id, annotation_id, document_id, author_id, url, stance, quote, created_at)
       VALUES ($1, $3, $2, $4, $8, $9::"Stance", $10, $6::timestamptz) RETURNING id), ${TOLD}`,
    [id, access.documentId, access.annotationId, actor.userId, "linked", new Date(input.now).toISOString(), "links", link!.url, link!.stance, link!.quote ?? null],
  );
  return id;
};

/** Takes a link away; it stays in the history. Nothing happens when it is gone already. */
export const removeLink = async (input: { readonly actor: Actor; readonly access: LinkAccess; readonly now: number }): Promise<void> => {
  const { actor, access } = input;
  await pool.query(
    `WITH changed AS (UPDATE link SET withdrawn_at = $6::timestamptz WHERE id = $1::uuid AND withdrawn_at IS NULL RETURNING id), ${TOLD}`,
    [access.linkId, access.documentId, access.annotationId, actor.userId, "unlinked", new Date(input.now).toISOString(), "links"],
  );
};
