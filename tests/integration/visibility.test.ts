/** The SQL twin of the visibility predicate says the same as the predicate, for every reader, status and gate. */
import { ROLES, type Role } from "@/lib/access/permissions";
import { canSee, seesModerated, type Viewer } from "@/lib/access/visibility";
import { ANNOTATION_STATUSES } from "@/lib/annotation/terms";
import { pool } from "@/lib/server/database";
import { sightValues, visibleSql } from "@/lib/server/visibility-sql";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project } from "../support/world";

useDatabase();

test("lists and counts show exactly what the predicate allows", async () => {
  const alma = await person("alma");
  const bilal = await person("bilal");
  const place = await project(alma);
  await join(place.project, bilal, "annotator");
  for (const who of [alma, bilal]) {
    for (const status of ANNOTATION_STATUSES) {
      const { body } = await clientOf(who).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 0, end: 2 }, labels: ["opinion"] } });
      await pool.query('UPDATE annotation SET status = $2::"AnnotationStatus" WHERE id = $1', [body.id, status]);
    }
  }
  const { rows: all } = await pool.query<{ id: string; authorId: string; status: (typeof ANNOTATION_STATUSES)[number] }>(
    'SELECT id, author_id AS "authorId", status FROM annotation ORDER BY id',
  );
  const readers: Viewer[] = [alma.id, bilal.id, "00000000-0000-7000-8000-000000000000"].flatMap((userId) =>
    ROLES.flatMap((role: Role) => (["open", "closed"] as const).map((gate) => ({ userId, role, gate }))),
  );
  for (const viewer of readers) {
    const sight = { userId: viewer.userId, closedDocuments: viewer.gate === "closed" ? [place.document] : [], moderated: seesModerated(viewer.role) };
    const { rows } = await pool.query<{ id: string }>(`SELECT a.id FROM annotation a WHERE ${visibleSql("a", 1)} ORDER BY a.id`, sightValues(sight));
    expect([viewer, rows.map((row) => row.id)]).toEqual([viewer, all.filter((row) => canSee(viewer, row)).map((row) => row.id)]);
  }
});
