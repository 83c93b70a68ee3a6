/**
 * What a reader has done and the server has not answered yet, as data: it can be shown at once, kept over a reload, sent
 * again, and undone.
 */
import type { AnnotationPatch, AnnotationView, LinkInput, LinkView, PersonView, ReviewView, SearchInput, SearchView } from "./record";

/** The passage of an annotation, stored and shown. */
export type Place = Pick<AnnotationView, "selector" | "display">;

interface Named {
  /** Unlike any other write; names it to the server too, so that a repetition does nothing. */
  readonly key: string;
  /** The annotation it is about; a local id while the server has not named it. */
  readonly annotation: string;
}

export interface CreateWrite extends Named {
  readonly type: "create";
  /** As it will look; its links have local ids. */
  readonly draft: AnnotationView;
}

export interface ReviseWrite extends Named {
  readonly type: "revise";
  readonly patch: AnnotationPatch;
  /** What the patched fields were when the reader changed them. */
  readonly before: AnnotationPatch;
  /** The new passage, when the patch moves it. */
  readonly place?: Place;
}

export interface AttachWrite extends Named {
  readonly type: "attach";
  readonly link: LinkView;
}

export interface DetachWrite extends Named {
  readonly type: "detach";
  readonly link: string;
}

/** A source was looked for. */
export interface SearchWrite extends Named {
  readonly type: "search";
  readonly search: SearchView;
}

export interface UnsearchWrite extends Named {
  readonly type: "unsearch";
  readonly search: string;
}

/** A second opinion on somebody else's link; the reviewer's last word. */
export interface ReviewWrite extends Named {
  readonly type: "review";
  readonly link: string;
  readonly review: ReviewView;
}

export interface UnreviewWrite extends Named {
  readonly type: "unreview";
  readonly link: string;
  readonly reviewer: string;
}

export type Write = CreateWrite | ReviseWrite | AttachWrite | DetachWrite | SearchWrite | UnsearchWrite | ReviewWrite | UnreviewWrite;

/** A search as it looks before the server knows it. */
export const draftSearch = (input: SearchInput, by: { readonly id: string; readonly author: PersonView; readonly at: string }): SearchView => ({
  id: by.id, author: by.author, outcome: input.outcome, where: input.where ?? null, at: by.at,
});

/** A search as it is sent. */
export const searchInputOf = ({ outcome, where }: SearchView): SearchInput => ({ outcome, ...(where ? { where } : {}) });

/** A link as it is sent. */
export const linkInputOf = ({ url, stance, quote }: LinkView): LinkInput => ({ url, stance, ...(quote ? { quote } : {}) });

/** A link as it looks before the server knows it. */
export const draftLink = (input: LinkInput, by: { readonly id: string; readonly author: PersonView; readonly at: string }): LinkView => ({
  id: by.id, url: input.url, stance: input.stance, quote: input.quote ?? null, author: by.author, createdAt: by.at, accepted: false, reviews: [],
});

/** `accepted` stays what the server said: only it knows who moderates. */
const reviewed = (view: AnnotationView, link: string, change: (reviews: readonly ReviewView[]) => ReviewView[]): AnnotationView => ({
  ...view, links: view.links.map((each) => (each.id === link ? { ...each, reviews: change(each.reviews) } : each)),
});

/** The annotation after a write; one that is not there is made by a creation only. */
export const applyWrite = (view: AnnotationView | undefined, write: Write): AnnotationView | undefined => {
  if (write.type === "create") return view ?? write.draft;
  if (!view) return undefined;
  switch (write.type) {
    case "revise": {
      const { selector: _selector, ...said } = write.patch;
      return { ...view, ...said, ...(write.place ?? {}) };
    }
    case "attach":
      return view.links.some(({ id }) => id === write.link.id) ? view : { ...view, links: [...view.links, write.link] };
    case "detach":
      return { ...view, links: view.links.filter(({ id }) => id !== write.link) };
    case "search":
      return view.searches.some(({ id }) => id === write.search.id) ? view : { ...view, searches: [...view.searches, write.search] };
    case "unsearch":
      return { ...view, searches: view.searches.filter(({ id }) => id !== write.search) };
    case "review":
      return reviewed(view, write.link, (reviews) => [...reviews.filter(({ reviewer }) => reviewer.id !== write.review.reviewer.id), write.review]);
    case "unreview":
      return reviewed(view, write.link, (reviews) => reviews.filter(({ reviewer }) => reviewer.id !== write.reviewer));
  }
};

/** The fields of an annotation that a patch names, as a patch that brings them back. */
export const inversePatch = (view: AnnotationView, patch: AnnotationPatch): AnnotationPatch => ({
  ...(patch.selector ? { selector: { start: view.selector.start, end: view.selector.end } } : {}),
  ...(patch.labels ? { labels: view.labels } : {}),
  ...(patch.frames ? { frames: view.frames } : {}),
  ...(patch.attribution !== undefined ? { attribution: view.attribution } : {}),
  ...(patch.note !== undefined ? { note: view.note } : {}),
  ...(patch.confidence ? { confidence: view.confidence } : {}),
  ...(patch.status ? { status: view.status === "withdrawn" ? "withdrawn" : "active" } : {}),
});

/** Whether two pieces of content are the same, whatever the order of their fields. Undefined fields do not count. */
export const sameContent = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((field) => sameContent(left[field], right[field]));
};

/** Whether an annotation already says what a patch would make it say. */
export const alreadySays = (view: AnnotationView, patch: AnnotationPatch): boolean => {
  const { selector, ...said } = patch;
  const { selector: _here, ...saying } = inversePatch(view, patch);
  const moves = selector && "start" in selector && (selector.start !== view.selector.start || selector.end !== view.selector.end);
  return !moves && sameContent(said, saying);
};

/**
 * How a revision stands to what the server says now: it fits; it is said already; others changed the very fields; the
 * annotation was withdrawn and the revision does not bring it back.
 */
export const bearingOf = (truth: AnnotationView, { patch, before }: ReviseWrite): "fits" | "said" | "opposed" | "lost" => {
  if (truth.status === "withdrawn" && patch.status === undefined) return "lost";
  if (sameContent(inversePatch(truth, patch), before)) return "fits";
  return alreadySays(truth, patch) ? "said" : "opposed";
};

/** The same write under the ids that the server gave. */
export const renamedWrite = (write: Write, names: ReadonlyMap<string, string>): Write => {
  const name = (id: string): string => names.get(id) ?? id;
  const annotation = name(write.annotation);
  if (write.type === "detach" || write.type === "review" || write.type === "unreview") return { ...write, annotation, link: name(write.link) };
  if (write.type === "unsearch") return { ...write, annotation, search: name(write.search) };
  if (write.type === "search") return { ...write, annotation, search: { ...write.search, id: name(write.search.id) } };
  return annotation === write.annotation ? write : { ...write, annotation };
};
