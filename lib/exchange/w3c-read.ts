/**
 * From W3C Web Annotations, ours or another program's, to rows. Every place is verified against the text: offsets must
 * be code points, a quote must be where they say; a quote alone must be found once.
 */
import { AppError } from "@/lib/errors";
import { resolveSelector, type Place } from "@/lib/anchor/resolve";
import type { TextIndex } from "@/lib/text/offsets";
import { annotationRow, linkRow, type AnnotationRow, type LinkRow } from "./rows";
import { idOf, TERMS } from "./w3c-model";

/** Where a target's source leads. */
export interface SourceText {
  readonly document: string;
  readonly version: number;
  readonly text: TextIndex;
}

export interface FromW3cOptions {
  /** The text behind a source IRI; null when it is none of ours. */
  readonly sourceOf: (iri: string) => SourceText | null;
  /** For annotations without a creator, and without an id. */
  readonly annotator: string;
  readonly newId: (place: string) => string;
}

export interface W3cFault {
  /** From 0, in the order of the items. */
  readonly item: number;
  readonly field: string;
  readonly reason: string;
}

export interface FromW3c {
  readonly annotations: readonly AnnotationRow[];
  readonly links: readonly LinkRow[];
  readonly faults: readonly W3cFault[];
}

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);
const many = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const words = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What stops the reading of one item. */
class Refusal extends Error {
  constructor(readonly field: string, readonly reason: string) {
    super(reason);
  }
}

/** The annotations of a collection, a page, a list, or one alone. Pages that are elsewhere are not fetched. */
export const itemsOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isThing(value)) return [value];
  const types = many(value.type);
  if (types.includes("AnnotationCollection")) return isThing(value.first) ? itemsOf(value.first) : [];
  if (types.includes("AnnotationPage")) return many(value.items);
  return [value];
};

const iriOf = (value: unknown): string | null => words(value) ?? (isThing(value) ? words(value.id) : null);

const selectorsOf = (selector: unknown): Thing[] => many(selector).filter(isThing);

const placeOf = (target: Thing, text: TextIndex): Place => {
  const all = selectorsOf(target.selector);
  const position = all.find(({ type }) => type === "TextPositionSelector");
  const quote = all.find(({ type }) => type === "TextQuoteSelector");
  const exact = words(quote?.exact);
  try {
    if (position) return resolveSelector(text, { start: Number(position.start), end: Number(position.end), ...(exact === null ? {} : { exact }) });
    if (exact === null) throw new Refusal("target.selector", "missing");
    return resolveSelector(text, { exact, prefix: words(quote?.prefix) ?? "", suffix: words(quote?.suffix) ?? "" });
  } catch (error) {
    throw error instanceof AppError ? new Refusal("target.selector", error.code) : error;
  }
};

/** One place per target; several targets in one text are the runs of a discontinuous passage. */
const targetsOf = (item: Thing, sourceOf: FromW3cOptions["sourceOf"]): { readonly source: SourceText; readonly place: Place } => {
  const targets = many(item.target);
  const sources = targets.map((target) => (isThing(target) ? (iriOf(target.source) ?? words(target.id)) : words(target)));
  const source = sources[0] ? sourceOf(sources[0]) : null;
  if (!source || sources.some((each) => each !== sources[0])) throw new Refusal("target.source", "unknown-reference");
  const places = targets.map((target) => placeOf(isThing(target) ? target : {}, source.text));
  if (places.length === 1) return { source, place: places[0]! };
  try {
    return { source, place: resolveSelector(source.text, { segments: places.map(({ start, end }) => [start, end] as const) }) };
  } catch {
    throw new Refusal("target", "disordered-segments");
  }
};

interface Said {
  labels: string[];
  frames: string[];
  notes: string[];
  links: Thing[];
}

