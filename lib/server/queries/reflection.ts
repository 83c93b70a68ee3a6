/** What one reader had marked before the others were shown to them, and what they made of it afterwards. */
import type { MarkState, ReflectionView } from "@/lib/annotation/reading";
import type { Actor } from "@/lib/access/actor";
import type { DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { readVersion } from "./version";

type State = Omit<MarkState, "quote"> & { readonly status: string };

const STATEMENT = `
  SELECT a.id, a.start, (SELECT r.state FROM annotation_revision r WHERE r.annotation_id = a.id AND r.seen = 'none' ORDER BY r.revision DESC LIMIT 1) AS before,
    (SELECT r.state FROM annotation_revision r WHERE r.annotation_id = a.id ORDER BY r.revision DESC LIMIT 1) AS after,
    EXISTS (SELECT 1 FROM annotation_revision r WHERE r.annotation_id = a.id AND r.seen = 'after') AS touched
  FROM annotation a WHERE a.version_id = $1 AND a.author_id = $2 ORDER BY a.start, a."end", a.id`;

const same = (a: MarkState | null, b: MarkState | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The reader's own work on the version in force; nothing has changed after a reveal that has not been. */
export const readReflection = async (actor: Actor, access: Pick<DocumentAccess, "versionId">): Promise<ReflectionView> => {
  const [{ rows }, { text }] = await Promise.all([
    pool.query<{ id: string; before: State | null; after: State | null; touched: boolean }>(STATEMENT, [access.versionId, actor.userId]),
    readVersion(access.versionId),
  ]);
  const shown = (state: State | null): MarkState | null => {
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
