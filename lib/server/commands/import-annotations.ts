/**
 * W3C Web Annotations come onto documents that a project has: found by our own names, by an address that ends in their id,
 * or by the address of the article. Every place is checked against the text; all of them come in, or none.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BadRows } from "@/lib/exchange/bad-rows";
import type { Fault } from "@/lib/exchange/check-rows";
import { documentOf } from "@/lib/exchange/w3c-model";
import { fromW3c, itemsOf, type FromW3c } from "@/lib/exchange/w3c-read";
import { AppError, type FieldError } from "@/lib/errors";
import { indexText, type TextIndex } from "@/lib/text/offsets";
import { once, type Claim } from "../api/idempotency";
import { pool } from "../database";
import { alone } from "../exchange/import/alone";
import { KnownOnDisk } from "../exchange/import/known-on-disk";
import { readGround } from "../exchange/import/project-ground";
import { Spills } from "../exchange/import/spill";
import { Stage, type StageOptions } from "../exchange/import/stage";
import { store } from "../exchange/import/store";
import { newId } from "../identifier";
import { announce } from "../live/announce";
import type { ProjectSight } from "../visibility-sql";
import type { Imported } from "./import-corpus";

export interface AnnotationsInput {
  readonly actorId: string;
  readonly projectId: string;
  readonly sight: ProjectSight;
  /** An annotation, a list, a page or a collection, as parsed. */
  readonly value: unknown;
  readonly claim: Claim | null;
  readonly now: number;
}

interface Found {
  readonly id: string;
  readonly url: string | null;
  readonly versionId: string;
  readonly number: number;
  readonly outletId: string;
  readonly text: TextIndex;
}

const LISTED = 50;
const UUID_AT_END = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/#?].*)?$/iu;

const idIn = (iri: string): string | null => documentOf(iri)?.id ?? UUID_AT_END.exec(iri)?.[1]?.toLowerCase() ?? null;

/** Everything in the items that may name a source. */
const irisIn = (value: unknown): string[] => {
  const many = (each: unknown): unknown[] => (Array.isArray(each) ? each : [each]);
  const iri = (each: unknown): unknown => (typeof each === "object" && each !== null ? (each as { id?: unknown }).id : each);
  return itemsOf(value).flatMap((item) => many((item as { target?: unknown } | null)?.target).flatMap((target) => {
    const source = typeof target === "object" && target !== null ? (target as { source?: unknown }).source : undefined;
    return [iri(source), iri(target)].filter((each) => typeof each === "string");
  })) as string[];
};

const readDocuments = async ({ projectId, sight }: AnnotationsInput, iris: readonly string[]): Promise<Found[]> => {
  const ids = [...new Set(iris.map(idIn).filter((id) => id !== null && UUID_AT_END.test(id)))];
  const { rows } = await pool.query<Omit<Found, "text"> & { text: string }>(
    `SELECT d.id, d.url, v.id AS "versionId", v.number, d.outlet_id AS "outletId", v.text FROM document d JOIN document_version v ON v.document_id = d.id
     WHERE d.project_id = $1 AND d.deleted_at IS NULL AND d.id <> ALL($2::uuid[]) AND (d.id = ANY($3::uuid[]) OR d.url = ANY($4::text[])) ORDER BY d.id, v.number`,
    [projectId, sight.closedDocuments, ids, [...new Set(iris)]],
  );
  return rows.map((row) => ({ ...row, text: indexText(row.text) }));
};

/** The version that an IRI names, or the last of its document. */
const sourceIn = (documents: readonly Found[], iri: string): Found | null => {
  const named = documentOf(iri);
  const of = documents.filter(({ id, url }) => id === idIn(iri) || url === iri);
  return (named ? of.find(({ number }) => number === named.version) : of.at(-1)) ?? null;
};

const errorOf = (item: number, { field, reason, found }: Omit<Fault, "reason"> & { readonly reason: string }): FieldError => ({
  path: `items.${item}${field ? `.${field}` : ""}`, code: reason, detail: { file: "items", line: item + 1, field, reason, ...(found === undefined ? {} : { found }) },
});

const refuse = (errors: readonly FieldError[]): never => {
  throw new AppError("bad-bundle", errors.slice(0, LISTED).map((error) => ({ ...error, detail: { ...(error.detail as object), total: errors.length } })));
};

/** Stages what was read; answers what this project cannot take. */
const stageRead = async (stage: Stage, known: KnownOnDisk, read: FromW3c): Promise<FieldError[]> => {
  const errors: FieldError[] = [];
  const tables = [["annotations", "annotation", read.annotations], ["links", "link", read.links]] as const;
  for (const [table, kind, rows] of tables) {
    for (const [at, row] of rows.entries()) {
      const item = table === "annotations" ? at : read.annotations.findIndex(({ id }) => id === (row as (typeof read.links)[number]).annotation);
      const faults = known.add(kind, row.id) ? await stage.take(table, row as never) : [{ field: "id", reason: "duplicate" as const, found: row.id }];
      errors.push(...faults.map((each) => errorOf(item, each)));
    }
  }
  return errors;
};

const ZERO = { documents: 0, completions: 0, searches: 0, units: 0, outlets: 0, owners: 0, origins: 0, speakers: 0, claims: 0, ignored: {}, unknownFields: [], ids: { documents: {} } } as const;

const importInto = async (input: AnnotationsInput, options: StageOptions): Promise<{ readonly imported: Imported; readonly documents: readonly string[] }> => {
  const documents = await readDocuments(input, irisIn(input.value));
  const read = fromW3c(input.value, {
    sourceOf: (iri) => {
      const found = sourceIn(documents, iri);
      return found && { document: found.id, version: found.number, text: found.text };
    },
    annotator: "?", newId: () => newId(input.now),
  });
  if (read.faults.length > 0) refuse(read.faults.map(({ item, ...fault }) => errorOf(item, fault)));
  if (read.annotations.length === 0) throw new AppError("unreadable", [{ path: "", code: "missing" }]);
  const stage = new Stage(options);
  stage.begin({ manifest: null, project: null, codebook: null }, new BadRows());
  for (const { id, number, versionId, outletId } of documents) stage.adopt(id, number, { documentId: id, versionId, outletId });
  const errors = await stageRead(stage, options.known, read);
  if (errors.length > 0) refuse(errors);
  const marked = [...new Set(read.annotations.map(({ document }) => document))].sort();
  const { body } = await once(input.actorId, input.claim, async (client) => {
    await store(client, stage, { ...options, settings: null, marked });
    return { status: 200, body: { ...ZERO, annotations: read.annotations.length, links: read.links.length, annotators: new Set(read.annotations.map(({ annotator }) => annotator)).size } };
  });
  return { imported: body as Imported, documents: marked };
};

/** Throws `bad-bundle` with up to fifty faults, each under `items.N`; `unreadable` where there is no annotation at all. */
export const importAnnotations = async (input: AnnotationsInput): Promise<Imported> => {
  const folder = await mkdtemp(join(tmpdir(), "apostille-import-"));
  const [known, spills] = [new KnownOnDisk(folder, input.now % 2 ** 31), new Spills(folder)];
  try {
    const { imported, documents } = await alone(input.projectId, async (client) =>
      importInto(input, { ground: await readGround(client, input.projectId), actorId: input.actorId, now: input.now, known, spills, mayReplaceCodebook: false }),
    );
    documents.forEach(announce);
    return imported;
  } finally {
    await known.close();
    await spills.close();
    await rm(folder, { recursive: true, force: true });
  }
};
