/**
 * One document's annotations in the browser, outside React: what the server says, what the reader has just done, and
 * what was being typed. Every act shows at once; only the server's answer makes it so.
 */
import { onLeft } from "@/components/kept-work";
import { randomKey } from "@/components/request";
import { annotationIn } from "@/lib/annotation/collection";
import type { Draft } from "@/lib/annotation/draft";
import type { AnnotationView } from "@/lib/annotation/record";
import { record, redo, renamed, undo, type AnnotationAct, type Step } from "@/lib/annotation/undo";
import { inversePatch } from "@/lib/annotation/writes";
import { Board } from "./board";
import { byId, mapWithout, type StoreFacts } from "./document-state";
import { Keeping } from "./keeping";
import { listen } from "./live-stream";
import { loadAnnotations, readFirst } from "./load-annotations";
import { Sending } from "./sending";

export class DocumentStore {
  private readonly board = new Board();
  private readonly keeping: Keeping;
  private readonly sending: Sending;
  readonly subscribe = this.board.subscribe;
  readonly snapshot = this.board.snapshot;
  readonly initial = this.board.initial;

  constructor(private readonly facts: StoreFacts) {
    this.keeping = new Keeping(this.board, facts);
    this.sending = new Sending(this.board, this.keeping, facts);
  }

  /** Loads, then listens, until the returned function is called. `first` is the first page, as JSON. */
  open(first: Promise<string>): () => void {
    let ended = false;
    let stop = (): void => undefined;
    const { save, leave } = this.keeping;
    window.addEventListener("pagehide", leave);
    const unhear = onLeft(this.facts.me.id, () => this.end());
    void this.load(first).then((position) => {
      if (!ended && this.facts.mayStream && position !== null) stop = this.listen(position);
      else if (!ended) this.board.set({ live: "off" });
    });
    return () => {
      ended = true;
      stop();
      unhear();
      window.removeEventListener("pagehide", leave);
      save();
    };
  }

  /** The annotation as the reader sees it, under its local or final id. */
  find(id: string): AnnotationView | undefined {
    return annotationIn(this.board.state.collection, this.nameOf(id));
  }

  nameOf(id: string): string {
    return this.board.state.names.get(id) ?? id;
  }

  create(draft: AnnotationView): void {
    this.remember({ annotation: draft.id, deed: "created", forward: { type: "revise", patch: { status: "active" } }, backward: { type: "revise", patch: { status: "withdrawn" } } });
    this.sending.write({ type: "create", key: randomKey(), annotation: draft.id, draft });
  }

  /** Does something to an annotation. `base`: what the reader was looking at, when that was a while ago. */
  act(annotation: string, act: AnnotationAct, base?: AnnotationView): void {
    const id = this.nameOf(annotation);
    const named = { key: randomKey(), annotation: id };
    switch (act.type) {
      case "attach":
      case "search":
        return this.sending.write({ ...act, ...named });
      case "detach":
      case "review":
        return this.sending.write({ ...act, ...named, link: this.nameOf(act.link) });
      case "unreview":
        return this.sending.write({ ...act, ...named, link: this.nameOf(act.link), reviewer: this.facts.me.id });
      case "unsearch":
        return this.sending.write({ ...act, ...named, search: this.nameOf(act.search) });
      case "revise": {
        const view = base ?? this.find(id);
        if (view) this.sending.write({ ...act, ...named, before: inversePatch(view, act.patch) });
      }
    }
  }

  /** A step that can be taken back. */
  remember(step: Step): void {
    this.board.set({ undo: record(this.board.state.undo, step) });
  }

  /** The step that was taken back, or again; null when there is none. One on the reading is the caller's to do. */
  step(direction: "undo" | "redo"): Step | null {
    const { undo: stack } = this.board.state;
    const found = direction === "undo" ? undo(stack) : redo(stack);
    if (!found) return null;
    this.board.set({ undo: found.stack });
    const { step } = found;
    if (step.annotation !== null) this.act(step.annotation, this.again(direction === "undo" ? step.backward : step.forward));
    return step;
  }

  /** Holds the others' news back, or lets them in. */
  pause(paused: boolean): void {
    this.board.pause(paused);
  }

  keepDraft(draft: Draft): void {
    this.board.setDraft(draft);
    this.keeping.soon();
  }

  dropDraft(id: string): void {
    this.board.dropDraft(id);
    this.keeping.soon();
  }

  /** Ends a conflict: the reader's own words over the others, or not. */
  settle(id: string, choice: "mine" | "theirs"): void {
    const conflict = this.board.state.conflicts.get(id);
    if (!conflict) return;
    this.board.set({ conflicts: mapWithout(this.board.state.conflicts, id) });
    this.keeping.unsent();
    if (choice === "mine") this.act(id, { type: "revise", patch: conflict.patch, ...(conflict.place ? { place: conflict.place } : {}) });
  }

  /** The reader has read what could not be written. */
  letGo(key: string): void {
    this.board.set({ stranded: this.board.state.stranded.filter((each) => each.key !== key) });
    this.keeping.unsent();
  }

  /** A link or search that comes back gets a new id: its old one is spent. */
  private again(act: AnnotationAct): AnnotationAct {
    if (act.type !== "attach" && act.type !== "search") return act;
    const spent = act.type === "attach" ? act.link.id : act.search.id;
    const fresh = `local-${randomKey()}`;
    this.board.set({ undo: renamed(this.board.state.undo, new Map([[spent, fresh]])) });
    return act.type === "attach" ? { ...act, link: { ...act.link, id: fresh } } : { ...act, search: { ...act.search, id: fresh } };
  }

  private async load(first: Promise<string>): Promise<string | null> {
    const page = await readFirst(first);
    const all = await loadAnnotations(this.facts.documentId, page, (request) => this.sending.send(request));
    if (!all) return null;
    this.board.change({ type: "listed", annotations: all.items });
    if (!this.board.state.loaded) this.restore();
    this.board.set({ loaded: true });
    return all.position;
  }

  private restore(): void {
    const { drafts, pending, conflicts, stranded } = this.keeping.adopt();
    this.board.set({ drafts: new Map([...byId(drafts), ...this.board.state.drafts]), conflicts: byId(conflicts), stranded });
    for (const write of pending) this.sending.write(write);
    this.keeping.unsent();
  }

  /** One's own work elsewhere is no news that can wait. */
  private hear(change: { readonly type: "told"; readonly annotation: AnnotationView }): void {
    if (change.annotation.author.id === this.facts.me.id) this.board.change(change);
    else this.board.gather(change);
  }

  private listen(position: string): () => void {
    return listen(this.facts.documentId, position, {
      onAnnotation: (annotation) => this.hear({ type: "told", annotation }),
      onGone: (id) => this.board.gather({ type: "gone", id }),
      onResync: async () => {
        const position = await this.load(Promise.reject(new Error("resync")));
        this.facts.onResync?.();
        return position;
      },
      onState: (live) => this.board.set({ live }),
    });
  }

  /** The person has signed out: what waited is theirs alone and goes nowhere. */
  private end(): void {
    this.keeping.end();
    const { collection } = this.board.state;
    this.board.set({ ended: true, signedOut: true, collection: { ...collection, pending: [] }, conflicts: new Map(), stranded: [], drafts: new Map() });
  }
}
