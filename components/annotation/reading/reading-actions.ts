/** What a reader does with their reading: finishes it, takes it up again, hands in, votes on what others marked. */
import type { OwnAssignment, StandingView } from "@/lib/annotation/reading";
import type { AnnotationView } from "@/lib/annotation/record";
import type { BenchActions, JudgedPlace } from "../bench";
import { focusSoon } from "../focus-soon";
import { passageOf, type Situation } from "../situation";
import { evidenceActions, focusOn, mayReview } from "./evidence-actions";
import { placeOfVote } from "./reading-store";

/** Names a unit in the page. */
export const unitKey = ({ label, core }: StandingView): string => `${label} ${core.start} ${core.end}`;

/** The units that a passage shows. */
export const standingsAt = (standings: readonly StandingView[], passage: { readonly start: number; readonly end: number }): StandingView[] =>
  standings.filter(({ core }) => core.start < passage.end && passage.start < core.end);

const SETTLED_MS = 50;
const PATIENCE_MS = 8_000;

/** What was marked goes before: the reading must not be finished without it. */
const settled = async ({ desk }: Situation): Promise<void> => {
  for (let waited = 0; desk.store.snapshot().unsent > 0 && waited < PATIENCE_MS; waited += SETTLED_MS) await new Promise((wake) => setTimeout(wake, SETTLED_MS));
};

const finishing = (get: () => Situation): Pick<BenchActions, "openReading" | "finish" | "reopen" | "handIn"> => ({
  openReading: (open) => {
    const now = get();
    if (now.can.complete) now.change({ reading: open });
  },
  finish: async (labels) => {
    const now = get();
    await settled(now);
    if (!(await now.reading.act({ type: "finish", labels }))) return false;
    now.desk.store.remember({ annotation: null, deed: "finished", forward: { type: "finish", labels }, backward: { type: "reopen" } });
    now.tell(now.tr("finish.spoken", { count: labels.length }));
    return true;
  },
  reopen: async () => {
    const now = get();
    const labels = now.reading.snapshot().mine?.labels ?? [];
    if (!(await now.reading.act({ type: "reopen" }))) return;
    now.desk.store.remember({ annotation: null, deed: "reopened", forward: { type: "reopen" }, backward: { type: "finish", labels } });
    now.change({ reading: false });
    now.tell(now.tr("reopen.spoken"));
  },
  handIn: async (assignment: OwnAssignment) => {
    const now = get();
    await settled(now);
    const done = await now.reading.handIn(assignment);
    if (!done) return;
    now.tell(now.tr(done.revealed ? "handIn.spokenRevealed" : "handIn.spoken", { title: assignment.title }));
    if (done.revealed) now.readAgain();
  },
});

/** Why there is nothing to confirm or reject at a passage. */
const reasonAt = (now: Situation, here: readonly StandingView[], annotations: readonly AnnotationView[]): "notFinished" | "own" | "ownLink" | "nothing" => {
  if (annotations.some(({ links }) => links.length > 0) && here.length === 0 && annotations.every(({ links }) => links.every(({ author }) => author.id === now.desk.me.id))) return "ownLink";
  if (now.reading.snapshot().mine === null) return "notFinished";
  return here.length > 0 && here.every(({ marked }) => marked) ? "own" : "nothing";
};

const linksIn = (now: Situation, annotations: readonly AnnotationView[]) =>
  annotations.flatMap(({ id, links }) => links.filter((link) => mayReview(now, link)).map((link) => ({ annotation: id, link: link.id })));

const voting = (get: () => Situation): Pick<BenchActions, "vote" | "judge"> => {
  const vote = (standing: StandingView, given: "confirm" | "reject"): void => {
    const now = get();
    const before = standing.mine?.vote ?? null;
    const next = before === given ? null : given;
    const unit = placeOfVote(standing);
    now.desk.store.remember({ annotation: null, deed: "voted", forward: { type: "vote", unit, vote: next }, backward: { type: "vote", unit, vote: before } });
    void now.reading.act({ type: "vote", unit, vote: next });
    now.say(now.tr(next ? `vote.spoken.${next}` : "vote.spoken.takenBack", { label: now.labelOf(standing.label).name }));
  };
  const links = evidenceActions(get);
  const review = (verdict: "accept" | "reject", { annotation, link }: { readonly annotation: string; readonly link: string }): void =>
    verdict === "accept" ? links.acceptLink(annotation, link) : links.askReason(annotation, link);
  const judge = (verdict: "accept" | "reject", at: JudgedPlace): void => {
    const now = get();
    const passage = at.annotation ? passageOf(now, at.annotation) : undefined;
    const annotations = passage?.annotations ?? [];
    const linked = at.link ? annotations.find((each) => each.links.some(({ id }) => id === at.link)) : undefined;
    if (at.link && linked) return mayReview(now, linked.links.find(({ id }) => id === at.link)!) ? review(verdict, { annotation: linked.id, link: at.link }) : now.say(now.tr("judge.ownLink"));
    const { mine, standings } = now.reading.snapshot();
    const here = passage ? standingsAt(standings, passage) : [];
    const open = mine ? here.filter((standing) => !standing.marked && mine.labels.includes(standing.label)) : [];
    const named = here.find((standing) => unitKey(standing) === at.unit);
    const [only, ...others] = named ? [named] : open;
    if (only && others.length === 0 && open.includes(only)) return vote(only, verdict === "accept" ? "confirm" : "reject");
    const candidates = linksIn(now, annotations);
    if (!only && candidates.length === 1) return review(verdict, candidates[0]!);
    if (at.annotation && (only || candidates.length > 1)) {
      now.change({ focus: focusOn(now, at.annotation) });
      focusSoon(() => document.querySelector("[data-place][data-active] [data-unit] button, [data-place][data-active] [data-link] button"));
      return now.say(now.tr("judge.choose"));
    }
    now.say(now.tr(`judge.${reasonAt(now, here, annotations)}`));
  };
  return { vote, judge };
};

export const readingActions = (get: () => Situation) => ({ ...finishing(get), ...voting(get) });
