/** From annotations to W3C Web Annotations: one each, with labels, frames, note and links as its bodies. */
import type { TextIndex } from "@/lib/text/offsets";
import { contextOf } from "./quote-context";
import type { AnnotationRow, LinkRow } from "./rows";
import { CONTEXT, TERMS, type W3cAnnotation, type W3cOptions, type W3cTarget } from "./w3c-model";

export interface ToW3c {
  readonly row: AnnotationRow;
  readonly links: readonly LinkRow[];
  /** The text of the version that the annotation stands on. */
  readonly text: TextIndex;
  readonly version: number;
  /** The annotator's name, where it may be told. */
  readonly name?: string;
}

type Body = Record<string, unknown>;

const textual = (purpose: string, value: string): Body => ({ type: "TextualBody", purpose, value });

const present = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null && each !== undefined));

const linkBody = (link: LinkRow, { iris, text }: W3cOptions): Body => ({
  id: iris.link(link.id),
  type: "SpecificResource",
  purpose: "linking",
  source: link.url,
  creator: { id: iris.annotator(link.annotator), type: "Person" },
  ...present({
    created: link.createdAt,
    [TERMS.stance]: link.stance,
    [TERMS.quote]: text === "offsets" ? null : link.quote,
    [TERMS.linkTitle]: link.title,
    [TERMS.canonical]: link.canonical,
    [TERMS.accepted]: link.accepted,
    [TERMS.capturedAt]: link.capturedAt,
    [TERMS.captureSha256]: link.captureSha256,
  }),
});

const bodiesOf = ({ row, links }: ToW3c, options: W3cOptions): Body[] => [
  ...row.labels.map((label) => textual("tagging", label)),
  ...row.frames.map((frame) => textual("classifying", frame)),
  ...(row.note === null ? [] : [textual("commenting", row.note)]),
  ...links.map((link) => linkBody(link, options)),
];

const motivationsOf = ({ row, links }: ToW3c): string[] => [
  ...(row.labels.length + row.frames.length > 0 ? ["classifying"] : []),
  ...(row.note === null ? [] : ["commenting"]),
  ...(links.length > 0 ? ["linking"] : []),
];

const targetOf = ({ row, text, version }: ToW3c, [start, end]: readonly [number, number], { iris, text: mode }: W3cOptions): W3cTarget => {
  const position = { type: "TextPositionSelector", start, end } as const;
  const { prefix, suffix } = contextOf(text, start, end);
  const quote = { type: "TextQuoteSelector", exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) } as const;
  const selector = mode === "offsets" ? [position] : [quote, position];
  return { type: "SpecificResource", source: iris.document(row.document, version), selector };
};

const oneOrMany = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 ? values[0]! : values);

/** The annotation as a JSON-LD object without `@context`, as it stands in a page. Says nothing that the record does not. */
export const toW3c = (input: ToW3c, options: W3cOptions): W3cAnnotation => {
  const { row } = input;
  const motivations = motivationsOf(input);
  const said = present({
    created: row.createdAt,
    modified: row.revisedAt === row.createdAt ? null : row.revisedAt,
    [TERMS.attribution]: row.attribution && JSON.stringify(row.attribution),
    [TERMS.codebook]: row.codebook,
    [TERMS.confidence]: row.confidence,
    [TERMS.seen]: row.seen,
    [TERMS.status]: row.status,
  });
  return {
    id: options.iris.annotation(row.id),
    type: "Annotation",
    motivation: motivations.length > 0 ? oneOrMany(motivations) : "highlighting",
    creator: { id: options.iris.annotator(row.annotator), type: "Person", ...(input.name ? { name: input.name } : {}) },
    ...said,
    body: oneOrMany(bodiesOf(input, options)),
    target: oneOrMany((row.segments ?? [[row.start, row.end] as const]).map((run) => targetOf(input, run, options))),
  };
};

/** The annotation as a document of its own. */
export const standalone = (annotation: W3cAnnotation): W3cAnnotation => ({ "@context": CONTEXT, ...annotation });

export interface CollectionHead {
  /** An IRI. */
  readonly id: string;
  readonly label: string;
}

/** The working group's assertions ask for an object here, not an address alone. */
const partOf = ({ id, label }: CollectionHead): Record<string, unknown> => ({ id, type: "AnnotationCollection", label });

/** An AnnotationCollection whose first and only page holds everything, piece by piece: any number fits in memory. */
export async function* collection(annotations: AsyncIterable<W3cAnnotation>, head: CollectionHead): AsyncGenerator<string> {
  const page = `${head.id}#page-1`;
  const start = JSON.stringify({ "@context": CONTEXT, id: head.id, type: "AnnotationCollection", label: head.label });
  const first = JSON.stringify({ id: page, type: "AnnotationPage", partOf: partOf(head), startIndex: 0 });
  yield `${start.slice(0, -1)},"first":${first.slice(0, -1)},"items":[`;
  let total = 0;
  for await (const annotation of annotations) {
    yield `${total === 0 ? "" : ","}\n${JSON.stringify(annotation)}`;
    total += 1;
  }
  yield `\n]},"last":${JSON.stringify(page)},"total":${total}}\n`;
}

/** Page `number` (from 0) of a collection cut into pages of their own. */
export const pageOf = (
  items: readonly W3cAnnotation[],
  page: { readonly collection: CollectionHead; readonly iri: (number: number) => string; readonly number: number; readonly startIndex: number; readonly isLast: boolean },
): Record<string, unknown> => ({
  "@context": CONTEXT,
  id: page.iri(page.number),
  type: "AnnotationPage",
  partOf: partOf(page.collection),
  startIndex: page.startIndex,
  ...(page.number > 0 ? { prev: page.iri(page.number - 1) } : {}),
  ...(page.isLast ? {} : { next: page.iri(page.number + 1) }),
  items,
});
