/** How a write is put to the server, and the form that a refused one comes back as. */
import type { Request } from "@/components/request";
import type { Collection } from "@/lib/annotation/collection";
import { draftOf, draftPath, type Draft, type DraftProblem } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { linkInputOf, type CreateWrite, type DetachWrite, type Write } from "@/lib/annotation/writes";

const creation = ({ draft, key }: CreateWrite, documentId: string): Request => {
  const { selector, labels, attribution, note, confidence, links } = draft;
  const { start, end, exact } = selector;
  const body = { selector: { start, end, exact }, labels, attribution, note, confidence, ...(links.length > 0 ? { links: links.map(linkInputOf) } : {}) };
  return { method: "POST", path: `/documents/${documentId}/annotations`, body, idempotencyKey: key };
};

/** Asked when the write's turn has come: the revision to match is the last one known. */
export const requestOf = (write: Write, documentId: string, collection: Collection): Request => {
  const path = `/annotations/${write.annotation}`;
  switch (write.type) {
    case "create":
      return creation(write, documentId);
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
