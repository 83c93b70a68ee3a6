/**
 * Rows of a bundle on their way into a project: each becomes the rows of the project's own tables, with ids of its own, on
 * the disk. Nothing of the database is touched.
 */
import type { CheckOptions } from "@/lib/exchange/check-bundle";
import type { BundleHead } from "@/lib/exchange/check-bundle";
import { fault, type Fault } from "@/lib/exchange/check-rows";
import { noteFor } from "@/lib/exchange/disguise";
import { planCodebook, type CodebookPlan } from "@/lib/exchange/import-codebook";
import type { BadRows } from "@/lib/exchange/bad-rows";
import type { Row, TableName } from "@/lib/exchange/tables";
import { idsFrom, newId } from "../../identifier";
import { copyArray, copyJson } from "./copy-text";
import { Numbers } from "./id-table";
import type { KnownOnDisk } from "./known-on-disk";
import { OutletBook } from "./outlet-book";
import { PeopleBook } from "./people-book";
import type { ProjectGround } from "./project-ground";
import type { Spills } from "./spill";
import { stageDocument, type DocumentStage } from "./stage-document";

export interface StageOptions {
  readonly ground: ProjectGround;
  readonly actorId: string;
  readonly now: number;
  readonly known: KnownOnDisk;
  readonly spills: Spills;
  /** The importer may change the project's labels. */
  readonly mayReplaceCodebook: boolean;
}

/** Whoever accepted the links that come in accepted: longer than an id of a bundle may be. */
const REVIEWER = "links accepted elsewhere".padEnd(601, ".");

/** A version of a document that the project has already. */
export interface Adopted {
  readonly documentId: string;
  readonly versionId: string;
  readonly outletId: string;
}

const SERIES = ["document", "version", "annotation", "link", "search", "unit"] as const;
type Series = Readonly<Record<(typeof SERIES)[number], (number: number) => string>>;

export class Stage {
  readonly people: PeopleBook;
  readonly outlets: OutletBook;
  readonly ids: Series;
  readonly at: string;
  plan!: CodebookPlan;
  head!: BundleHead;
  /** Ids of the versions that the plan makes, by number; else the project's own. */
  codebookIds: readonly string[] = [];
  private readonly documents: DocumentStage;
  private readonly documentOfAnnotation = new Numbers();
  private readonly adopted = new Map<string, Adopted & { readonly document: number }>();
  private readonly adoptedIds: string[] = [];

  constructor(private readonly options: StageOptions) {
    this.people = new PeopleBook(options.ground, options.now);
    this.outlets = new OutletBook(options.ground, options.now);
    this.ids = Object.fromEntries(SERIES.map((name) => [name, idsFrom(options.now)])) as Series;
    this.at = new Date(options.now).toISOString();
    this.documents = { ...options, at: this.at, ids: this.ids, outlets: this.outlets };
  }

  /** Sets the plan for the codebook. To be called before any row. */
  readonly begin = (head: BundleHead, bad: BadRows): void => {
    const { ground, mayReplaceCodebook } = this.options;
    this.head = head;
    this.plan = planCodebook(head.codebook, { mine: ground.codebooks, mayReplace: ground.isEmpty && mayReplaceCodebook });
    for (const row of this.plan.bad) bad.add(row);
    this.codebookIds = this.plan.replaced?.map(() => newId()) ?? ground.codebooks.map(({ id }) => id);
  };

  /** Stages a good row, or answers why this project cannot take it. */
  readonly take: NonNullable<CheckOptions["onRow"]> = async (table, row) => {
    const stage = this.rows[table] as ((row: unknown) => Promise<Fault[] | void>) | undefined;
    return (await stage?.(row)) ?? [];
  };

  private spill(table: string, values: Parameters<ReturnType<Spills["of"]>["add"]>[0]): Promise<void> {
    return this.options.spills.of(table).add(values);
  }

