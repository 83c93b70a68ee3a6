/** A person found out where a link of the article did lead that lost its target on the way here; or takes that back. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { safeLink } from "@/lib/text/safe-link";
import type { DocumentAccess } from "../access/scope";
import { readVersion } from "../queries/version";
import { audit } from "./audit";

export interface TargetWord {
  /** Where the link begins in the text. */
  readonly start: number;
  /** Null takes it back. */
  readonly url: string | null;
}

/** Throws `not-found` where no link without a target begins, `unsafe-url` for an address that leads nowhere. */
export const attachTarget = async (client: PoolClient, input: { readonly actorId: string; readonly access: DocumentAccess; readonly word: TargetWord; readonly now: number }): Promise<void> => {
  const { actorId, access, word, now } = input;
  const { structure } = await readVersion(access.versionId);
  if (!structure.inlines.some(({ kind, start, target }) => kind === "link" && start === word.start && target !== "ok")) throw new AppError("not-found");
  const url = word.url === null ? null : safeLink(word.url);
  if (word.url !== null && url === null) throw new AppError("unsafe-url", [{ path: "url", code: "unsafe-url" }]);
  await client.query("DELETE FROM link_target WHERE version_id = $1 AND start = $2", [access.versionId, word.start]);
  if (url !== null) await client.query("INSERT INTO link_target (version_id, start, url, attached_by, at) VALUES ($1, $2, $3, $4, $5)", [access.versionId, word.start, url, actorId, new Date(now).toISOString()]);
  await audit(client, { actorId, projectId: access.projectId, kind: url === null ? "target.removed" : "target.attached", subjectId: access.documentId });
};
