/** The part of the W3C Web Annotation model that we write, and the names of what it has no word for. */
import type { TextMode } from "./enumerations";

export const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Absolute names, so that they need no context of their own and survive JSON-LD expansion. */
const own = (name: string): string => `urn:apostille:${name}`;
export const TERMS = {
  attribution: own("attribution"), codebook: own("codebook"), confidence: own("confidence"), seen: own("seen"), status: own("status"),
  stance: own("stance"), accepted: own("accepted"), linkTitle: own("link-title"), canonical: own("canonical"), quote: own("quote"),
  capturedAt: own("captured"), captureSha256: own("capture-sha256"),
} as const;

export interface PositionSelector {
  readonly type: "TextPositionSelector";
  /** Code points, as the model says. */
  readonly start: number;
  readonly end: number;
}

export interface QuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface W3cTarget {
  readonly type: "SpecificResource";
  readonly source: string;
  readonly selector: readonly (PositionSelector | QuoteSelector)[];
}

export interface W3cAgent {
  readonly id: string;
  readonly type: "Person";
  readonly name?: string;
}

export interface W3cAnnotation {
  readonly "@context"?: typeof CONTEXT;
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: string | readonly string[];
  readonly creator: W3cAgent;
  readonly created?: string;
  readonly modified?: string;
  readonly body: Record<string, unknown> | readonly Record<string, unknown>[];
  /** One for each run of a discontinuous passage. */
  readonly target: W3cTarget | readonly W3cTarget[];
  readonly [own: string]: unknown;
}

/** How ids become IRIs. Without a base they are URNs. */
export interface Iris {
  readonly document: (id: string, version: number) => string;
  readonly annotation: (id: string) => string;
  readonly annotator: (id: string) => string;
  readonly link: (id: string) => string;
}

/** URNs: good everywhere, leading nowhere. */
export const URNS: Iris = {
  document: (id, version) => `urn:apostille:document:${encodeURIComponent(id)}:version:${version}`,
  annotation: (id) => `urn:apostille:annotation:${encodeURIComponent(id)}`,
  annotator: (id) => `urn:apostille:annotator:${encodeURIComponent(id)}`,
  link: (id) => `urn:apostille:link:${encodeURIComponent(id)}`,
};

const unquoted = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The id behind one of our URNs; any other IRI is an id as it stands. */
export const idOf = (iri: string, kind: "annotation" | "annotator" | "link"): string => {
  const start = `urn:apostille:${kind}:`;
  return iri.startsWith(start) ? unquoted(iri.slice(start.length)) : iri;
};

/** The document and version behind one of our URNs, or null. */
export const documentOf = (iri: string): { readonly id: string; readonly version: number } | null => {
  const found = /^urn:apostille:document:([^:]+):version:(\d+)$/u.exec(iri);
  return found ? { id: unquoted(found[1]!), version: Number(found[2]) } : null;
};

export interface W3cOptions {
  readonly iris: Iris;
  /** What the document gives: with `offsets`, no words of it are written. */
  readonly text: TextMode;
}
