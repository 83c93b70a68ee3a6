/** A document is taken out of its project: nobody reads it any more; its rows stay for whoever must bring it back. */
import type { DocumentAccess } from "../access/scope";
import { inTransaction } from "../database";
import { forgetOriginScene } from "../queries/origin-scene";
import { audit } from "./audit";

/** Nothing happens when it is out already. */
export const removeDocument = async (actorId: string, access: DocumentAccess): Promise<void> => {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query("UPDATE document SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL", [access.documentId]);
    if (rowCount === 1) await audit(client, { actorId, kind: "document.removed", subjectId: access.documentId, projectId: access.projectId });
  });
  forgetOriginScene(access.projectId);
};
