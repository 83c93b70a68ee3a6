/** Replies are written, changed and taken back, and a thread is brought to its end; each is told to the document. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/access/actor";
import { parseRichText } from "@/lib/annotation/rich-text/parse";
import { printRichText } from "@/lib/annotation/rich-text/print";
import { mentionsIn } from "@/lib/annotation/rich-text/tree";
import { gateOf, type AnnotationAccess, type ReplyAccess } from "../access/scope";
import { pool } from "../database";
import { newId } from "../identifier";
import { addressees } from "../queries/addressees";
import { TOLD } from "./tell-change";

interface Talk<Access> {
  readonly actor: Actor;
  readonly access: Access;
  readonly now: number;
}

interface Composed {
  readonly body: string;
  readonly mentions: readonly string[];
}

/** The text as it is kept, and whom it speaks to. Throws `unknown-person` for somebody whom the writer may not address. */
const compose = async ({ actor, access, now }: Talk<AnnotationAccess>, source: string): Promise<Composed> => {
  const text = parseRichText(source);
  const body = printRichText(text);
  if (body === "") throw new AppError("invalid", [{ path: "body", code: "required" }]);
  const mentions = mentionsIn(text);
  if (mentions.length === 0) return { body, mentions };
  const known = new Set([actor.userId, ...(await addressees(actor, access, now)).map(({ id }) => id)]);
  if (mentions.some((id) => !known.has(id))) throw new AppError("unknown-person", [{ path: "body", code: "unknown-person" }]);
  return { body, mentions };
};

const toldValues = ({ actor, access, now }: Talk<AnnotationAccess>, id: string, kind: string): string[] => [
  id, access.documentId, access.annotationId, actor.userId, kind, new Date(now).toISOString(), "thread",
];

/** Answers the reply's id. The caller announces the document once its transaction is committed. */
export const addReply = async (client: PoolClient, talk: Talk<AnnotationAccess>, source: string): Promise<string> => {
  const { body, mentions } = await compose(talk, source);
  const id = newId(talk.now);
  await client.query(
    `WITH changed AS (
       INSERT INTO reply (id, annotation_id, document_id, author_id, body, mentions, created_at, revised_at)
       VALUES ($1, $3, $2, $4, $8, $9::uuid[], $6::timestamptz, $6::timestamptz) RETURNING id), ${TOLD}`,
    [...toldValues(talk, id, "replied"), body, mentions],
  );
  return id;
};

/** Throws `stale` when the reply is no longer at `revision`. What it said before is kept. */
export const reviseReply = async (talk: Talk<ReplyAccess>, { body: source, revision }: { readonly body: string; readonly revision: number }): Promise<void> => {
  const { body, mentions } = await compose(talk, source);
  const { rowCount } = await pool.query(
    `WITH before AS (SELECT id, revision, body, revised_at FROM reply WHERE id = $1 AND withdrawn_at IS NULL AND revision = $10 FOR UPDATE),
     kept AS (INSERT INTO reply_revision (reply_id, revision, body, at) SELECT id, revision, body, revised_at FROM before),
     changed AS (UPDATE reply r SET body = $8, mentions = $9::uuid[], revision = r.revision + 1, revised_at = $6::timestamptz FROM before WHERE r.id = before.id RETURNING r.id),
     ${TOLD}`,
    [...toldValues(talk, talk.access.replyId, "reply-revised"), body, mentions, revision],
  );
  if (rowCount === 0) throw new AppError("stale");
};

/** Nothing happens when it is gone already. */
export const withdrawReply = async (talk: Talk<ReplyAccess>): Promise<void> => {
  await pool.query(`WITH changed AS (UPDATE reply SET withdrawn_at = $6::timestamptz WHERE id = $1 AND withdrawn_at IS NULL RETURNING id), ${TOLD}`, toldValues(talk, talk.access.replyId, "reply-withdrawn"));
};

/**
 * Ends the talk or takes it up again. Nothing happens when it is so already. Behind a closed gate an end that somebody
 * else has set is as if it were not there.
 */
export const resolveThread = async (talk: Talk<AnnotationAccess>, resolved: boolean): Promise<void> => {
  const { access, now } = talk;
  const change = resolved
    ? `INSERT INTO resolution AS s (annotation_id, resolved_by, at) VALUES ($1, $4, $6::timestamptz)
       ON CONFLICT (annotation_id) DO UPDATE SET resolved_by = excluded.resolved_by, at = excluded.at WHERE $8::boolean AND s.resolved_by <> excluded.resolved_by
       RETURNING annotation_id`
    : "DELETE FROM resolution WHERE annotation_id = $1 AND (resolved_by = $4 OR NOT $8::boolean) RETURNING annotation_id";
  const closed = gateOf(access, now) === "closed";
  await pool.query(`WITH changed AS (${change}), ${TOLD}`, [...toldValues(talk, access.annotationId, resolved ? "resolved" : "reopened"), closed]);
};
