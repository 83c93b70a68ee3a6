/** What one reader had marked before the others were shown to them, and what they made of it afterwards. */
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { readVersion } from "./version";

const count = z.number().int();
const markState = z.strictObject({
  start: count,
  end: count,
  quote: z.string(),
  labels: z.array(z.string()),
  frames: z.array(z.string()),
  note: z.string().nullable(),
});

export const reflectionView = z.strictObject({
  /** Marks as they stood when the others were shown, changed or not. */
  before: count,
  /** Only what is different now. `before` null: made afterwards; `after` null: withdrawn afterwards. */
  changes: z.array(z.strictObject({ annotation: z.uuid(), before: markState.nullable(), after: markState.nullable() })),
});
export type ReflectionView = z.infer<typeof reflectionView>;

type State = Omit<z.infer<typeof markState>, "quote"> & { readonly status: string };

const STATEMENT = `
  SELECT a.id, a.start, (SELECT r.state FROM annotation_revision r WHERE r.annotation_id = a.id AND r.seen = 'none' ORDER BY r.revision DESC LIMIT 1) AS before,
    (SELECT r.state FROM annotation_revision r WHERE r.annotation_id = a.id ORDER BY r.revision DESC LIMIT 1) AS after,
    EXISTS (SELECT 1 FROM annotation_revision r WHERE r.annotation_id = a.id AND r.seen = 'after') AS touched
  FROM annotation a WHERE a.version_id = $1 AND a.author_id = $2 ORDER BY a.start, a."end", a.id`;

const same = (a: z.infer<typeof markState> | null, b: z.infer<typeof markState> | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The reader's own work on the version in force; nothing has changed after a reveal that has not been. */
export const readReflection = async (actor: Actor, access: DocumentAccess): Promise<ReflectionView> => {
  const [{ rows }, { text }] = await Promise.all([
    pool.query<{ id: string; before: State | null; after: State | null; touched: boolean }>(STATEMENT, [access.versionId, actor.userId]),
    readVersion(access.versionId),
  ]);
  const shown = (state: State | null): z.infer<typeof markState> | null => {
    if (!state || state.status === "withdrawn") return null;
    const { start, end, labels, frames, note } = state;
    return { start, end, quote: text.slice(start, end), labels, frames, note };
  };
  const marks = rows.map((row) => ({ annotation: row.id, touched: row.touched, before: shown(row.before), after: shown(row.after) }));
  return {
    before: marks.filter(({ before }) => before !== null).length,
    changes: marks.filter(({ touched, before, after }) => touched && !same(before, after)).map(({ annotation, before, after }) => ({ annotation, before, after })),
  };
};
