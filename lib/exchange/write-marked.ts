/** From documents with what was said on them to the files of the formats that go document by document. */
import type { TextIndex } from "@/lib/text/offsets";
import { bratAnnotations } from "./brat";
import { casJson, casOf, casTypeSystem, casXmi, SPAN_TYPE } from "./cas";
import { conll } from "./conll";
import { doccanoLine } from "./doccano";
import type { TextMode } from "./enumerations";
import type { ExportFormat } from "./export-formats";
import type { DocumentRow, LinkRow } from "./rows";
import { byAnnotator, spansOf, type MarkedText } from "./spans";
import { collection, toW3c, type CollectionHead } from "./w3c-write";
import { URNS, type W3cAnnotation } from "./w3c-model";
import { tsvOf } from "./webanno-tsv";
import type { BundleFile } from "./write-bundle";

/** A document as it may leave, with its readers' work: people disguised, quotes as far as they may. */
export interface MarkedDocument {
  readonly row: DocumentRow;
  /** The whole text, whatever may leave of it: offsets are counted in it. */
  readonly text: TextIndex;
  readonly allowed: TextMode;
  readonly annotations: MarkedText["annotations"];
  readonly links: readonly LinkRow[];
}

type Documents = AsyncIterable<MarkedDocument>;

const markedText = ({ row, text, annotations }: MarkedDocument): MarkedText => ({
  id: row.id, text, sentences: row.sentences ?? [], annotations: annotations.filter(({ status }) => status === "active"),
});

async function* of(...values: string[]): AsyncGenerator<string> {
  yield* values;
}

const file = (path: string, content: string): BundleFile => ({ path, content: of(content) });

/** One reading of one document each: `annotator/document.extension`. */
const readings = (document: MarkedDocument): { readonly path: string; readonly reading: MarkedText }[] => {
  const whole = markedText(document);
  return [...byAnnotator(whole.annotations)].map(([annotator, annotations]) => ({ path: `${annotator}/${whole.id}`, reading: { ...whole, annotations } }));
};

const brat = (document: MarkedDocument): BundleFile[] =>
  readings(document).flatMap(({ path, reading }) => [
    file(`${path}.txt`, reading.text.text), file(`${path}.ann`, bratAnnotations({ text: reading.text, spans: spansOf(reading.annotations) })),
  ]);

type FolderFormat = "brat" | "tsv3" | "cas-json" | "xmi" | "conll";

const filesOf = (format: FolderFormat, document: MarkedDocument, labels: readonly string[]): BundleFile[] => {
  if (format === "brat") return brat(document);
  if (format === "tsv3") return readings(document).map(({ path, reading }) => file(`${path}.tsv`, tsvOf(reading)));
  if (format === "conll") return readings(document).map(({ path, reading }) => file(`${path}.conll`, conll(reading, labels)));
  const cas = casOf(document);
  return [format === "xmi" ? file(`${document.row.id}.xmi`, casXmi(cas)) : file(`${document.row.id}.json`, casJson(cas))];
};

export const isFolderFormat = (format: ExportFormat): format is FolderFormat => ["brat", "tsv3", "cas-json", "xmi", "conll"].includes(format);

/** The files of a format that goes by documents. Those whose text may not leave are named in `left-out.txt`. */
export async function* markedFiles(format: FolderFormat, documents: Documents, labels: readonly string[]): AsyncGenerator<BundleFile> {
  if (format === "xmi") yield file("TypeSystem.xml", casTypeSystem(SPAN_TYPE));
  const leftOut: string[] = [];
  for await (const document of documents) {
    if (document.allowed === "full") yield* filesOf(format, document, labels);
    else leftOut.push(`${document.row.id}\n`);
  }
  if (leftOut.length > 0) yield { path: "left-out.txt", content: of(...leftOut) };
}

/** JSON Lines with spans: one line for each reader of each document that may be given whole. */
export async function* spanLines(documents: Documents): AsyncGenerator<string> {
  for await (const document of documents) {
    if (document.allowed !== "full") continue;
    const whole = markedText(document);
    for (const [annotator, annotations] of byAnnotator(whole.annotations)) {
      const line = doccanoLine({ ...whole, annotations });
      yield `{"annotator":${JSON.stringify(annotator)},${line.slice(1)}`;
    }
  }
}

const linksBy = (links: readonly LinkRow[]): ReadonlyMap<string, LinkRow[]> => {
  const found = new Map<string, LinkRow[]>();
  for (const link of links) found.set(link.annotation, [...(found.get(link.annotation) ?? []), link]);
  return found;
};

async function* w3cAnnotations(documents: Documents, names: ReadonlyMap<string, string>): AsyncGenerator<W3cAnnotation> {
  for await (const { row: document, text, allowed, annotations, links } of documents) {
    const linksOf = linksBy(links);
    for (const row of annotations) {
      const name = names.get(row.annotator);
      const input = { row, links: linksOf.get(row.id) ?? [], text, version: document.version, ...(name === undefined ? {} : { name }) };
      yield toW3c(input, { iris: URNS, text: allowed });
    }
  }
}

/** A W3C AnnotationCollection in one page. `names`: of annotators, where they may be told. */
export const w3cCollection = (documents: Documents, head: CollectionHead, names: ReadonlyMap<string, string>): AsyncGenerator<string> =>
  collection(w3cAnnotations(documents, names), head);
