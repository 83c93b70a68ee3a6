/** Documents with all that was said on them, a few at a time: for the formats that go document by document. */
import type { PoolClient } from "pg";
import type { Rewrites } from "@/lib/exchange/write-bundle";
import type { MarkedDocument } from "@/lib/exchange/write-marked";
import { allowedText, type TextPolicy } from "@/lib/exchange/licence";
import { indexText } from "@/lib/text/offsets";
import { snapshotOn, type SnapshotRequest } from "./corpus-snapshot";
import { all } from "./read-corpus";

/** Documents held at a time. */
const BATCH = 20;
const NIL = "00000000-0000-0000-0000-000000000000";

const idsAfter = async (client: PoolClient, { projectId, sight }: SnapshotRequest, after: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM document WHERE project_id = $1 AND deleted_at IS NULL AND id <> ALL($2::uuid[]) AND id > $3 ORDER BY id LIMIT $4",
    [projectId, sight.closedDocuments, after, BATCH],
  );
  return rows.map(({ id }) => id);
};

const by = <T>(rows: readonly T[], documentOf: (row: T) => string): ReadonlyMap<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const list = found.get(documentOf(row));
    if (list) list.push(row);
    else found.set(documentOf(row), [row]);
  }
  return found;
};

export interface MarkedOptions {
  readonly rewrites: Rewrites;
  readonly policy: TextPolicy;
}

/** In order of id, within the caller's snapshot. */
export async function* markedDocuments(client: PoolClient, request: SnapshotRequest, { rewrites, policy }: MarkedOptions): AsyncGenerator<MarkedDocument> {
  for (let ids = await idsAfter(client, request, NIL); ids.length > 0; ids = await idsAfter(client, request, ids.at(-1)!)) {
    const { tables } = await snapshotOn(client, { ...request, documents: ids });
    const documents = await all(tables.documents());
    const annotations = by(await all(tables.annotations()), ({ document }) => document);
    const links = by(await all(tables.links()), ({ document }) => document);
    for (const document of documents) {
      const row = rewrites.documents(document)!;
      yield {
        row,
        text: indexText(document.text ?? ""),
        allowed: allowedText(document.licence, policy),
        annotations: (annotations.get(document.id) ?? []).map((each) => rewrites.annotations(each)!),
        links: (links.get(document.id) ?? []).map((each) => rewrites.links(each)!),
      };
    }
  }
}
