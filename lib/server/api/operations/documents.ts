/** Documents: added, listed, read, described anew, taken out. */
import { z } from "zod";
import { FORMATS } from "@/lib/text/structure";
import { AppError } from "@/lib/errors";
import { line, text } from "@/lib/text/well-formed";
import { safeLink } from "@/lib/text/safe-link";
import { addDocument } from "../../commands/add-document";
import { changeDocument } from "../../commands/change-document";
import { removeDocument } from "../../commands/remove-document";
import { documentScope, projectScope } from "../../access/scope";
import { pool } from "../../database";
import { listDocuments, readDocumentView, readOriginalFile, documentSummary, documentView } from "../../queries/documents";
import { forgetOriginScene } from "../../queries/origin-scene";
import { findReuseSafely } from "../../reuse/find-reuse";
import { once } from "../idempotency";
import { operation } from "../operation";
import { pageQuery } from "../page-query";
import { MAX_CONTENT_BYTES, readContent, readUpload, type ReadDocument } from "../../readers/read-document";
import type { UploadedFile } from "../read-body";

/** As precise as it is known: a year, a month, a day, or an instant. */
const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)?)?$/u, { abort: true })
  .refine((value) => !Number.isNaN(Date.parse(value)) && (value.length < 10 || new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))), { params: { code: "not-a-date" } });

const link = text(2_000).refine((value) => safeLink(value) !== null, { params: { code: "unsafe-url" } });
const language = z.string().max(35).regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);

const documentMeta = z.strictObject({
  title: line(500),
  outlet: z.strictObject({ name: line(200), domain: line(253).nullable().optional() }).nullable().optional(),
  url: link.nullable().optional(),
  language,
  publishedAt: partialDate.nullable().optional(),
  authors: z.array(line(200)).max(50).optional(),
  topic: line(200).nullable().optional(),
  story: line(200).nullable().optional(),
  licence: z.enum(["full", "quotes", "offsets"]).nullable().optional(),
  selection: line(200).nullable().optional(),
});

const documentInput = documentMeta.extend({
  format: z.enum(FORMATS).optional(),
  // Longer than may be, so that its size is told as its size.
  content: text(2 * MAX_CONTENT_BYTES).optional(),
  file: z.custom<UploadedFile>((value) => typeof value === "object" && value !== null && "bytes" in value).optional(),
});
type DocumentInput = z.infer<typeof documentInput>;

const refuse = (code: "invalid", path: string, why: string): never => {
  throw new AppError(code, [{ path, code: why }]);
};

/** What was sent as text and structure. Throws the codes of `readContent` and `readUpload`. */
const contentOf = ({ file, content, format, language: spoken, url = null }: DocumentInput): Promise<ReadDocument> => {
  if (file && content !== undefined) return refuse("invalid", "content", "unknown-field");
  if (file) return readUpload({ ...file, format, language: spoken, url });
  if (content === undefined) return refuse("invalid", "content", "required");
  return readContent({ format: format ?? "text", content, language: spoken, url });
};

export const createDocument = operation({
  method: "POST",
  path: "/projects/{project}/documents",
  summary: "Add a document: plain text, Markdown or HTML, as JSON or as a file",
  action: "document.create",
  scope: projectScope,
  body: documentInput,
  upload: true,
  maxBytes: 2 * MAX_CONTENT_BYTES,
  answers: { 201: documentView },
  handle: async ({ actor, access, body, claim }) => {
    const { file: _file, content: _content, format: _format, ...meta } = body;
    const content = await contentOf(body);
    let added: string | null = null;
    const answer = await once(actor.userId, claim, async (client) => {
      added = await addDocument(client, { ...meta, outlet: meta.outlet ?? null, actorId: actor.userId, projectId: access.projectId, content });
      return { status: 201, body: await readDocumentView(client, added) };
    });
    if (added !== null) {
      forgetOriginScene(access.projectId);
      await findReuseSafely(access.projectId, added);
    }
    return answer;
  },
});

export const listDocumentsOperation = operation({
  method: "GET",
  path: "/projects/{project}/documents",
  summary: "The documents of a project, newest first; ?q= searches titles, outlets and texts",
  action: "document.read",
  scope: projectScope,
  query: pageQuery.extend({ q: text(200).optional() }),
  answers: { 200: z.strictObject({ items: z.array(documentSummary), next: z.string().nullable() }) },
  handle: async ({ actor, access, query }) => ({
    status: 200,
    body: await listDocuments(actor, access, { limit: query.limit, after: query.after ?? null, q: query.q ?? "" }),
  }),
});

export const readDocument = operation({
  method: "GET",
  path: "/documents/{document}",
  summary: "One document with its text and structure",
  action: "document.read",
  scope: documentScope,
  answers: { 200: documentView },
  handle: async ({ access }) => ({
    status: 200,
    body: await readDocumentView(pool, access.documentId),
    headers: { ETag: `"${access.documentRevision}"` },
  }),
});

export const deleteDocument = operation({
  method: "DELETE",
  path: "/documents/{document}",
  summary: "Take a document out of its project",
  action: "document.delete",
  scope: documentScope,
  answers: { 204: null },
  handle: async ({ actor, access }) => {
    await removeDocument(actor.userId, access);
    return { status: 204 };
  },
});

export const patchDocument = operation({
  method: "PATCH",
  path: "/documents/{document}",
  summary: "Change what is known about a document; its text is immutable",
  action: "document.edit",
  scope: documentScope,
  conditional: true,
  body: documentMeta.partial(),
  answers: { 200: documentView },
  handle: async ({ actor, access, body, revision }) => {
    await changeDocument({ actorId: actor.userId, access, patch: body, revision: revision! });
    const view = await readDocumentView(pool, access.documentId);
    return { status: 200, body: view, headers: { ETag: `"${view.revision}"` } };
  },
});

export const readOriginal = operation({
  method: "GET",
  path: "/documents/{document}/original",
  summary: "The file as it came, as an attachment",
  action: "document.original",
  scope: documentScope,
  answers: { 200: null },
  handle: async ({ access }) => {
    const file = await readOriginalFile(access.versionId);
    if (!file) throw new AppError("not-found");
    return {
      status: 200,
      stream: new Blob([new Uint8Array(file.bytes)]).stream(),
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName ?? "original")}`,
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    };
  },
});
