/** What is known about a document is corrected. Its text never changes. */
import { AppError } from "@/lib/errors";
import type { DocumentAccess } from "../access/scope";
import { inTransaction } from "../database";
import { forgetOriginScene } from "../queries/origin-scene";
import { outletId, type NewDocument } from "./add-document";
import { audit } from "./audit";

export type DocumentPatch = Partial<Omit<NewDocument, "actorId" | "projectId" | "content" | "title">> & { readonly title?: string };

/** Fields of the patch and the columns they stand for. */
const COLUMNS = {
  title: "title", url: "url", language: "language", publishedAt: "published_at", authors: "authors", topic: "topic", story: "story",
  licence: "licence", selection: "selection",
} as const;

/** Throws `stale` when the document has another revision. An outlet set to null makes the outlet unknown, and its own. */
export const changeDocument = async (input: {
  readonly actorId: string;
  readonly access: DocumentAccess;
  readonly patch: DocumentPatch;
  readonly revision: number;
}): Promise<void> => {
  const { access, patch } = input;
  await inTransaction(async (client) => {
    const { rows } = await client.query<{ revision: number; name: string | null }>(
      "SELECT d.revision, o.name FROM document d JOIN outlet o ON o.id = d.outlet_id WHERE d.id = $1 FOR UPDATE OF d", [access.documentId],
    );
    const before = rows[0];
    if (!before) throw new AppError("not-found");
    if (before.revision !== input.revision) throw new AppError("stale", [{ path: "If-Match", code: "stale", detail: { revision: before.revision } }]);
    const fields = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((field) => patch[field] !== undefined);
    const sets = fields.map((field, at) => `${COLUMNS[field]} = $${at + 2}`);
    await client.query(`UPDATE document SET ${[...sets, "revision = revision + 1"].join(", ")} WHERE id = $1`, [
      access.documentId, ...fields.map((field) => patch[field]),
    ]);
    const staysUnknown = patch.outlet === null && before.name === null;
    if (patch.outlet !== undefined && !staysUnknown) {
      const outlet = await outletId(client, access.projectId, patch.outlet);
      await client.query("UPDATE document SET outlet_id = $2 WHERE id = $1", [access.documentId, outlet]);
      await client.query("UPDATE annotation SET outlet_id = $2 WHERE document_id = $1", [access.documentId, outlet]);
    }
    await audit(client, { actorId: input.actorId, kind: "document.changed", subjectId: access.documentId, projectId: access.projectId, data: { fields: Object.keys(patch) } });
  });
  forgetOriginScene(access.projectId);
};
