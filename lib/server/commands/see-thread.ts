/** That somebody has read the talk about an annotation. Not in the log, and nobody else is told. */
import type { Actor } from "@/lib/access/actor";
import type { AnnotationAccess } from "../access/scope";
import { pool } from "../database";

export const seeThread = async (actor: Actor, access: AnnotationAccess): Promise<void> => {
  await pool.query(
    "INSERT INTO thread_seen (user_id, annotation_id, at) VALUES ($1, $2, now()) ON CONFLICT (user_id, annotation_id) DO UPDATE SET at = now()",
    [actor.userId, access.annotationId],
  );
};
