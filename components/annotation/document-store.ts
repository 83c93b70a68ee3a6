/**
 * One document's annotations in the browser, outside React: what the server says, what the reader has just done, what is
 * on its way, and what was being typed. Every act shows at once; only the server's answer makes it so.
 */
import { onLeft } from "@/components/kept-work";
import { send as sendRequest, randomKey, type Answer, type Request } from "@/components/request";
import { annotationIn, applyChange, shownAnnotations, type Change } from "@/lib/annotation/collection";
import { renamedDraft, type Draft, type DraftProblem } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { forgetting, record, redo, renamed, undo, type Act, type Step } from "@/lib/annotation/undo";
import { bearingOf, inversePatch, type ReviseWrite, type Write } from "@/lib/annotation/writes";
import { byId, INITIAL, mapWith, mapWithout, type DocumentState, type StoreFacts, type Stranded } from "./document-state";
import { keepDrafts, keepKey, readDrafts } from "./keep";
import { listen } from "./live-stream";
import { loadAnnotations, readFirst } from "./load-annotations";
import { openOutbox, type Outbox } from "./outbox";
import { createWriteQueue, soonerOnline, type Final } from "./write-queue";
import { draftOfRefused, namesGiven, problemsIn, requestOf } from "./write-request";

/** News are gathered this long before they are shown: a class writes faster than a screen draws. */
const GATHER_MS = 40;
const AFTER_SIGN_OUT_MS = 4_000;

export class DocumentStore {
  private state = INITIAL;
  private readonly listeners = new Set<() => void>();
  private readonly key: string;
  private readonly outbox: Outbox;
  private news: Change[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private readonly queue = createWriteQueue({
    send: (request) => this.send(request),
    sleep: soonerOnline,
    onChange: (unsent, waiting) => this.set({ unsent, waiting }),
  });

  constructor(private readonly facts: StoreFacts) {
    this.key = keepKey({ me: facts.me.id, document: facts.documentId, version: facts.version });
    this.outbox = openOutbox({ me: facts.me.id, document: facts.documentId });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DocumentState => this.state;
  readonly initial = (): DocumentState => INITIAL;

  /** Loads, then listens, until the returned function is called. `first` is the first page, as JSON. */
  open(first: Promise<string>): () => void {
    let ended = false;
    let stop = (): void => undefined;
    const leave = (): void => {
      this.save();
      this.outbox.leave();
    };
    window.addEventListener("pagehide", leave);
    const unhear = onLeft(this.facts.me.id, () => this.end());
    void this.load(first).then((position) => {
      if (!ended && this.facts.mayStream && position !== null) stop = this.listen(position);
      else if (!ended) this.set({ live: "off" });
    });
    return () => {
      ended = true;
      stop();
      unhear();
      window.removeEventListener("pagehide", leave);
      this.save();
    };
  }

  /** The annotation as the reader sees it, under its local or final id. */
  find(id: string): AnnotationView | undefined {
    return annotationIn(this.state.collection, this.nameOf(id));
  }

  nameOf(id: string): string {
    return this.state.names.get(id) ?? id;
  }

  create(draft: AnnotationView): void {
    this.remember({ annotation: draft.id, deed: "created", forward: { type: "revise", patch: { status: "active" } }, backward: { type: "revise", patch: { status: "withdrawn" } } });
    this.write({ type: "create", key: randomKey(), annotation: draft.id, draft });
  }

  /** Does something to an annotation. `base`: what the reader was looking at, when that was a while ago. */
  act(annotation: string, act: Act, base?: AnnotationView): void {
    const id = this.nameOf(annotation);
    const view = base ?? this.find(id);
    if (act.type === "attach") return this.write({ type: "attach", key: randomKey(), annotation: id, link: act.link });
    if (act.type === "detach") return this.write({ type: "detach", key: randomKey(), annotation: id, link: this.nameOf(act.link) });
    if (!view) return;
    this.write({ type: "revise", key: randomKey(), annotation: id, patch: act.patch, before: inversePatch(view, act.patch), ...(act.place ? { place: act.place } : {}) });
  }

  /** A step that can be taken back. */
  remember(step: Step): void {
    this.set({ undo: record(this.state.undo, step) });
  }

  /** The step that was taken back, or again; null when there is none. */
  step(direction: "undo" | "redo"): Step | null {
    const found = direction === "undo" ? undo(this.state.undo) : redo(this.state.undo);
    if (!found) return null;
    this.set({ undo: found.stack });
    const act = direction === "undo" ? found.step.backward : found.step.forward;
    this.act(found.step.annotation, act.type === "attach" ? { ...act, link: { ...act.link, id: this.freshLink(act.link.id) } } : act);
    return found.step;
  }

  keepDraft(draft: Draft): void {
    this.set({ drafts: mapWith(this.state.drafts, draft.id, draft) });
    this.saveSoon();
  }

  dropDraft(id: string): void {
    this.set({ drafts: mapWithout(this.state.drafts, id) });
    this.saveSoon();
  }

  /** Ends a conflict: the reader's own words over the others, or not. */
  settle(id: string, choice: "mine" | "theirs"): void {
    const conflict = this.state.conflicts.get(id);
    if (!conflict) return;
    this.set({ conflicts: mapWithout(this.state.conflicts, id) });
    this.keepUnsent();
    if (choice === "mine") this.act(id, { type: "revise", patch: conflict.patch, ...(conflict.place ? { place: conflict.place } : {}) });
  }

  /** The reader has read what could not be written. */
  letGo(key: string): void {
    this.set({ stranded: this.state.stranded.filter((each) => each.key !== key) });
    this.keepUnsent();
  }

  /** A link that comes back gets a new id: its old one is spent. */
  private freshLink(spent: string): string {
    const fresh = `local-${randomKey()}`;
    this.set({ undo: renamed(this.state.undo, new Map([[spent, fresh]])) });
    return fresh;
  }

  private set(some: Partial<DocumentState>): void {
    const collection = some.collection ?? this.state.collection;
    const shown = collection === this.state.collection ? this.state.shown : shownAnnotations(collection);
    this.state = { ...this.state, ...some, shown };
    for (const listener of this.listeners) listener();
  }

  private change(...changes: readonly Change[]): void {
    const collection = changes.reduce(applyChange, this.state.collection);
    if (collection !== this.state.collection) this.set({ collection });
  }

  private gather(change: Change): void {
    this.news.push(change);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.change(...this.news.splice(0));
    }, GATHER_MS);
  }