  /** Rows may stand on a document that is there already. */
  adopt(document: string, version: number, place: Adopted): void {
    this.adopted.set(`${version}\n${document}`, { ...place, document: this.adoptedIds.push(place.documentId) - 1 });
  }

  private place(document: string, version: number | null): Omit<Adopted, "outletId"> & { readonly outletId?: string; readonly document: number } {
    const there = this.adopted.get(`${version}\n${document}`);
    if (there) return there;
    const place = this.options.known.place(document, version)!;
    return { documentId: this.ids.document(place.document), versionId: this.ids.version(place.version), document: place.document };
  }

  private readonly rows: { readonly [T in TableName]?: (row: Row<T>) => Promise<Fault[] | void> } = {
    annotators: async (row) => void this.people.describe(row),
    outlets: async (row) => void this.outlets.described.push(row),
    owners: async ({ outlet, owner, from, to }) => this.spill("ownership", [newId(), this.options.ground.projectId, outlet, owner, from, to]),
    documents: (row) => stageDocument(row, this.documents),
    annotations: (row) => this.annotation(row),
    completions: (row) => this.completion(row),
    links: (row) => this.link(row),
    searches: (row) => this.search(row),
    origins: (row) => this.origin(row),
    units: (row) => this.unit(row),
    speakers: async ({ name, kind, aliases }) => this.spill("speaker", [newId(), this.options.ground.projectId, name, kind ?? "named", copyArray(aliases), this.options.actorId, this.at]),
    claims: (row) => this.claim(row),
  };

  private async annotation(row: Row<"annotations">): Promise<Fault[] | void> {
    const { known, ground } = this.options;
    const number = this.plan.under(row.codebook);
    if (number === null) return [fault("codebook", ground.isEmpty ? "unknown-reference" : "other-definition", row.codebook)];
    if (row.labels.length + row.frames.length === 0 && row.note === null) return [fault("labels", "nothing-said")];
    const keys = this.plan.keysOf(number);
    const faults = [
      ...row.labels.flatMap((key, at) => (keys.labels.has(key) ? [] : [fault(`labels.${at}`, "unknown-label", key)])),
      ...row.frames.flatMap((key, at) => (keys.frames.has(key) ? [] : [fault(`frames.${at}`, "unknown-frame", key)])),
    ];
    if (faults.length > 0) return faults;
    const nth = known.table("annotation").find(row.id);
    const { documentId, versionId, document, outletId } = this.place(row.document, row.version);
    this.documentOfAnnotation.set(nth, document);
    const quote = row.quote ?? (await known.document(row.document, row.version))?.text?.slice(row.start, row.end) ?? "";
    const note = noteFor(row.note, (person) => this.people.idOf(person));
    const author = this.people.idOf(row.annotator);
    const [created, id] = [row.createdAt ?? this.at, this.ids.annotation(nth)];
    const { segments, labels, frames, attribution, confidence, start, end, status, seen } = row;
    await this.spill("annotation", [
      id, documentId, versionId, ground.projectId, outletId ?? this.outlets.of(document)!, author, this.codebookIds[number - 1]!, start, end, copyJson(segments), quote, copyArray(labels), copyArray(frames),
      copyJson(attribution), note, confidence, seen, status, 1, created, row.revisedAt ?? created,
    ]);
    await this.spill("annotation_revision", [id, 1, author, "imported", JSON.stringify({ start, end, segments, labels, frames, attribution, note, confidence, status }), seen, created]);
  }

  private async completion(row: Row<"completions">): Promise<Fault[] | void> {
    const number = this.plan.under(row.codebook);
    if (number === null) return [fault("codebook", this.options.ground.isEmpty ? "unknown-reference" : "other-definition", row.codebook)];
    const { labels } = this.plan.keysOf(number);
    const unknown = (row.labels ?? []).flatMap((key, at) => (labels.has(key) ? [] : [fault(`labels.${at}`, "unknown-label", key)]));
    if (unknown.length > 0) return unknown;
    const { documentId, versionId } = this.place(row.document, row.version);
    await this.spill("completion", [versionId, this.people.idOf(row.annotator), documentId, this.codebookIds[number - 1]!, copyArray(row.labels ?? [...labels]), row.seen, row.at ?? this.at]);
  }

