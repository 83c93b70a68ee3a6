/** One page from the web, within three redirects, five seconds and two megabytes, without cookies or a word about who asks. */
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Readable } from "node:stream";
import { Agent, request } from "undici";
import { currentGuard, fetchable, guardedLookup, type AddressGuard } from "./address-guard";

const HOPS = 3;
const TOTAL_MS = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_HEADERS = 16 * 1024;
const TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain)(?:\s*;|$)/iu;

/** Why there is no page. All are told to the person in one and the same way; a program that compares them learns nothing. */
export type Unfetched = "refused" | "unreachable" | "too-large" | "other-type";

export type FetchedPage =
  | { readonly kind: "page"; readonly url: string; readonly status: number; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly kind: "none"; readonly why: Unfetched };

const none = (why: Unfetched): FetchedPage => ({ kind: "none", why });

class TooLarge extends Error {}

const decoded = (body: Readable, encoding: string): Readable => {
  const unpack = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding.trim().toLowerCase()];
  if (!unpack) return body;
  const stream = unpack();
  body.on("error", (error) => stream.destroy(error));
  return body.pipe(stream);
};

/** What arrives unpacked counts: a small file may be a large one in disguise. */
const collect = async (body: Readable, encoding: string): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(body, encoding) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const header = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

interface Visit {
  readonly guard: AddressGuard;
  readonly dispatcher: Agent;
  readonly signal: AbortSignal;
}

const visit = async (url: URL, hops: number, { guard, dispatcher, signal }: Visit): Promise<FetchedPage> => {
  const { statusCode, headers, body } = await request(url, {
    method: "GET", dispatcher, signal,
    headers: { "user-agent": "Apostille (keeps a dated copy on request)", accept: "text/html, application/xhtml+xml, text/plain", "accept-encoding": "identity" },
  });
  // A body that is not read to its end says so, and nobody else listens.
  body.on("error", () => undefined);
  const location = header(headers.location);
  if (statusCode >= 300 && statusCode < 400 && location !== "") {
    body.destroy();
    const next = URL.canParse(location, url) ? fetchable(new URL(location, url).href, guard) : null;
    if (!next) return none("refused");
    return hops === 0 ? none("unreachable") : visit(next, hops - 1, { guard, dispatcher, signal });
  }
  const mediaType = header(headers["content-type"]);
  if (statusCode < 400 && !TYPES.test(mediaType)) {
    body.destroy();
    return none("other-type");
  }
  // What a missing page says is nobody's source.
  const bytes = statusCode < 400 ? await collect(body, header(headers["content-encoding"])) : (body.destroy(), new Uint8Array());
  return { kind: "page", url: url.href, status: statusCode, mediaType, bytes };
};

/** Never throws. `status` may be any; only below 400 there are bytes. */
export const fetchPage = async (address: string): Promise<FetchedPage> => {
  const guard = currentGuard();
  const url = fetchable(address, guard);
  if (!url) return none("refused");
  const dispatcher = new Agent({ connect: { lookup: guardedLookup(guard), timeout: TOTAL_MS }, headersTimeout: TOTAL_MS, bodyTimeout: TOTAL_MS, maxHeaderSize: MAX_HEADERS, connections: 1, pipelining: 0 });
  try {
    return await visit(url, HOPS, { guard, dispatcher, signal: AbortSignal.timeout(TOTAL_MS) });
  } catch (error) {
    return none(error instanceof TooLarge ? "too-large" : "unreachable");
  } finally {
    void dispatcher.destroy();
  }
};
