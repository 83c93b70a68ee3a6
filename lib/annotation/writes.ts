/**
 * What a reader has done and the server has not answered yet, as data: it can be shown at once, kept over a reload, sent
 * again, and undone.
 */
import type { AnnotationPatch, AnnotationView, LinkInput, LinkView, PersonView } from "./record";

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

export type Write = CreateWrite | ReviseWrite | AttachWrite | DetachWrite;

/** A link as it is sent. */
export const linkInputOf = ({ url, stance, quote }: LinkView): LinkInput => ({ url, stance, ...(quote ? { quote } : {}) });

/** A link as it looks before the server knows it. */
export const draftLink = (input: LinkInput, by: { readonly id: string; readonly author: PersonView; readonly at: string }): LinkView => ({
  id: by.id, url: input.url, stance: input.stance, quote: input.quote ?? null, author: by.author, createdAt: by.at, accepted: false, reviews: [],
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
  const annotation = names.get(write.annotation) ?? write.annotation;
  if (write.type === "detach") return { ...write, annotation, link: names.get(write.link) ?? write.link };
  return annotation === write.annotation ? write : { ...write, annotation };
};