  private async load(first: Promise<string>): Promise<string | null> {
    const page = await readFirst(first);
    const all = await loadAnnotations(this.facts.documentId, page, (request) => this.send(request));
    if (!all) return null;
    this.change({ type: "listed", annotations: all.items });
    if (!this.state.loaded) this.restore();
    this.set({ loaded: true });
    return all.position;
  }

  private restore(): void {
    const drafts = readDrafts(this.key);
    const { pending, conflicts, stranded } = this.outbox.adopt();
    this.set({ drafts: new Map([...byId(drafts), ...this.state.drafts]), conflicts: byId(conflicts), stranded });
    for (const write of pending) this.write(write);
    this.keepUnsent();
  }

  private listen(position: string): () => void {
    return listen(this.facts.documentId, position, {
      onAnnotation: (annotation) => this.gather({ type: "told", annotation }),
      onGone: (id) => this.gather({ type: "gone", id }),
      onResync: () => this.load(Promise.reject(new Error("resync"))),
      onState: (live) => this.set({ live }),
    });
  }

  private save(): void {
    clearTimeout(this.saving);
    if (!this.state.loaded || this.state.ended) return;
    keepDrafts(this.key, [...this.state.drafts.values()]);
    this.keepUnsent();
  }

  private keepUnsent(): void {
    const { collection, conflicts, stranded, ended } = this.state;
    if (!ended) this.outbox.write({ pending: collection.pending, conflicts: [...conflicts.values()], stranded });
  }

