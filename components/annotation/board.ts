/** The one state of a document in the browser, and who wants to know of its changes. */
import { applyChange, shownAnnotations, type Change } from "@/lib/annotation/collection";
import type { Draft } from "@/lib/annotation/draft";
import { INITIAL, mapWith, mapWithout, type DocumentState } from "./document-state";

/** News are gathered this long before they are shown: a class writes faster than a screen draws. */
const GATHER_MS = 40;

/** What a stream tells. */
type Told = Extract<Change, { readonly type: "told" | "gone" }>;

export class Board {
  state = INITIAL;
  private readonly listeners = new Set<() => void>();
  private news: Told[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DocumentState => this.state;
  readonly initial = (): DocumentState => INITIAL;

  set(some: Partial<DocumentState>): void {
    const collection = some.collection ?? this.state.collection;
    const shown = collection === this.state.collection ? this.state.shown : shownAnnotations(collection);
    this.state = { ...this.state, ...some, shown };
    for (const listener of this.listeners) listener();
  }

  change(...changes: readonly Change[]): void {
    const collection = changes.reduce(applyChange, this.state.collection);
    if (collection !== this.state.collection) this.set({ collection });
  }

  /** Shown with the others of its moment; while paused, kept and counted. */
  gather(change: Told): void {
    this.news.push(change);
    if (this.state.paused) return this.set({ held: this.count() });
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      if (!this.state.paused) this.change(...this.news.splice(0));
    }, GATHER_MS);
  }

  /** Holds news back, or shows all that have come meanwhile. */
  pause(paused: boolean): void {
    this.set({ paused, held: paused ? this.count() : 0 });
    if (!paused) this.change(...this.news.splice(0));
  }

  private count(): number {
    return new Set(this.news.map((change) => (change.type === "told" ? change.annotation.id : change.id))).size;
  }

  setDraft(draft: Draft): void {
    this.set({ drafts: mapWith(this.state.drafts, draft.id, draft) });
  }

  dropDraft(id: string): void {
    this.set({ drafts: mapWithout(this.state.drafts, id) });
  }
}
