/**
 * Once a second, every open stream is asked about anew: is the session or token still good, the person still enabled
 * and a member, the document still there, and what do their gates say now?
 */
import { mayInProject } from "@/lib/access/permissions";
import { documentScope, type DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { allWatchers } from "./hub";
import type { Watcher } from "./watcher";

interface Row {
  n: number;
  access: DocumentAccess | null;
}

/** The facts of documentScope for many (person, document) pairs whose credential is still good. */
const STATEMENT = `
  SELECT w.n, (
    WITH caller AS (SELECT w.user_id, COALESCE((SELECT h.names_hidden FROM session h WHERE h.id = w.session_id), false) AS names_hidden)
    ${documentScope.sql.replace("$1::uuid", "w.document_id")}
  ) AS access
  FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS w(n, user_id, document_id, session_id, token_id)
  JOIN user_account u ON u.id = w.user_id AND u.disabled_at IS NULL
  WHERE EXISTS (SELECT 1 FROM session s WHERE s.id = w.session_id AND s.expires_at > now())
     OR EXISTS (SELECT 1 FROM api_token t WHERE t.id = w.token_id AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()))`;

const sessionOf = ({ actor }: Watcher): string | null => (actor.credential.kind === "session" ? actor.credential.sessionId : null);
const tokenOf = ({ actor }: Watcher): string | null => (actor.credential.kind === "token" ? actor.credential.tokenId : null);

/** Closes the streams of those who may no longer read, and gives the others their present facts. */
export const refreshWatchers = async (): Promise<void> => {
  const watchers = allWatchers();
  if (watchers.length === 0) return;
  const { rows } = await pool.query<Row>({
    name: "refresh-watchers",
    text: STATEMENT,
    values: [
      watchers.map((_, n) => n),
      watchers.map((watcher) => watcher.actor.userId),
      watchers.map((watcher) => watcher.access.documentId),
      watchers.map(sessionOf),
      watchers.map(tokenOf),
    ],
  });
  const facts = new Map(rows.map((row) => [row.n, row.access]));
  const now = Date.now();
  watchers.forEach((watcher, n) => {
    const access = facts.get(n);
    if (!access || mayInProject(watcher.actor, access.role, "document.stream") !== "allowed") watcher.close();
    else watcher.refresh(access, now);
  });
};
