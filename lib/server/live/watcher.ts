/**
 * One open stream: one reader, one document. Turns the document's events into the frames this reader may have.
 */
import { canSee } from "@/lib/access/visibility";
import type { Actor } from "@/lib/access/actor";
import { viewerOf, type DocumentAccess } from "../access/scope";
import { presentAnnotation, type AnnotationRow, type Sheet } from "../present/annotation";
import type { Locale } from "../request-locale";
import { encodePosition, type Counting } from "./position";

export interface StreamEvent {
  readonly position: number;
  readonly actorId: string;
  readonly subjectId: string;
}

export interface Outlet {
  /** False when the reader is too slow and should be let go. */
  readonly send: (frame: string) => boolean;
  readonly close: () => void;
}

/** An SSE frame. `data` is one line of JSON. */
export const frame = (event: string, data: unknown, id?: string): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

export class Watcher {
  /** The document's position up to which this reader has been told. */
  told = 0;
  /** Of a reader who counts their own events: how many they have been told. */
  private ownCount = 0;
  counting: Counting;

  constructor(
    readonly actor: Actor,
    public access: DocumentAccess,
    readonly locale: Locale,
    private readonly outlet: Outlet,
    now: number,
  ) {
    this.counting = viewerOf(actor.userId, access, now).gate === "closed" ? "own" : "all";
  }

  /** Starts at a position: `told` of the document, `own` events of this reader. */
  startAt(told: number, own: number): void {
    this.told = told;
    this.ownCount = own;
  }

  private positionAt(told: number): string {
    const count = this.counting === "own" ? this.ownCount : told;
    return encodePosition({ counting: this.counting, count }, this.actor.userId, this.access.documentId);
  }

  private frameFor(row: AnnotationRow | undefined, event: StreamEvent, sheet: Sheet, now: number): string {
    const viewer = viewerOf(this.actor.userId, this.access, now);
    const id = this.positionAt(event.position);
    if (!row || row.status === "withdrawn" || !canSee(viewer, row)) return frame("gone", { id: event.subjectId }, id);
    const reader = { userId: viewer.userId, access: this.access, locale: this.locale, gate: viewer.gate };
    return frame("annotation", presentAnnotation(row, sheet, reader), id);
  }

  /**
   * Tells what in `events` is new and visible to this reader: for each annotation its present state, once. False when
   * the reader is too slow.
   */
  tell(events: readonly StreamEvent[], rows: ReadonlyMap<string, AnnotationRow>, sheets: ReadonlyMap<string, Sheet>, now: number): boolean {
    const mine = events.filter((event) => event.position > this.told && (this.counting === "all" || event.actorId === this.actor.userId));
    const last = new Map(mine.map((event) => [event.subjectId, event.position]));
    let keeps = true;
    for (const event of mine) {
      this.ownCount += 1;
      if (last.get(event.subjectId) !== event.position) continue;
      // Something befell the whole document: a corpus came onto it.
      if (event.subjectId === this.access.documentId) {
        this.resync();
        continue;
      }
      const row = rows.get(event.subjectId);
      const sheet = sheets.get(row?.versionId ?? this.access.versionId) ?? sheets.values().next().value;
      if (sheet) keeps = this.outlet.send(this.frameFor(row, event, sheet, now)) && keeps;
    }
    this.told = Math.max(this.told, events.at(-1)?.position ?? 0);
    return keeps;
  }

  /** Takes over fresh facts. When the gate has opened or closed, the reader is asked to read everything again. */
  refresh(access: DocumentAccess, now: number): void {
    this.access = access;
    const counting: Counting = viewerOf(this.actor.userId, access, now).gate === "closed" ? "own" : "all";
    if (counting === this.counting) return;
    this.counting = counting;
    this.resync();
  }

  /** Asks the reader to read everything again; the position it gets there is where it goes on. */
  resync(): void {
    this.outlet.send(frame("resync", {}));
  }

  beat(): boolean {
    return this.outlet.send(": \n\n");
  }

  close(): void {
    this.outlet.close();
  }
}
