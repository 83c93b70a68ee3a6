/**
 * The reader's own reading in the browser, outside React: whether it is finished, how the units stand, what they voted.
 * A vote shows at once; finishing waits for the server, since figures begin there.
 */
import { randomKey, send, type Answer, type Request } from "@/components/request";
import type { CompletionView, OwnAssignment, OwnReading, StandingsView, StandingView, UnitView } from "@/lib/annotation/reading";
import type { ReadingAct, UnitPlace } from "@/lib/annotation/undo";

export interface ReadingState extends OwnReading {
  readonly standings: readonly StandingView[];
  /** More than this share of the readers makes a unit consensus. */
  readonly share: number;
  /** Something is on its way. */
  readonly busy: boolean;
}

export interface ReadingFacts {
  readonly documentId: string;
  readonly me: string;
  /** Told why, when something was not done; empty: nobody answered. */
  readonly onFailed: (reason: string) => void;
}

export const samePlace = (a: UnitPlace, b: UnitPlace): boolean => a.label === b.label && a.start === b.start && a.end === b.end;

/** The range that a vote on a unit names: the one it was given on, else the core. */
export const placeOfVote = ({ label, core, mine }: StandingView): UnitPlace => ({ label, start: (mine ?? core).start, end: (mine ?? core).end });

const withVote = (standing: StandingView, place: UnitPlace, vote: "confirm" | "reject" | null): StandingView => {
  if (!samePlace(placeOfVote(standing), place)) return standing;
  const was = standing.mine?.vote ?? null;
  const shift = (which: "confirm" | "reject"): number => Number(vote === which) - Number(was === which);
  return {
    ...standing, mine: vote && { vote, start: place.start, end: place.end },
    confirmed: standing.confirmed + shift("confirm"), rejected: standing.rejected + shift("reject"),
    support: standing.support + (standing.counts && !standing.marked ? shift("confirm") : 0),
  };
};

export class ReadingStore {
  private state: ReadingState;
  private asked = 0;
  private last: Promise<boolean> = Promise.resolve(true);
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly facts: ReadingFacts,
    first: OwnReading,
  ) {
    this.state = { ...first, standings: [], share: 0, busy: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ReadingState => this.state;

  /** What the page says now. */
  take(own: OwnReading): void {
    this.set(own);
  }

  /** How the units stand now; nothing changes when nobody answers, or when it was asked again meanwhile. */
  async refresh(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    const answer = await this.ask<StandingsView>({ method: "GET", path: this.path("standings") });
    if (answer.kind === "done" && turn === this.asked) this.set({ standings: answer.data.items, share: answer.data.share });
  }

  /** One after another. False when it was not done; the reason has been told. */
  act(act: ReadingAct): Promise<boolean> {
    this.last = this.last.then(() => this.perform(act));
    return this.last;
  }

  /** What was asked before knows nothing of the act. */
  private async perform(act: ReadingAct): Promise<boolean> {
    this.asked += 1;
    this.set({ busy: true });
    const done = act.type === "vote" ? await this.vote(act.unit, act.vote) : act.type === "finish" ? await this.finish(act.labels) : await this.reopen();
    this.set({ busy: false });
    if (done) void this.refresh();
    return done;
  }

  /** The hand-in of an assignment; null when it was not done. */
  async handIn(assignment: OwnAssignment): Promise<{ readonly revealed: boolean } | null> {
    this.set({ busy: true });
    const answer = await this.ask<{ submittedAt: string; revealedAt: string | null }>({ method: "PUT", path: `/assignments/${assignment.id}/submission` });
    this.set({ busy: false });
    if (!this.isDone(answer)) return null;
    this.set({ assignments: this.state.assignments.map((each) => (each.id === assignment.id ? { ...each, submittedAt: answer.data.submittedAt } : each)) });
    return { revealed: answer.data.revealedAt !== null };
  }

  private set(some: Partial<ReadingState>): void {
    this.state = { ...this.state, ...some };
    for (const listener of this.listeners) listener();
  }

  /** Never under another person who signed in meanwhile. */
  private ask<T>(request: Request): Promise<Answer<T>> {
    return send<T>({ ...request, as: this.facts.me });
  }

  private path(what: string): string {
    return `/documents/${this.facts.documentId}/${what}`;
  }

  private isDone<T>(answer: Answer<T>): answer is Extract<Answer<T>, { kind: "done" }> {
    if (answer.kind === "done") return true;
    this.facts.onFailed(answer.kind === "refused" ? (answer.fields[0]?.message ?? answer.title) : "");
    return false;
  }

  private finishedBy(mine: CompletionView | null): Partial<ReadingState> {
    const step = Number(mine !== null) - Number(this.state.mine !== null);
    return { mine, readers: this.state.readers + step, assignments: this.state.assignments.map((each) => ({ ...each, finished: each.finished + step })) };
  }

  private async finish(labels: readonly string[]): Promise<boolean> {
    const answer = await this.ask({ method: "PUT", path: this.path("completion"), body: { labels } });
    if (!this.isDone(answer)) return false;
    const list = await this.ask<{ items: CompletionView[] }>({ method: "GET", path: this.path("completions") });
    const mine = list.kind === "done" ? list.data.items.find(({ reader }) => reader.id === this.facts.me) : undefined;
    if (mine) this.set(this.finishedBy(mine));
    return true;
  }

  private async reopen(): Promise<boolean> {
    if (!this.isDone(await this.ask({ method: "DELETE", path: this.path("completion") }))) return false;
    this.set({ ...this.finishedBy(null), standings: [] });
    return true;
  }

  private async vote(place: UnitPlace, vote: "confirm" | "reject" | null): Promise<boolean> {
    const before = this.state.standings;
    this.set({ standings: before.map((standing) => withVote(standing, place, vote)) });
    const done = vote
      ? this.isDone(await this.ask({ method: "POST", path: this.path("units"), body: { ...place, vote }, idempotencyKey: randomKey() }))
      : await this.takeBack(place);
    if (!done) this.set({ standings: before });
    return done;
  }

  private async takeBack(place: UnitPlace): Promise<boolean> {
    const units = await this.ask<{ items: UnitView[] }>({ method: "GET", path: this.path("units") });
    if (!this.isDone(units)) return false;
    const unit = units.data.items.find((each) => samePlace(each, place));
    return !unit || this.isDone(await this.ask({ method: "DELETE", path: `/units/${unit.id}/votes` }));
  }
}
