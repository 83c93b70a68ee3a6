/**
 * Positions in a document's stream as they are handed out: opaque, bound to one reader and one document, and unmoved by
 * work that the reader may not see. A reader behind a gate counts their own events; everybody else counts the document's.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";

export type Counting = "own" | "all";

export interface Position {
  readonly counting: Counting;
  readonly count: number;
}

const key = (): Buffer => createHash("sha256").update(`position\n${process.env.NEXTAUTH_SECRET ?? ""}`).digest().subarray(0, 16);

const seal = (userId: string, documentId: string): Buffer =>
  createHmac("sha256", key()).update(`${userId} ${documentId}`).digest().subarray(0, 9);

/** One AES block: a letter for the counting, six bytes of count, nine bytes that bind it to reader and document. */
export const encodePosition = (position: Position, userId: string, documentId: string): string => {
  const block = Buffer.alloc(16);
  block[0] = position.counting === "own" ? 1 : 2;
  block.writeUIntBE(position.count, 1, 6);
  seal(userId, documentId).copy(block, 7);
  const cipher = createCipheriv("aes-128-ecb", key(), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString("base64url");
};

/** Null for anything that was not handed out to this reader for this document. */
export const decodePosition = (text: string, userId: string, documentId: string): Position | null => {
  if (!/^[A-Za-z0-9_-]{22}$/u.test(text)) return null;
  const decipher = createDecipheriv("aes-128-ecb", key(), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]);
  if (!block.subarray(7).equals(seal(userId, documentId)) || (block[0] !== 1 && block[0] !== 2)) return null;
  return { counting: block[0] === 1 ? "own" : "all", count: block.readUIntBE(1, 6) };
};

/** SQL for the reader's present count: `$document` and `$user` are spliced in. */
export const countSql = (counting: Counting, document: string, user: string): string =>
  counting === "own"
    ? `(SELECT count(*) FROM document_event e WHERE e.document_id = ${document} AND e.actor_id = ${user})`
    : `(SELECT s.position FROM document_stream s WHERE s.document_id = ${document})`;
