/**
 * What was written on its way to the server, and what its answers do: take it as true, ask the reader between two
 * versions, keep the words of what has no place any more, or give it back as a form with the reasons.
 */
import { send as sendRequest, type Answer, type Request } from "@/components/request";
import { annotationIn, type Change } from "@/lib/annotation/collection";
import { renamedDraft, type DraftProblem } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { forgetting, renamed } from "@/lib/annotation/undo";
import { bearingOf, type ReviseWrite, type Write } from "@/lib/annotation/writes";
import type { Board } from "./board";
import { byId, mapWith, type StoreFacts, type Stranded } from "./document-state";
import type { Keeping } from "./keeping";
import { createWriteQueue, soonerOnline, type Final } from "./write-queue";
import { draftOfRefused, namesGiven, problemsIn, requestOf, type Answered } from "./write-request";

const AFTER_SIGN_OUT_MS = 4_000;

/** What takes something away: that it is gone already is as good. */
const REMOVES: ReadonlySet<Write["type"]> = new Set(["detach", "unsearch", "unreview"]);

export class Sending {
  private readonly queue = createWriteQueue({
    send: (request) => this.send(request),
    sleep: soonerOnline,
    onChange: (unsent, waiting) => this.board.set({ unsent, waiting }),
  });

  constructor(
    private readonly board: Board,
    private readonly keeping: Keeping,
    private readonly facts: StoreFacts,
  ) {}

  /** A session that ended is waited for: signing in again in another tab is enough. */
  async send<T>(request: Request): Promise<Answer<T>> {
    const answer = await sendRequest<T>({ ...request, as: this.facts.me.id });
    const signedOut = answer.kind === "refused" && answer.status === 401;
    if (signedOut !== this.board.state.signedOut) this.board.set({ signedOut });
    return signedOut ? { kind: "later", after: AFTER_SIGN_OUT_MS } : answer;
  }

  /** Shown at once, sent when its turn has come. */
  write(write: Write): void {
    if (this.board.state.ended) return;
    this.board.change({ type: "written", write });
    this.keeping.unsent();
    const now = (): Write | undefined => this.board.state.collection.pending.find(({ key }) => key === write.key);
    this.queue.add<Answered>({
      request: () => {
        const current = now();
        return current && !this.isStale(current) ? requestOf(current, this.facts, this.board.state.collection) : null;
      },
      onAnswer: (answer) => {
        const current = now();
        return current ? this.answered(current, answer) : undefined;
      },
    });
  }

  /** Somebody (the same person elsewhere) changed the very fields since the reader looked: asks them. */
  private isStale(write: Write): boolean {
    const truth = this.board.state.collection.truth.get(write.annotation);
    const bearing = write.type === "revise" && truth ? bearingOf(truth, write) : "fits";
    if (write.type !== "revise" || bearing === "fits") return false;
    if (bearing === "lost") this.strand(write);
    else if (bearing === "opposed") this.oppose(write);
    else this.board.change({ type: "dropped", key: write.key });
    return true;
  }

  /** Nowhere to write it any more: the words are kept until they have been read. */
  private strand(write: Stranded["write"]): void {
    this.board.change({ type: "dropped", key: write.key });
    this.board.set({ stranded: [...this.board.state.stranded, { key: write.key, write }] });
    this.keeping.soon();
  }

  private oppose({ key, annotation: id, patch, place }: ReviseWrite): void {
    this.board.change({ type: "dropped", key });
    this.board.set({ conflicts: mapWith(this.board.state.conflicts, id, { id, patch, ...(place ? { place } : {}) }) });
    this.keeping.soon();
  }

  private async answered(write: Write, answer: Final<Answered>): Promise<"again" | void> {
    if (answer.kind === "done") this.accept(write, answer.data);
    else if (REMOVES.has(write.type) && answer.status === 404) this.accept(write, null);
    else if (write.type === "revise" && answer.status === 412) return this.reconcile(write);
    else this.refuse(write, problemsIn(answer));
    this.keeping.soon();
  }

  private accept(write: Write, answered: Answered): void {
    const before = this.board.state.collection.truth.get(write.annotation);
    const names = namesGiven(write, { answered, before, me: this.facts.me.id });
    this.board.change({ type: "answered", write, annotation: answered && "selector" in answered ? answered : null, names });
    if (names.size > 0) this.rename(names);
  }

  private rename(names: ReadonlyMap<string, string>): void {
    const { drafts, names: known, undo } = this.board.state;
    const renamedDrafts = [...drafts.values()].map((draft) => renamedDraft(draft, names));
    this.board.set({ names: new Map([...known, ...names]), undo: renamed(undo, names), drafts: byId(renamedDrafts) });
  }

  /** The server knew a newer revision: it is asked for, and the write has its turn again. */
  private async reconcile(write: ReviseWrite): Promise<"again" | void> {
    const answer = await this.send<AnnotationView>({ method: "GET", path: `/annotations/${write.annotation}` });
    if (answer.kind === "refused") return this.refuse(write, problemsIn(answer));
    if (answer.kind === "done") this.board.change({ type: "told", annotation: answer.data });
    return "again";
  }

  /** What was refused comes back as a form, with the reasons; what has no form is said. */
  private refuse(write: Write, problems: readonly DraftProblem[]): void {
    const { collection, undo } = this.board.state;
    const view = annotationIn(collection, write.annotation);
    const dependents = collection.pending.filter((each) => each.key === write.key || (write.type === "create" && each.annotation === write.annotation));
    this.board.change(...dependents.map(({ key }): Change => ({ type: "dropped", key })));
    if (write.type === "create") this.board.set({ undo: forgetting(undo, write.annotation) });
    if (write.type !== "create" && write.type !== "revise" && write.type !== "attach") return this.facts.onRefused(problems[0]?.message ?? "");
    if (!view) return write.type === "create" ? undefined : this.strand(write);
    this.board.setDraft(draftOfRefused(write, view, { truth: collection.truth.get(write.annotation) ?? null, problems }));
    this.keeping.soon();
  }
}
