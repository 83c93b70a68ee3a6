/**
 * What a summary reads: plain rows, shaped like the tables of the bundle (docs, "The corpus bundle"), and the settings
 * they are read under. The room keeps out where rows come from, how addresses are taken apart, and how bytes are hashed.
 * Every offset counts code points of the document's version; every range is half-open.
 */
import type { ATTRIBUTION_TYPES, SEEN, STANCES } from "@/lib/annotation/terms";
import type { Ownership } from "@/lib/evidence/owner-on";
import type { KnownOutlet } from "@/lib/evidence/source-keys";
import type { RegionKind, RegionStatus } from "@/lib/text/structure";

export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface OutletName {
  readonly id?: string | null;
  readonly name: string | null;
  readonly domain?: string | null;
}

export interface RegionRow extends Extent {
  readonly kind: RegionKind;
  /** Who is relayed, translated from or speaking. */
  readonly origin?: string | null;
  readonly status?: RegionStatus | null;
}

export interface DocumentRow {
  readonly id: string;
  readonly outlet: OutletName | null;
  readonly version: number;
  readonly textSha256: string | null;
  readonly codePoints: number;
  readonly words: number;
  readonly sentences: readonly Extent[];
  readonly regions: readonly RegionRow[];
  readonly topic?: string | null;
  readonly story?: string | null;
  readonly selection?: string | null;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
}

export interface Attribution {
  readonly type: (typeof ATTRIBUTION_TYPES)[number];
  readonly name?: string;
  readonly via?: string;
}

export type Seen = (typeof SEEN)[number];

export interface AnnotationRow extends Extent {
  readonly id: string;
  readonly document: string;
  /** Null: the document's only version. */
  readonly version: number | null;
  readonly annotator: string;
  /** Number of the codebook it was made under; null: the current one. */
  readonly codebook: number | null;
  readonly segments?: readonly (readonly [number, number])[] | null;
  readonly labels: readonly string[];
  readonly frames: readonly string[];
  readonly attribution: Attribution | null;
  readonly seen: Seen;
  readonly status: string;
}

export interface CompletionRow {
  readonly document: string;
  readonly version: number | null;
  readonly annotator: string;
  readonly codebook: number | null;
  /** Labels in scope; null: all. */
  readonly labels: readonly string[] | null;
  readonly seen: Seen;
}

export interface LinkRow {
  readonly id: string;
  readonly annotation: string;
  readonly url: string;
  readonly canonical?: string | null;
  readonly stance: (typeof STANCES)[number];
  readonly accepted: boolean;
}

export interface SearchRow {
  readonly annotation: string;
  readonly annotator: string;
  readonly outcome: "found" | "nothing";
}

/** Votes on a unit after a reveal, and what a moderator decided. */
export interface UnitRow extends Extent {
  readonly document: string;
  readonly version: number | null;
  readonly label: string;
  readonly decision: "confirmed" | "rejected" | null;
  readonly votes: readonly { readonly annotator: string; readonly vote: "confirm" | "reject" }[];
}

/** A merge of sources or its undoing. With `evidence.key` its members carry that key; undone, they lose it. */
export interface OriginRow {
  readonly id: string;
  readonly members: readonly { readonly document?: string; readonly link?: string }[];
  readonly evidence?: unknown;
  readonly status: "proposed" | "confirmed" | "rejected";
}

export interface AnnotatorRow {
  readonly id: string;
  readonly classes: readonly string[];
}

export interface LabelEntry {
  readonly key: string;
  readonly claim?: boolean;
  /** Number of the first codebook in which the label means what it means now. */
  readonly since?: number;
}

export interface CodebookRows {
  readonly version: number;
  readonly labels: readonly LabelEntry[];
  readonly frames: readonly LabelEntry[];
  readonly groups?: readonly { readonly key: string; readonly labels: readonly string[] }[];
}

export interface DisputeRow extends Extent {
  readonly document: string;
}

export interface Corpus {
  readonly codebook: CodebookRows;
  readonly documents: readonly DocumentRow[];
  readonly annotations: readonly AnnotationRow[];
  readonly completions: readonly CompletionRow[];
  readonly links: readonly LinkRow[];
  readonly searches: readonly SearchRow[];
  readonly units: readonly UnitRow[];
  readonly annotators: readonly AnnotatorRow[];
  /** What is known around the documents: absent is nothing. */
  readonly outlets?: readonly KnownOutlet[];
  readonly owners?: readonly Ownership[];
  readonly origins?: readonly OriginRow[];
  /** Names that a person made one speaker. */
  readonly speakers?: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Sentences on either side of a contradiction that a person accepted. */
  readonly disputes?: readonly DisputeRow[];
}

/** What outside knowledge says of links: two with a key in common have one origin. */
export interface OriginKeys {
  readonly ofLink: (link: LinkRow, document: DocumentRow) => readonly string[];
  /** The keys of the outlet and the document themselves, which are nobody's independent origin. */
  readonly ofDocument: (document: DocumentRow) => readonly string[];
}

/** Units of a label with `claim: true` are the claims; where no entry says so, those of `factual-claim`. */
export const claimLabels = ({ labels }: CodebookRows): string[] => {
  const marked = labels.filter(({ claim }) => claim).map(({ key }) => key);
  return marked.length > 0 ? marked : labels.filter(({ key }) => key === "factual-claim").map(({ key }) => key);
};
