/** How a write is put to the server, and the form that a refused one comes back as. */
import type { Request } from "@/components/request";
import type { Collection } from "@/lib/annotation/collection";
import { draftOf, draftPath, type Draft, type DraftProblem } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { linkInputOf, type CreateWrite, type DetachWrite, type Write } from "@/lib/annotation/writes";
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
  }
};

interface Refused {
  /** The annotation as the server knows it; null when it never did. */
  readonly truth: AnnotationView | null;
  readonly problems: readonly DraftProblem[];
}

/** Everything that was typed, with the reasons at the fields. */
export const draftOfRefused = (write: Exclude<Write, DetachWrite>, view: AnnotationView, { truth, problems }: Refused): Draft => {
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
export const namesGiven = (write: Write, answer: { readonly annotation: AnnotationView | null; readonly before: AnnotationView | undefined; readonly me: string }): Map<string, string> => {
  const { annotation, before, me } = answer;
  const names = new Map<string, string>();
  if (annotation && write.type === "create") names.set(write.annotation, annotation.id);
  if (annotation && write.type === "attach") {
    const known = new Set(before?.links.map(({ id }) => id));
    const made = annotation.links.findLast(({ id, url, author }) => !known.has(id) && url === write.link.url && author.id === me);
    if (made) names.set(write.link.id, made.id);
  }
  return names;
};