  private onAnnotation(annotation: string): { readonly annotationId: string; readonly documentId: string } {
    const nth = this.options.known.table("annotation").find(annotation);
    return { annotationId: this.ids.annotation(nth), documentId: this.adoptedIds[this.documentOfAnnotation.get(nth)] ?? this.ids.document(this.documentOfAnnotation.get(nth)) };
  }

  private async link(row: Row<"links">): Promise<void> {
    const { annotationId, documentId } = this.onAnnotation(row.annotation);
    const id = this.ids.link(this.options.known.table("link").find(row.id));
    const created = row.createdAt ?? this.at;
    await this.spill("link", [id, annotationId, documentId, this.people.idOf(row.annotator), row.url, row.stance, row.quote, created]);
    if (row.accepted) await this.spill("link_review", [id, this.people.idOf(REVIEWER), "accept", created]);
  }

  private async search(row: Row<"searches">): Promise<void> {
    const { annotationId, documentId } = this.onAnnotation(row.annotation);
    const id = this.ids.search(this.options.spills.of("search").rows);
    await this.spill("search", [id, annotationId, documentId, this.people.idOf(row.annotator), row.outcome, row.where, row.at ?? this.at]);
  }

  private async unit(row: Row<"units">): Promise<void> {
    const { documentId, versionId } = this.place(row.document, row.version);
    const id = this.ids.unit(this.options.known.table("unit").find(row.id));
    await this.spill("unit", [id, documentId, versionId, row.label, row.start, row.end, row.at ?? this.at]);
    for (const { annotator, vote, at } of row.votes) await this.spill("unit_vote", [id, this.people.idOf(annotator), vote, at ?? this.at]);
  }

  /** A person's word on two tellings that do not agree; claims themselves are found again. */
  private async claim({ members, contradictions }: Row<"claims">): Promise<void> {
    const [one, other] = members.map(({ document, start, end }) => ({ document: this.place(document, null).documentId, start, end }));
    if (!one || !other || members.length > 2) return;
    const [a, b] = one.document <= other.document ? [one, other] : [other, one];
    for (const said of contradictions) {
      const { kind, reason, status } = (said ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof kind !== "string" || (status !== "accepted" && status !== "dismissed")) continue;
      const place = [a.document, a.start, a.end, b.document, b.start, b.end];
      await this.spill("contradiction", [newId(), this.options.ground.projectId, kind, ...place, typeof reason === "string" ? reason : "", status, this.options.actorId, this.at]);
    }
  }

  /** What a rule found will be found again; what people said stays. */
  private async origin(row: Row<"origins">): Promise<void> {
    const { known, ground, actorId } = this.options;
    const members = row.members.map(({ link, document }) =>
      link === undefined ? { document: this.place(document!, null).documentId } : { link: this.ids.link(known.table("link").find(link)) },
    );
    if (row.rule === "reuse") {
      const [a, b] = members.map((member) => ("document" in member ? member.document! : "")).sort();
      const status = { proposed: "proposed", confirmed: "accepted", rejected: "dismissed" }[row.status];
      if (a && b) await this.spill("reuse_match", [newId(), ground.projectId, a, b, "copy", 1, "[]", status]);
    } else if (row.status !== "proposed") {
      const evidence = row.evidence as { readonly key?: unknown } | null;
      const key = typeof evidence?.key === "string" ? evidence.key : null;
      const at = new Date(this.options.now + this.options.spills.of("origin_decision").rows).toISOString();
      await this.spill("origin_decision", [newId(), ground.projectId, JSON.stringify(members), row.rule, key, row.status, actorId, at]);
    }
  }
}
