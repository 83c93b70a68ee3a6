/** Who has finished reading a document, as far as a reader may know. */
import { outgrown } from "@/lib/annotation/definitions";
import type { CompletionView } from "@/lib/annotation/reading";
import type { Actor } from "@/lib/access/actor";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { presentPerson } from "../present/person";
import type { Locale } from "../request-locale";
import { codebookVersions } from "./codebook";

interface Row {
  readonly userId: string;
  readonly name: string;
  readonly codebook: number;
  readonly labels: string[];
  readonly seen: CompletionView["seen"];
  readonly at: Date;
}

/** Of the version in force, in the order in which they were finished. Behind a closed gate: the reader's own. */
export const listCompletions = async (
  actor: Actor,
  access: DocumentAccess,
  { locale, now }: { readonly locale: Locale; readonly now: number },
): Promise<CompletionView[]> => {
  const closed = gateOf(access, now) === "closed";
  const [{ rows }, versions] = await Promise.all([
    pool.query<Row>({
      name: "completions",
      text: `SELECT c.user_id AS "userId", u.name, b.number AS codebook, c.labels, c.seen, c.at
        FROM completion c JOIN user_account u ON u.id = c.user_id JOIN codebook_version b ON b.id = c.codebook_id
        WHERE c.version_id = $1 AND (c.user_id = $2 OR NOT $3::boolean) ORDER BY c.at, c.user_id`,
      values: [access.versionId, actor.userId, closed],
    }),
    codebookVersions(access.projectId),
  ]);
  return rows.map(({ userId, name, ...row }) => ({
    reader: presentPerson({ id: userId, name }, { userId: actor.userId, access, locale }),
    version: access.versionNumber,
    ...row,
    at: row.at.toISOString(),
    outgrown: outgrown(versions, row.codebook),
  }));
};
