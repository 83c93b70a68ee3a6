/** An annotation as one reader may read it. */
import type { AnnotationContent } from "@/lib/annotation/compose";
import type { AnnotationStatus, AnnotationView, Attribution, LinkView, SearchView, Stance } from "@/lib/annotation/record";
import { isAccepted, type Review } from "@/lib/evidence/acceptance";
import { linkEvidence } from "@/lib/evidence/link-evidence";
import type { Region } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import { display } from "@/lib/text/visible";
import type { OriginScene } from "../queries/origin-scene";
import type { Version } from "../queries/version";
import type { Locale } from "../request-locale";
import { presentPerson, type PeopleAccess } from "./person";

export interface ReviewRow extends Review {
  readonly reviewerName: string;
  readonly reason: string | null;
  readonly at: string;
}

export interface SearchRow {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly outcome: SearchView["outcome"];
  readonly where: string | null;
  readonly at: string;
}

export interface LinkRow {
  readonly id: string;
  readonly url: string;
  readonly stance: Stance;
  readonly quote: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: string;
  readonly reviews: readonly ReviewRow[] | null;
}

/** An annotation as the database gives it, with its author's name, its links and searches. */
export interface AnnotationRow {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
  /** Number of the codebook it was last revised under. */
  readonly codebook: number;
  readonly authorId: string;
  readonly authorName: string;
  readonly start: number;
  readonly end: number;
  readonly segments: [number, number][] | null;
  readonly quote: string;
  readonly labels: string[];
  readonly frames: string[];
  readonly attribution: Attribution | null;
  readonly note: string | null;
  readonly confidence: "sure" | "unsure";
  readonly seen: "none" | "open" | "after";
  readonly status: AnnotationStatus;
  readonly revision: number;
  readonly createdAt: Date;
  readonly revisedAt: Date;
  readonly links: readonly LinkRow[];
  readonly searches: readonly SearchRow[];
  /** Who has answered, once per reply. */
  readonly replyAuthors: readonly string[];
  readonly resolvedBy: string | null;
}

/** Who reads, in which place: what a presenter needs to know. */
export interface Reader {
  readonly userId: string;
  readonly access: PeopleAccess;
  readonly locale: Locale;
  readonly gate: "open" | "closed";
}

/** The version an annotation stands on and how it is shown. */
export interface Sheet {
  readonly version: Version;
  readonly regions: readonly Region[];
  readonly hideSyntax: boolean;
  /** Who answers for links and documents of the project. */
  readonly origins: OriginScene;
}

const inside = (content: Pick<AnnotationContent, "start" | "end">, region: Region): boolean =>
  content.start < region.end && region.start < content.end;

/** Warnings for a passage: it touches a part that is outside the article. */
export const warningsFor = (content: Pick<AnnotationContent, "start" | "end">, regions: readonly Region[]): { code: "boilerplate" }[] =>
  regions.some((region) => region.kind === "boilerplate" && inside(content, region)) ? [{ code: "boilerplate" }] : [];

const presentLink = (link: LinkRow, reader: Reader, reviews: readonly ReviewRow[]): LinkView => ({
  id: link.id,
  url: link.url,
  stance: link.stance,
  quote: link.quote,
  author: presentPerson({ id: link.authorId, name: link.authorName }, reader),
  createdAt: new Date(link.createdAt).toISOString(),
  accepted: isAccepted(link.authorId, reviews),
  reviews: reviews.map(({ reviewerId, reviewerName, verdict, reason, at }) => ({
    reviewer: presentPerson({ id: reviewerId, name: reviewerName }, reader), verdict, reason, at: new Date(at).toISOString(),
  })),
});

const presentSearch = ({ id, authorId, authorName, outcome, where, at }: SearchRow, reader: Reader): SearchView => ({
  id, author: presentPerson({ id: authorId, name: authorName }, reader), outcome, where, at: new Date(at).toISOString(),
});

/** The public record. A reader behind a closed gate is not shown the others' links, reviews and searches on their own annotation either. */
export const presentAnnotation = (row: AnnotationRow, sheet: Sheet, reader: Reader): AnnotationView => {
  const runs = (row.segments ?? [[row.start, row.end]]).map(([start, end]) => range(start, end));
  const mayRead = ({ authorId }: { readonly authorId: string }): boolean => reader.gate === "open" || authorId === reader.userId;
  const links = row.links.filter(mayRead).map((link) => presentLink(link, reader, reader.gate === "open" ? (link.reviews ?? []) : []));
  return {
    id: row.id,
    document: row.documentId,
    version: sheet.version.number,
    codebook: row.codebook,
    author: presentPerson({ id: row.authorId, name: row.authorName }, reader),
    selector: { start: row.start, end: row.end, exact: row.quote, ...(row.segments ? { segments: row.segments } : {}) },
    display: display(sheet.version.text.text, sheet.version.structure, runs, { hideSyntax: sheet.hideSyntax }),
    labels: row.labels,
    frames: row.frames,
    attribution: row.attribution,
    note: row.note,
    confidence: row.confidence,
    seen: row.seen,
    status: row.status,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    revisedAt: row.revisedAt.toISOString(),
    links,
    searches: row.searches.filter(mayRead).map((search) => presentSearch(search, reader)),
    evidence: linkEvidence(links.map(({ id, url, stance, accepted }) => ({ id, stance, accepted, keys: sheet.origins.ofLink({ id, url }) })), sheet.origins.ofDocument(row.documentId)),
    thread: {
      replies: row.replyAuthors.filter((authorId) => mayRead({ authorId })).length,
      resolved: row.resolvedBy !== null && mayRead({ authorId: row.resolvedBy }),
    },
    warnings: warningsFor(row, sheet.regions),
  };
};
