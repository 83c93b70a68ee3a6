/** What a reader does to annotations, as changes of the store: each shows at once and can be taken back. */
import { randomKey } from "@/components/request";
import { fillIn, linkIn, patchIn, type Draft } from "@/lib/annotation/draft";
import type { AnnotationPatch, AnnotationView, LinkInput, PersonView, ReviewView, SearchInput } from "@/lib/annotation/record";
import { deedOf } from "@/lib/annotation/undo";
import { draftLink, draftSearch, inversePatch, type Place } from "@/lib/annotation/writes";
import type { Target } from "./bench";
import type { DocumentStore } from "./document-store";

export interface Desk {
  readonly store: DocumentStore;
  readonly me: PersonView;
  readonly documentId: string;
  readonly version: number;
  /** Number of the codebook in force. */
  readonly codebook: number;
}

const localId = (): string => `local-${randomKey()}`;
const now = (): string => new Date().toISOString();

/** An annotation that says nothing yet. */
export const blank = ({ me, documentId, version, codebook }: Desk, place: Place): AnnotationView => {
  const at = now();
  return {
    ...place, id: localId(), document: documentId, version, codebook, author: me, labels: [], frames: [], attribution: null, note: null, confidence: "sure",
    seen: "open", status: "active", revision: 0, createdAt: at, revisedAt: at, links: [], searches: [], thread: { replies: 0, resolved: false },
    evidence: { links: 0, accepted: 0, independentOrigins: 0, sameOrigin: [], origins: [] }, warnings: [],
  };
};

const isActive = (view: AnnotationView | undefined): view is AnnotationView => view !== undefined && view.status !== "withdrawn";

/** The reader's own annotation that a target is, or that stands on exactly its passage. */
export const ownAt = ({ store, me }: Pick<Desk, "store" | "me">, target: Target): AnnotationView | null => {
  if ("annotation" in target) {
    const view = store.find(target.annotation);
    return isActive(view) && view.author.id === me.id ? view : null;
  }
  const { start, end } = target.place.selector;
  const same = (view: AnnotationView): boolean => view.author.id === me.id && view.selector.start === start && view.selector.end === end;
  return store.snapshot().shown.find(same) ?? null;
};

/** Changes one's own annotation. `base`: what the reader was looking at. */
export const revise = ({ store }: Desk, view: AnnotationView, change: { readonly patch: AnnotationPatch; readonly place?: Place }): void => {
  const place = change.place ? { place: change.place } : {};
  const back = change.place ? { place: { selector: view.selector, display: view.display } } : {};
  store.remember({
    annotation: view.id,
    deed: deedOf(change.patch),
    forward: { type: "revise", patch: change.patch, ...place },
    backward: { type: "revise", patch: inversePatch(view, change.patch), ...back },
  });
  store.act(view.id, { type: "revise", patch: change.patch, ...place }, view);
};

export const withdraw = (desk: Desk, view: AnnotationView): void => revise(desk, view, { patch: { status: "withdrawn" } });

export const attach = ({ store, me }: Desk, annotation: string, input: LinkInput): void => {
  const link = draftLink(input, { id: localId(), author: me, at: now() });
  store.remember({ annotation, deed: "linked", forward: { type: "attach", link }, backward: { type: "detach", link: link.id } });
  store.act(annotation, { type: "attach", link });
};

export const detach = ({ store }: Desk, annotation: string, linkId: string): void => {
  const link = store.find(annotation)?.links.find(({ id }) => id === linkId);
  if (!link) return;
  store.remember({ annotation, deed: "unlinked", forward: { type: "detach", link: link.id }, backward: { type: "attach", link } });
  store.act(annotation, { type: "detach", link: link.id });
};

export const addSearch = ({ store, me }: Desk, annotation: string, input: SearchInput): void => {
  const search = draftSearch(input, { id: localId(), author: me, at: now() });
  store.remember({ annotation, deed: "searched", forward: { type: "search", search }, backward: { type: "unsearch", search: search.id } });
  store.act(annotation, { type: "search", search });
};

export const removeSearch = ({ store }: Desk, annotation: string, id: string): void => {
  const search = store.find(annotation)?.searches.find((each) => each.id === store.nameOf(id));
  if (!search) return;
  store.remember({ annotation, deed: "unsearched", forward: { type: "unsearch", search: search.id }, backward: { type: "search", search } });
  store.act(annotation, { type: "unsearch", search: search.id });
};

const reviewAct = (link: string, review: ReviewView | null) => (review ? ({ type: "review", link, review } as const) : ({ type: "unreview", link } as const));

/** One's last word on somebody else's link; null takes it back. */
export const reviewLink = ({ store, me }: Desk, at: { readonly annotation: string; readonly link: string }, said: Pick<ReviewView, "verdict" | "reason"> | null): void => {
  const before = store.find(at.annotation)?.links.find(({ id }) => id === at.link)?.reviews.find(({ reviewer }) => reviewer.id === me.id) ?? null;
  const review = said && { ...said, reviewer: me, at: now() };
  const forward = reviewAct(at.link, review);
  store.remember({ annotation: at.annotation, deed: "reviewed", forward, backward: reviewAct(at.link, before) });
  store.act(at.annotation, forward);
};

export interface Toggled {
  readonly id: string;
  readonly added: boolean;
  readonly quote: string;
}

/** Gives a label, or takes it back. An annotation that says nothing more is withdrawn. Null when the target is not one's own. */
export const toggleLabel = (desk: Desk, target: Target, choice: { readonly label: string; readonly unsure: boolean }): Toggled | null => {
  const own = ownAt(desk, target);
  if (!own) {
    if ("annotation" in target) return null;
    const made: AnnotationView = { ...blank(desk, target.place), labels: [choice.label], confidence: choice.unsure ? "unsure" : "sure" };
    desk.store.create(made);
    return { id: made.id, added: true, quote: made.display.quote };
  }
  const added = !own.labels.includes(choice.label);
  const labels = added ? [...own.labels, choice.label] : own.labels.filter((label) => label !== choice.label);
  if (labels.length === 0 && own.frames.length === 0 && own.note === null) withdraw(desk, own);
  else revise(desk, own, { patch: { labels } });
  return { id: own.id, added, quote: own.display.quote };
};

/** Turns "not sure" on or off; null when there is no annotation of one's own yet. */
export const toggleUnsure = (desk: Desk, target: Target): "sure" | "unsure" | null => {
  const own = ownAt(desk, target);
  if (!own) return null;
  const confidence = own.confidence === "unsure" ? "sure" : "unsure";
  revise(desk, own, { patch: { confidence } });
  return confidence;
};

/** Saves a form that has nothing wrong with it. */
export const saveDraft = (desk: Desk, draft: Draft): void => {
  const link = linkIn(draft);
  desk.store.dropDraft(draft.id);
  if (!draft.base) {
    const made = fillIn({ ...blank(desk, draft.place), id: draft.id }, draft);
    const links = link ? [draftLink(link, { id: localId(), author: desk.me, at: made.createdAt })] : [];
    return desk.store.create({ ...made, links });
  }
  const base = draft.base;
  const patch = base.author.id === desk.me.id ? patchIn(draft, base) : null;
  if (patch) revise(desk, base, { patch, ...(patch.selector ? { place: draft.place } : {}) });
  if (link) attach(desk, draft.id, link);
};