  /** The person has signed out: what waited is theirs alone and goes nowhere. */
  private end(): void {
    clearTimeout(this.saving);
    this.outbox.end();
    const { collection } = this.state;
    this.set({ ended: true, signedOut: true, collection: { ...collection, pending: [] }, conflicts: new Map(), stranded: [], drafts: new Map() });
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), 150);
  }

  /** A session that ended is waited for: signing in again in another tab is enough. */
  private async send<T>(request: Request): Promise<Answer<T>> {
    const answer = await sendRequest<T>({ ...request, as: this.facts.me.id });
    const signedOut = answer.kind === "refused" && answer.status === 401;
    if (signedOut !== this.state.signedOut) this.set({ signedOut });
    return signedOut ? { kind: "later", after: AFTER_SIGN_OUT_MS } : answer;
  }

  private write(write: Write): void {
    if (this.state.ended) return;
    this.change({ type: "written", write });
    this.keepUnsent();
    const now = (): Write | undefined => this.state.collection.pending.find(({ key }) => key === write.key);
    this.queue.add<AnnotationView | null>({
      request: () => {
        const current = now();
        return current && !this.isStale(current) ? requestOf(current, this.facts, this.state.collection) : null;
      },
      onAnswer: (answer) => {
        const current = now();
        return current ? this.answered(current, answer) : undefined;
      },
    });
  }

  /** Somebody (the same person elsewhere) changed the very fields since the reader looked: asks them. */
  private isStale(write: Write): boolean {
    const truth = this.state.collection.truth.get(write.annotation);
    const bearing = write.type === "revise" && truth ? bearingOf(truth, write) : "fits";
    if (write.type !== "revise" || bearing === "fits") return false;
    if (bearing === "lost") this.strand(write);
    else if (bearing === "opposed") this.oppose(write);
    else this.change({ type: "dropped", key: write.key });
    return true;
  }

  /** Nowhere to write it any more: the words are kept until they have been read. */
  private strand(write: Stranded["write"]): void {
    this.change({ type: "dropped", key: write.key });
    this.set({ stranded: [...this.state.stranded, { key: write.key, write }] });
    this.saveSoon();
  }

  private oppose({ key, annotation: id, patch, place }: ReviseWrite): void {
    this.change({ type: "dropped", key });
    this.set({ conflicts: mapWith(this.state.conflicts, id, { id, patch, ...(place ? { place } : {}) }) });
    this.saveSoon();
  }

  private async answered(write: Write, answer: Final<AnnotationView | null>): Promise<"again" | void> {
    if (answer.kind === "done") this.accept(write, answer.data);
    else if (write.type === "detach" && answer.status === 404) this.accept(write, null);
    else if (write.type === "revise" && answer.status === 412) return this.reconcile(write);
    else this.refuse(write, problemsIn(answer));
    this.saveSoon();
  }

  private accept(write: Write, annotation: AnnotationView | null): void {
    const names = namesGiven(write, { annotation, before: annotation ? this.state.collection.truth.get(annotation.id) : undefined, me: this.facts.me.id });
    this.change({ type: "answered", write, annotation, names });
    if (names.size > 0) this.rename(names);
  }

  private rename(names: ReadonlyMap<string, string>): void {
    const drafts = [...this.state.drafts.values()].map((draft) => renamedDraft(draft, names));
    this.set({ names: new Map([...this.state.names, ...names]), undo: renamed(this.state.undo, names), drafts: byId(drafts) });
  }

  /** The server knew a newer revision: it is asked for, and the write has its turn again. */
  private async reconcile(write: ReviseWrite): Promise<"again" | void> {
    const answer = await this.send<AnnotationView>({ method: "GET", path: `/annotations/${write.annotation}` });
    if (answer.kind === "refused") return this.refuse(write, problemsIn(answer));
    if (answer.kind === "done") this.change({ type: "told", annotation: answer.data });
    return "again";
  }

  /** What was refused comes back as a form, with the reasons. */
  private refuse(write: Write, problems: readonly DraftProblem[]): void {
    const view = annotationIn(this.state.collection, write.annotation);
    const dependents = this.state.collection.pending.filter((each) => each.key === write.key || (write.type === "create" && each.annotation === write.annotation));
    this.change(...dependents.map(({ key }): Change => ({ type: "dropped", key })));
    if (write.type === "create") this.set({ undo: forgetting(this.state.undo, write.annotation) });
    if (write.type === "detach") return;
    if (!view) return write.type === "create" ? undefined : this.strand(write);
    this.keepDraft(draftOfRefused(write, view, { truth: this.state.collection.truth.get(write.annotation) ?? null, problems }));
  }
}
