/** Keeps a dated copy of the page that a link leads to, because somebody asked; later, says whether the page is still the same. */
import { AppError } from "@/lib/errors";
import { refind } from "@/lib/evidence/refind";
import type { LinkAccess } from "../access/scope";
import { fetchPage, type FetchedPage } from "../capture/fetch-page";
import { readPage, type PageText } from "../capture/read-page";
import { pool } from "../database";
import { newId } from "../identifier";
import { lastCapture, type CaptureRow } from "../queries/captures";
import { audit } from "./audit";

export type CaptureOutcome = "captured" | "same" | "changed" | "gone";

/** Fetches of one person at a time. */
const AT_ONCE = 4;
/** An answer that there is no page takes at least so long, whatever was or was not there. Milliseconds. */
const NO_SOONER = 1_000;

const shared = globalThis as typeof globalThis & { apostilleCaptures?: Map<string, number> };

const alone = async <T>(userId: string, work: () => Promise<T>): Promise<T> => {
  const running = (shared.apostilleCaptures ??= new Map());
  const mine = running.get(userId) ?? 0;
  if (mine >= AT_ONCE) throw new AppError("too-many-requests", [], { "Retry-After": "5" });
  running.set(userId, mine + 1);
  try {
    return await work();
  } finally {
    const left = (running.get(userId) ?? 1) - 1;
    if (left > 0) running.set(userId, left);
    else running.delete(userId);
  }
};

interface Seen {
  readonly page: Extract<FetchedPage, { readonly kind: "page" }> | null;
  readonly read: PageText | null;
}

const look = async (url: string): Promise<Seen> => {
  const began = performance.now();
  const fetched = await fetchPage(url);
  const page = fetched.kind === "page" ? fetched : null;
  const read = page && page.status < 400 ? await readPage(page) : null;
  const left = NO_SOONER - (performance.now() - began);
  if (!read && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  return { page, read };
};

const outcomeOf = ({ read }: Seen, before: CaptureRow | null): CaptureOutcome => (!read ? "gone" : !before ? "captured" : read.sha256 === before.sha256 ? "same" : "changed");

interface CaptureRequest {
  readonly actorId: string;
  readonly access: LinkAccess;
  readonly now: number;
}

const write = async ({ actorId, access, now }: CaptureRequest, link: { readonly url: string; readonly quote: string | null }, seen: Seen, outcome: CaptureOutcome): Promise<void> => {
  const { page, read } = seen;
  const passage = read && link.quote ? refind(read.text, link.quote) : null;
  const id = newId(now);
  await pool.query(
    `INSERT INTO capture (id, link_id, url, final_url, captured_by, at, outcome, status, title, media_type, sha256, text, start, "end")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, access.linkId, link.url, page?.url ?? null, actorId, new Date(now).toISOString(), outcome, page?.status ?? null, read?.title ?? null, page?.mediaType.slice(0, 200) ?? null,
      read?.sha256 ?? null, outcome === "same" ? null : (read?.text ?? null), passage?.start ?? null, passage?.end ?? null],
  );
  await audit(pool, { actorId, projectId: access.projectId, kind: `link.${outcome}`, subjectId: access.linkId });
};

const linkOf = async (linkId: string): Promise<{ url: string; quote: string | null }> => {
  const { rows } = await pool.query<{ url: string; quote: string | null }>("SELECT url, quote FROM link WHERE id = $1", [linkId]);
  return rows[0]!;
};

/** Throws `unreachable`, in one and the same way, when there is nothing to keep; `too-many-requests` beyond four at once. */
export const captureLink = (request: CaptureRequest): Promise<void> =>
  alone(request.actorId, async () => {
    const link = await linkOf(request.access.linkId);
    const seen = await look(link.url);
    if (!seen.read) throw new AppError("unreachable");
    await write(request, link, seen, outcomeOf(seen, await lastCapture(request.access.linkId)));
  });

/** Throws `not-found` where nothing was captured before. A page that does not answer any more is gone. */
export const checkLink = (request: CaptureRequest): Promise<void> =>
  alone(request.actorId, async () => {
    const before = await lastCapture(request.access.linkId);
    if (!before) throw new AppError("not-found");
    const link = await linkOf(request.access.linkId);
    const seen = await look(link.url);
    await write(request, link, seen, outcomeOf(seen, before));
  });
