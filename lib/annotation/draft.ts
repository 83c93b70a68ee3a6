/** A form about a passage while it is being filled in, and what it becomes when it is saved. */
import { safeLink } from "@/lib/text/safe-link";
import type { AnnotationPatch, AnnotationView, Attribution, LinkInput, Stance } from "./record";
import { sameContent, type Place } from "./writes";

export type AttributionType = Attribution["type"];
export type Section = "note" | "who" | "link";

export interface DraftProblem {
  /** `labels`, `note`, `attribution.name`, `link.url` …; empty: the whole. */
  readonly path: string;
  /** A sentence of the server's, or one of our codes. */
  readonly message?: string;
  readonly code?: "nothing-said" | "unsafe-url";
}

export interface Draft {
  /** The annotation's id; a local one for a new annotation. */
  readonly id: string;
  /** The annotation as it was when the form was opened; null for a new one. */
  readonly base: AnnotationView | null;
  readonly place: Place;
  readonly labels: readonly string[];
  readonly note: string;
  readonly who: { readonly type: AttributionType | ""; readonly name: string; readonly via: string; readonly cue: string };
  readonly unsure: boolean;
  readonly link: { readonly url: string; readonly stance: Stance; readonly quote: string };
  /** The parts of the form that are unfolded. */
  readonly open: readonly Section[];
  readonly problems: readonly DraftProblem[];
}

const NO_LINK = { url: "", stance: "supports", quote: "" } as const;

/** A form filled with what an annotation says; `base` null makes it a form for a new one. */
export const draftOf = (view: AnnotationView, base: AnnotationView | null): Draft => ({
  id: view.id,
  base,
  place: { selector: view.selector, display: view.display },
  labels: view.labels,
  note: view.note ?? "",
  who: { type: view.attribution?.type ?? "", name: view.attribution?.name ?? "", via: view.attribution?.via ?? "", cue: view.attribution?.cue ?? "" },
  unsure: view.confidence === "unsure",
  link: NO_LINK,
  open: [],
  problems: [],
});

/** The attribution that a draft gives: none without a type or a word; a name alone is somebody named. */
export const attributionIn = ({ who }: Draft): Attribution | null => {
  const [name, via, cue] = [who.name.trim(), who.via.trim(), who.cue.trim()];
  if (who.type === "" && !name && !via && !cue) return null;
  return { type: who.type || "named", ...(name ? { name } : {}), ...(via ? { via } : {}), ...(cue ? { cue } : {}) };
};

/** The link that a draft adds; null when its fields are empty. */
export const linkIn = ({ link }: Draft): LinkInput | null => {
  const [url, quote] = [link.url.trim(), link.quote.trim()];
  return url || quote ? { url, stance: link.stance, ...(quote ? { quote } : {}) } : null;
};

const noteIn = ({ note }: Draft): string | null => (note.trim() === "" ? null : note);

/** What keeps the draft from being saved; empty when nothing does. */
export const checkDraft = (draft: Draft): DraftProblem[] => {
  const link = linkIn(draft);
  const says = draft.labels.length > 0 || noteIn(draft) !== null || (draft.base?.frames.length ?? 0) > 0;
  return [
    ...(says ? [] : [{ path: "labels", code: "nothing-said" } as const]),
    ...(link && safeLink(link.url) === null ? [{ path: "link.url", code: "unsafe-url" } as const] : []),
  ];
};

/** What the draft changes in the annotation it began from; null when nothing. The link is not part of it. */
export const patchIn = (draft: Draft, before: AnnotationView): AnnotationPatch | null => {
  const { start, end } = draft.place.selector;
  const attribution = attributionIn(draft);
  const confidence = draft.unsure ? "unsure" : "sure";
  const patch: AnnotationPatch = {
    ...(start !== before.selector.start || end !== before.selector.end ? { selector: { start, end } } : {}),
    ...(sameContent(draft.labels, before.labels) ? {} : { labels: [...draft.labels] }),
    ...(sameContent(attribution, before.attribution) ? {} : { attribution }),
    ...(noteIn(draft) === before.note ? {} : { note: noteIn(draft) }),
    ...(confidence === before.confidence ? {} : { confidence }),
  };
  return Object.keys(patch).length > 0 ? patch : null;
};

/** What the form says, on the annotation it is about. */
export const fillIn = (view: AnnotationView, draft: Draft): AnnotationView => ({
  ...view,
  ...draft.place,
  labels: [...draft.labels],
  note: noteIn(draft),
  attribution: attributionIn(draft),
  confidence: draft.unsure ? "unsure" : "sure",
});

/** Whether anything was typed or chosen that would be lost. */
export const isTouched = (draft: Draft): boolean =>
  linkIn(draft) !== null || (draft.base ? patchIn(draft, draft.base) !== null : draft.labels.length > 0 || noteIn(draft) !== null || attributionIn(draft) !== null);

/** The server's names of fields in the form's. */
export const draftPath = (path: string): string => path.replace(/^(?:links\.\d+\.)?(url|quote|stance)$/u, "link.$1").replace(/^labels\.\d+$/u, "labels");

/** The same form under the id that the server gave to its annotation. */
export const renamedDraft = (draft: Draft, names: ReadonlyMap<string, string>): Draft => {
  const id = names.get(draft.id);
  return id === undefined ? draft : { ...draft, id, base: draft.base && { ...draft.base, id } };
};
