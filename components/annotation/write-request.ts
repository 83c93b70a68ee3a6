/** How a write is put to the server, and the form that a refused one comes back as. */
import type { Request } from "@/components/request";
import type { Collection } from "@/lib/annotation/collection";
import { draftOf, draftPath, type Draft, type DraftProblem } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { linkInputOf, searchInputOf, type AttachWrite, type CreateWrite, type ReviseWrite, type Write } from "@/lib/annotation/writes";
import type { StoreFacts } from "./document-state";

/** Where the document is and which of its versions is open. */
type Here = Pick<StoreFacts, "documentId" | "version">;

/** Offsets hold for one version only: in another the passage is looked for by its words. */
const creation = ({ draft, key }: CreateWrite, { documentId, version }: Here): Request => {
  const { selector, labels, attribution, note, confidence, links } = draft;
  const { start, end, exact } = selector;
  const where = draft.version === version ? { start, end, exact } : { exact };
  const body = { selector: where, labels, attribution, note, confidence, ...(links.length > 0 ? { links: links.map(linkInputOf) } : {}) };
  return { method: "POST", path: `/documents/${documentId}/annotations`, body, idempotencyKey: key };
};

/** Asked when the write's turn has come: the revision to match is the last one known. */
export const requestOf = (write: Write, here: Here, collection: Collection): Request => {
  const path = `/annotations/${write.annotation}`;
  switch (write.type) {
    case "create":
      return creation(write, here);
    case "revise":
      return { method: "PATCH", path, body: write.patch, ifMatch: collection.truth.get(write.annotation)?.revision ?? 1 };
    case "attach":
      return { method: "POST", path: `${path}/links`, body: linkInputOf(write.link), idempotencyKey: write.key };
    case "detach":
      return { method: "DELETE", path: `/links/${write.link}` };
    case "search":
      return { method: "POST", path: `${path}/searches`, body: searchInputOf(write.search), idempotencyKey: write.key };
    case "unsearch":
      return { method: "DELETE", path: `/searches/${write.search}` };
    case "review": {
      const { verdict, reason } = write.review;
      return { method: "POST", path: `/links/${write.link}/reviews`, body: { verdict, ...(reason ? { reason } : {}) }, idempotencyKey: write.key };
    }
    case "unreview":
      return { method: "DELETE", path: `/links/${write.link}/reviews` };
  }
};

/** What the server sends back to a write: the annotation, the new search, or nothing. */
export type Answered = AnnotationView | { readonly id: string } | null;

interface Refused {
  /** The annotation as the server knows it; null when it never did. */
  readonly truth: AnnotationView | null;
  readonly problems: readonly DraftProblem[];
}

/** Everything that was typed, with the reasons at the fields. */
export const draftOfRefused = (write: CreateWrite | ReviseWrite | AttachWrite, view: AnnotationView, { truth, problems }: Refused): Draft => {
  const draft = draftOf(view, truth);
  const link = write.type === "attach" ? write.link : write.type === "create" ? view.links[0] : undefined;
  return {
    ...draft,
    link: link ? { url: link.url, stance: link.stance, quote: link.quote ?? "" } : draft.link,
    open: link ? ["note", "link"] : ["note"],
    problems: problems.map((problem) => ({ ...problem, path: draftPath(problem.path) })),
  };
};

/** Why a write was refused, at its fields where the server names them. */
export const problemsIn = ({ fields, title }: { readonly fields: readonly DraftProblem[]; readonly title: string }): readonly DraftProblem[] =>
  fields.length > 0 ? fields : [{ path: "", message: title }];

/** What the local ids of a write have become in the server's answer. */
export const namesGiven = (write: Write, answer: { readonly answered: Answered; readonly before: AnnotationView | undefined; readonly me: string }): Map<string, string> => {
  const { answered, before, me } = answer;
  const names = new Map<string, string>();
  if (answered && write.type === "create") names.set(write.annotation, answered.id);
  if (answered && write.type === "search") names.set(write.search.id, answered.id);
  if (answered && write.type === "attach" && "links" in answered) {
    const known = new Set(before?.links.map(({ id }) => id));
    const made = answered.links.findLast(({ id, url, author }) => !known.has(id) && url === write.link.url && author.id === me);
    if (made) names.set(write.link.id, made.id);
  }
  return names;
};
