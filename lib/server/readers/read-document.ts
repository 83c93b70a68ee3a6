/** The door through which a document's content comes in: pasted or sent as JSON, or as a file. */
import { AppError } from "@/lib/errors";
import { looksLikeHtml } from "@/lib/text/detect";
import { isWellFormed } from "@/lib/text/well-formed";
import type { Format, TextStructure } from "@/lib/text/structure";
import { decodeFile } from "./decode";
import { HtmlRefused } from "./html-tree";
import type { Job, Read } from "./job";
import { perform } from "./perform";
import { readInChild, ReadRefused } from "./read-in-child";

/** Of a text, in UTF-8; of a file, as it came. */
export const MAX_CONTENT_BYTES = 5 * 1024 * 1024;

/** A document ready to be stored. */
export interface ReadDocument {
  readonly format: Format;
  /** Immutable from here on; all offsets count its code points. */
  readonly text: string;
  readonly structure: TextStructure;
  /** Proposals for a person to confirm; null when the content says nothing. */
  readonly title: string | null;
  readonly language: string | null;
  /** The bytes as they came, for files and for HTML; null for a text that is stored exactly anyway. */
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string | null } | null;
}

/** What is known of a document besides its content; all of it optional. */
export interface Known {
  readonly language?: string | null;
  /** Where a page came from, for its relative links. */
  readonly url?: string | null;
}

export interface Content extends Known {
  readonly format: Format;
  readonly content: string;
}

export interface Upload extends Known {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** Absent: from the file's name, else its media type, else its first characters. */
  readonly format?: Format;
}

/** Text this short is read where it arrives, in a few milliseconds; HTML never is. */
const SHORT = 60_000;

const refuse = (code: "invalid" | "ill-formed-text" | "too-large" | "unreadable", path: string, why: string = code): never => {
  throw new AppError(code, [{ path, code: why }]);
};

const read = async (job: Job, path: string): Promise<Read> => {
  try {
    const result = job.format !== "html" && job.content.length <= SHORT ? perform(job) : await readInChild(job);
    return result.text.trim() === "" ? refuse("invalid", path, "empty") : result;
  } catch (error) {
    if (error instanceof ReadRefused || error instanceof HtmlRefused) return refuse("unreadable", path, error.code);
    throw error;
  }
};

const requireReadable = (content: string, path: string): void => {
  if (content.length > MAX_CONTENT_BYTES || Buffer.byteLength(content) > MAX_CONTENT_BYTES) refuse("too-large", path);
  if (!isWellFormed(content)) refuse("ill-formed-text", path);
  if (content.trim() === "") refuse("invalid", path, "empty");
};

/**
 * Content sent as a string. Text and Markdown are kept exactly as sent, byte order mark and carriage returns included; of
 * HTML the article's text is taken and the source kept as the original. Throws, at `content`: `too-large`,
 * `ill-formed-text`, `invalid` (`empty`), `unreadable` (`too-deep`, `too-many-nodes`, `took-too-long`).
 */
export const readContent = async ({ format, content, language = null, url = null }: Content): Promise<ReadDocument> => {
  requireReadable(content, "content");
  const result = await read({ format, content, language, url }, "content");
  const original = format === "html" ? { bytes: Buffer.from(content), mediaType: "text/html", fileName: null } : null;
  return { format, ...result, original };
};

const FORMAT_OF_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/iu, "markdown"],
  [/\.(?:html?|xhtml)$/iu, "html"],
  [/\.(?:txt|text)$/iu, "text"],
];
const MEDIA_TYPES = { text: "text/plain", markdown: "text/markdown", html: "text/html" } as const;

const formatOf = ({ fileName, mediaType, format }: Upload, content: string): Format => {
  if (format) return format;
  const named = FORMAT_OF_NAME.find(([pattern]) => pattern.test(fileName))?.[1];
  if (named) return named;
  if (/^(?:text\/html|application\/xhtml)/iu.test(mediaType) || looksLikeHtml(content)) return "html";
  return /^text\/(?:x-)?markdown/iu.test(mediaType) ? "markdown" : "text";
};

/**
 * A file: its characters without byte order mark and with line feeds only, its bytes kept as the original with a media type
 * of ours. UTF-8, UTF-16, the charset it declares, or Windows-1252. Throws as `readContent`, at `file`; `unreadable`
 * (`binary`) when it is not text.
 */
export const readUpload = async (upload: Upload): Promise<ReadDocument> => {
  const { bytes, fileName, mediaType, language = null, url = null } = upload;
  if (bytes.byteLength > MAX_CONTENT_BYTES * 2) refuse("too-large", "file");
  const content = decodeFile(bytes, mediaType);
  requireReadable(content, "file");
  const format = formatOf(upload, content);
  const result = await read({ format, content, language, url }, "file");
  return { format, ...result, original: { bytes, mediaType: MEDIA_TYPES[format], fileName: fileName.slice(0, 200).toWellFormed() } };
};
