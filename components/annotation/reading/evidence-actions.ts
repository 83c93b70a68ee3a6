/** What a reader does about sources: records that they searched, accepts or rejects somebody else's link. */
import { draftOf } from "@/lib/annotation/draft";
import type { AnnotationView, LinkView } from "@/lib/annotation/record";
import { safeLink } from "@/lib/text/safe-link";
import { addSearch, removeSearch, reviewLink } from "../acts";
import type { BenchActions } from "../bench";
import { focusSoon } from "../focus-soon";
import { passageOf, type Situation } from "../situation";

/** The card of an annotation unfolded, as it already is when it is. */
export const focusOn = (now: Situation, annotation: string): Situation["view"]["focus"] => {
  const shown = now.view.focus && passageOf(now, now.view.focus.id) === passageOf(now, annotation);
  return shown ? now.view.focus : { id: annotation, here: [annotation] };
};

export const mayReview = ({ can, desk }: Pick<Situation, "can" | "desk">, link: LinkView): boolean => can.complete && link.author.id !== desk.me.id && !link.id.startsWith("local-");

const ownVerdict = ({ desk }: Situation, annotation: AnnotationView | undefined, link: string): "accept" | "reject" | null =>
  annotation?.links.find(({ id }) => id === link)?.reviews.find(({ reviewer }) => reviewer.id === desk.me.id)?.verdict ?? null;

/** What was found is attached next; an address that was typed is not typed again. */
const openLink = ({ desk }: Situation, annotation: string, where: string): void => {
  const view = desk.store.find(annotation);
  if (!view) return;
  const draft = desk.store.snapshot().drafts.get(view.id) ?? draftOf(view, view);
  const link = draft.link.url === "" && safeLink(where) ? { ...draft.link, url: where } : draft.link;
  desk.store.keepDraft({ ...draft, link, open: [...draft.open.filter((section) => section !== "link"), "link"] });
};

const cardOf = (annotation: string): Element | null => document.querySelector(`[data-entry="${CSS.escape(annotation)}"]`)?.closest("[data-card]") ?? null;

const searching = (get: () => Situation): Pick<BenchActions, "openSearch" | "recordSearch" | "removeSearch"> => ({
  openSearch: (annotation) => {
    const now = get();
    if (annotation === null) {
      const card = document.activeElement?.closest<HTMLElement>("[data-card]");
      now.change({ searching: null });
      return card?.focus({ preventScroll: true });
    }
    now.change({ searching: annotation, focus: focusOn(now, annotation) });
    focusSoon(() => document.querySelector("[data-search] input"));
  },
  recordSearch: (annotation, search) => {
    const now = get();
    addSearch(now.desk, annotation, search);
    now.say(now.tr(`search.spoken.${search.outcome}`));
    now.change({ searching: null });
    if (search.outcome === "found" && now.can.link) openLink(now, annotation, search.where ?? "");
    else focusSoon(() => cardOf(annotation));
  },
  removeSearch: (annotation, search) => {
    const now = get();
    removeSearch(now.desk, annotation, search);
    now.tell(now.tr("search.takenBack"));
    focusSoon(() => cardOf(annotation));
  },
});

const reviewing = (get: () => Situation): Pick<BenchActions, "acceptLink" | "askReason" | "rejectLink"> => ({
  acceptLink: (annotation, link) => {
    const now = get();
    const isTakenBack = ownVerdict(now, now.desk.store.find(annotation), link) === "accept";
    reviewLink(now.desk, { annotation, link }, isTakenBack ? null : { verdict: "accept", reason: null });
    now.change({ rejecting: null });
    now.say(now.tr(isTakenBack ? "review.spoken.takenBack" : "review.spoken.accept"));
  },
  askReason: (annotation, link) => {
    const now = get();
    if (link !== null && ownVerdict(now, now.desk.store.find(annotation), link) === "reject") {
      reviewLink(now.desk, { annotation, link }, null);
      return now.say(now.tr("review.spoken.takenBack"));
    }
    now.change({ rejecting: link, ...(link === null ? {} : { focus: focusOn(now, annotation) }) });
    focusSoon(() => document.querySelector(link === null ? `[data-entry="${CSS.escape(annotation)}"] [data-link] button` : "[data-reason] input"));
  },
  rejectLink: (annotation, link, reason) => {
    const now = get();
    reviewLink(now.desk, { annotation, link }, { verdict: "reject", reason });
    now.change({ rejecting: null });
    now.say(now.tr("review.spoken.reject"));
    focusSoon(() => document.querySelector(`[data-link="${CSS.escape(link)}"] [aria-pressed="true"]`));
  },
});

export const evidenceActions = (get: () => Situation) => ({ ...searching(get), ...reviewing(get) });
