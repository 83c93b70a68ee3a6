/** What a fetched page says: its text, taken out in the readers' child process, its title and the digest of the text. */
import { createHash } from "node:crypto";
import { decodeFile } from "../readers/decode";
import { readInChild } from "../readers/read-in-child";

export interface PageText {
  readonly text: string;
  readonly title: string | null;
  /** 64 hex digits, over the text in UTF-8. */
  readonly sha256: string;
}

/** Null for what cannot be read as a text. */
export const readPage = async (page: { readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array }): Promise<PageText | null> => {
  try {
    const content = decodeFile(page.bytes, page.mediaType);
    const format = /html/iu.test(page.mediaType) ? "html" : "text";
    const { text, title } = await readInChild({ format, content, language: null, url: page.url });
    return text.trim() === "" ? null : { text, title: title?.slice(0, 500) ?? null, sha256: createHash("sha256").update(text).digest("hex") };
  } catch {
    return null;
  }
};
