/** The talk about one annotation, oldest first, as one reader may know it. */
import type { Actor } from "@/lib/access/actor";
import type { PersonView } from "@/lib/annotation/record";
import type { ReplyView, ThreadView } from "@/lib/annotation/reply";
import { viewerOf, type AnnotationAccess } from "../access/scope";
import { pool } from "../database";
import type { Reader } from "../present/annotation";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";

interface Row {
  readonly id: string;
  readonly annotation: string;
  readonly author: PersonView;
  readonly body: string;
  readonly mentions: readonly PersonView[];
  readonly revision: number;
  readonly createdAt: Date;
  readonly revisedAt: Date;
}

const COLUMNS = `r.id, r.annotation_id AS annotation, json_build_object('id', u.id, 'name', u.name) AS author, r.body, r.revision,
  r.created_at AS "createdAt", r.revised_at AS "revisedAt",
  COALESCE((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id) FROM user_account p WHERE p.id = ANY(r.mentions)), '[]') AS mentions`;

/** People are named in the text by the ids under which this reader knows them. */
const presentReply = (row: Row, reader: Reader): ReplyView => {
  const known = new Map(row.mentions.map((person) => [person.id, presentPerson(person, reader)]));
  return {
    ...row,
    author: presentPerson(row.author, reader),
    body: row.body.replace(/@\[([0-9a-f-]{36})\]/gu, (all, id: string) => (known.has(id) ? `@[${known.get(id)!.id}]` : all)),
    mentions: [...known.values()],
    createdAt: row.createdAt.toISOString(),
    revisedAt: row.revision > 1 ? row.revisedAt.toISOString() : null,
  };
};

interface Reading {
  readonly actor: Actor;
  readonly access: AnnotationAccess;
  readonly locale: Locale;
  readonly now: number;
}

const readerOf = ({ actor, access, locale, now }: Reading): Reader => ({ ...viewerOf(actor.userId, access, now), access, locale });

/** Behind a closed gate: what the reader wrote themselves. At most the first thousand. */
export const readThread = async (reading: Reading): Promise<ThreadView> => {
  const reader = readerOf(reading);
  const closed = reader.gate === "closed";
  const id = reading.access.annotationId;
  const [replies, resolutions] = await Promise.all([
    pool.query<Row>(
      `SELECT ${COLUMNS} FROM reply r JOIN user_account u ON u.id = r.author_id
       WHERE r.annotation_id = $1 AND r.withdrawn_at IS NULL AND (r.author_id = $2 OR NOT $3::boolean) ORDER BY r.created_at, r.id LIMIT 1000`,
      [id, reader.userId, closed],
    ),
    pool.query<{ by: PersonView; at: Date }>(
      `SELECT json_build_object('id', u.id, 'name', u.name) AS by, s.at FROM resolution s JOIN user_account u ON u.id = s.resolved_by
       WHERE s.annotation_id = $1 AND (s.resolved_by = $2 OR NOT $3::boolean)`,
      [id, reader.userId, closed],
    ),
  ]);
  const [resolved] = resolutions.rows;
  return {
    items: replies.rows.map((row) => presentReply(row, reader)),
    next: null,
    resolved: resolved ? { by: presentPerson(resolved.by, reader), at: resolved.at.toISOString() } : null,
  };
};

/** For a reply that is known to exist. */
export const readReply = async (reading: Reading, id: string): Promise<ReplyView> => {
  const { rows } = await pool.query<Row>(`SELECT ${COLUMNS} FROM reply r JOIN user_account u ON u.id = r.author_id WHERE r.id = $1`, [id]);
  return presentReply(rows[0]!, readerOf(reading));
};