const purposeOf = (body: Thing, motivations: readonly unknown[]): string => {
  const [given] = many(body.purpose);
  if (typeof given === "string") return given;
  if (body.source !== undefined || body.value === undefined) return "linking";
  return motivations.includes("classifying") || motivations.includes("tagging") ? "tagging" : "commenting";
};

/** What the bodies say. A body whose purpose we have no place for is kept as a note when it is text. */
const saidBy = (item: Thing): Said => {
  const said: Said = { labels: [], frames: [], notes: [], links: [] };
  if (typeof item.bodyValue === "string") said.notes.push(item.bodyValue);
  const motivations = many(item.motivation);
  for (const entry of many(item.body)) {
    const body: Thing = typeof entry === "string" ? { source: entry } : isThing(entry) ? entry : {};
    const purpose = purposeOf(body, motivations);
    const value = words(body.value);
    if (purpose === "linking") said.links.push(body);
    else if (value === null) continue;
    else if (purpose === "tagging") said.labels.push(value);
    else if (purpose === "classifying") said.frames.push(value);
    else said.notes.push(value);
  }
  return said;
};

const attributionOf = (value: unknown): unknown => {
  if (typeof value !== "string") return value ?? null;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new Refusal(TERMS.attribution, "not-json");
  }
};

const checked = <T>(result: { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; code: string }[] } }): T => {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(issue?.path.join(".") ?? "", "not-allowed");
};

const linksOf = (said: Said, row: AnnotationRow, newId: FromW3cOptions["newId"]): LinkRow[] =>
  said.links.map((body, at) => {
    const id = words(body.id);
    const creator = iriOf(many(body.creator)[0]);
    const url = iriOf(body.source) ?? id;
    return checked(linkRow.safeParse({
      id: id && body.source !== undefined ? idOf(id, "link") : newId(`${row.id} ${at}`),
      annotation: row.id, annotator: creator ? idOf(creator, "annotator") : row.annotator, url, stance: body[TERMS.stance] ?? "context",
      quote: body[TERMS.quote], title: body[TERMS.linkTitle], canonical: body[TERMS.canonical], accepted: body[TERMS.accepted],
      capturedAt: body[TERMS.capturedAt], captureSha256: body[TERMS.captureSha256], createdAt: body.created,
    }));
  });

const readItem = (item: unknown, at: number, options: FromW3cOptions): { row: AnnotationRow; links: LinkRow[] } => {
  if (!isThing(item) || !many(item.type).includes("Annotation")) throw new Refusal("type", "not-allowed");
  const { source, place } = targetsOf(item, options.sourceOf);
  const said = saidBy(item);
  const creator = iriOf(many(item.creator)[0]);
  const iri = words(item.id);
  const row = checked(annotationRow.safeParse({
    id: iri ? idOf(iri, "annotation") : options.newId(String(at)),
    document: source.document, version: source.version, annotator: creator ? idOf(creator, "annotator") : options.annotator,
    codebook: item[TERMS.codebook], start: place.start, end: place.end, segments: place.segments, quote: place.quote,
    labels: said.labels, frames: said.frames, attribution: attributionOf(item[TERMS.attribution]),
    note: said.notes.length > 0 ? said.notes.join("\n\n") : null, confidence: item[TERMS.confidence], seen: item[TERMS.seen],
    status: item[TERMS.status], createdAt: item.created, revisedAt: item.modified ?? item.created,
  }));
  return { row, links: linksOf(said, row, options.newId) };
};

/** Reads what was parsed from JSON. Items that cannot be taken are told with their field and reason; the others are given. */
export const fromW3c = (value: unknown, options: FromW3cOptions): FromW3c => {
  const annotations: AnnotationRow[] = [];
  const links: LinkRow[] = [];
  const faults: W3cFault[] = [];
  itemsOf(value).forEach((item, at) => {
    try {
      const read = readItem(item, at, options);
      annotations.push(read.row);
      links.push(...read.links);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ item: at, field: error.field, reason: error.reason });
    }
  });
  return { annotations, links, faults };
};
