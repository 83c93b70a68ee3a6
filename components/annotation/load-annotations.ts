/** The whole list of a document's annotations, page after page. */
import type { Answer, Request } from "@/components/request";
import type { AnnotationView } from "@/lib/annotation/record";

export interface AnnotationPage {
  readonly items: readonly AnnotationView[];
  readonly next: string | null;
  readonly position: string;
}

type Send = <T>(request: Request) => Promise<Answer<T>>;

const PAGE = 500;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/** Tries until the server has answered; null when it refuses. */
const loadPage = async (documentId: string, after: string | null, send: Send): Promise<AnnotationPage | null> => {
  const cursor = after === null ? "" : `&after=${encodeURIComponent(after)}`;
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const answer = await send<AnnotationPage>({ method: "GET", path: `/documents/${documentId}/annotations?limit=${PAGE}${cursor}` });
    if (answer.kind === "done") return answer.data;
    if (answer.kind === "refused") return null;
    await new Promise((wake) => setTimeout(wake, answer.after ?? wait));
  }
};

/**
 * Goes on after `first`, or from the start. The position is that of the first page: whoever listens from there hears of
 * everything that changed while the others were read. Null when the server refuses.
 */
export const loadAnnotations = async (documentId: string, first: AnnotationPage | null, send: Send): Promise<AnnotationPage | null> => {
  const start = first ?? (await loadPage(documentId, null, send));
  if (!start) return null;
  const items = [...start.items];
  let next = start.next;
  while (next !== null) {
    const page = await loadPage(documentId, next, send);
    if (!page) return null;
    items.push(...page.items);
    next = page.next;
  }
  return { items, next: null, position: start.position };
};

/** The page's own promise answers to `await` only: its `then` gives nothing back. */
export const readFirst = async (first: Promise<string>): Promise<AnnotationPage | null> => {
  try {
    return JSON.parse(await first) as AnnotationPage;
  } catch {
    return null;
  }
};
