/**
 * Keeps what must outlive the page: forms that were being filled in, for a reload of this tab; writes without an answer,
 * conflicts and lost words, for whoever opens the document next as the same person.
 */
import type { Draft } from "@/lib/annotation/draft";
import type { Board } from "./board";
import type { StoreFacts } from "./document-state";
import { keepDrafts, keepKey, readDrafts } from "./keep";
import { openOutbox, type Outbox, type Unsent } from "./outbox";

const SOON_MS = 150;

export class Keeping {
  private readonly key: string;
  private readonly outbox: Outbox;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly board: Board,
    facts: StoreFacts,
  ) {
    this.key = keepKey({ me: facts.me.id, document: facts.documentId, version: facts.version });
    this.outbox = openOutbox({ me: facts.me.id, document: facts.documentId });
  }

  /** What earlier pages left behind; it is this page's from now on. */
  adopt(): Unsent & { readonly drafts: readonly Draft[] } {
    return { drafts: readDrafts(this.key), ...this.outbox.adopt() };
  }

  /** Nothing is written over before it was read: not until the annotations are loaded. */
  readonly save = (): void => {
    clearTimeout(this.saving);
    const { loaded, ended, drafts } = this.board.state;
    if (!loaded || ended) return;
    keepDrafts(this.key, [...drafts.values()]);
    this.unsent();
  };

  /** What has no answer, at once: a page may end at any moment. */
  unsent(): void {
    const { collection, conflicts, stranded, ended } = this.board.state;
    if (!ended) this.outbox.write({ pending: collection.pending, conflicts: [...conflicts.values()], stranded });
  }

  readonly soon = (): void => {
    clearTimeout(this.saving);
    this.saving = setTimeout(this.save, SOON_MS);
  };

  readonly leave = (): void => {
    this.save();
    this.outbox.leave();
  };

  end(): void {
    clearTimeout(this.saving);
    this.outbox.end();
  }
}
