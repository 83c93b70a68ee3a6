/** A document of a bundle, with what was left out of it computed from its text. */
import { completeDocument } from "@/lib/exchange/corpus-rows";
import { fault, type Fault } from "@/lib/exchange/check-rows";
import type { Row } from "@/lib/exchange/tables";
import { analyse } from "@/lib/text/analyse";
import { newId } from "../../identifier";
import { newHasher } from "../../hasher";
import { MAX_CONTENT_BYTES } from "../../readers/read-document";
import { copyArray, copyJson } from "./copy-text";
import type { KnownOnDisk } from "./known-on-disk";
import type { OutletBook } from "./outlet-book";
import type { ProjectGround } from "./project-ground";
import type { Spills } from "./spill";

export interface DocumentStage {
  readonly ground: ProjectGround;
  readonly actorId: string;
  readonly at: string;
  readonly known: KnownOnDisk;
  readonly spills: Spills;
  readonly outlets: OutletBook;
  readonly ids: Readonly<Record<"document" | "version", (number: number) => string>>;
}

/** All that is known of a text; what the bundle says of it stands. */
const structureOf = (row: Row<"documents"> & { readonly text: string }) => {
  const { text, language } = row;
  const format = row.format ?? "text";
  const { words, codePoints, sentences, blocks, regions } = completeDocument(row, newHasher);
  const found = row.inlines && row.syntax ? null : analyse(text, { format, language });
  return { format, regions, structure: { blocks, inlines: row.inlines ?? found!.inlines, syntax: row.syntax ?? found!.syntax, sentences, words, codePoints } };
};

const writeVersion = async (row: Row<"documents"> & { readonly text: string }, place: { readonly documentId: string; readonly versionId: string }, { spills }: DocumentStage): Promise<void> => {
  const { regions, structure, format: _ } = structureOf(row);
  const hasher = newHasher();
  hasher.update(row.text);
  await spills.of("document_version").add([place.versionId, place.documentId, row.version, row.text, hasher.hex(), structure.codePoints, structure.words, JSON.stringify(structure)]);
  for (const { start, end, kind, origin, status, evidence } of regions) {
    await spills.of("region").add([newId(), place.versionId, start, end, kind, origin ?? null, status ?? "proposed", copyJson(evidence)]);
  }
};

const writeDocument = async (row: Row<"documents">, documentId: string, stage: DocumentStage): Promise<void> => {
  const { spills, ground, actorId, at } = stage;
  const place = stage.known.place(row.id, row.version)!;
  const outlet = row.outlet ? stage.outlets.named(place.document, row.outlet.name, row.outlet.domain ?? null) : stage.outlets.unknown(place.document);
  if (!row.outlet) await spills.of("outlet").add([outlet, ground.projectId, null, null]);
  await spills.of("document").add([
    documentId, ground.projectId, outlet, row.title, row.url, row.language ?? ground.language, row.publishedAt, copyArray(row.authors), row.topic, row.story, row.licence, row.selection,
    row.format ?? "text", actorId,
  ]);
  await spills.of("document_stream").add([documentId, 1]);
  await spills.of("document_event").add([documentId, 1, "imported", actorId, documentId, "{}", at]);
  await spills.of("old_id").add([row.id, documentId]);
};

/** Stages a document or a further version of one. A project keeps texts: one whose text was held back cannot come in. */
export const stageDocument = async (row: Row<"documents">, stage: DocumentStage): Promise<Fault[] | void> => {
  const { text } = row;
  if (text === null) return [fault("text", "missing")];
  if (Buffer.byteLength(text, "utf8") > MAX_CONTENT_BYTES) return [fault("text", "out-of-bounds", text.length)];
  const { document, version } = stage.known.place(row.id, row.version)!;
  const documentId = stage.ids.document(document);
  const isNew = stage.outlets.of(document) === null;
  if (isNew) await writeDocument(row, documentId, stage);
  await writeVersion({ ...row, text }, { documentId, versionId: stage.ids.version(version) }, stage);
};
