/** An annotation as one reader may read it. */
import type { AnnotationContent } from "@/lib/annotation/compose";
import type { AnnotationStatus, AnnotationView, Attribution, LinkView, Stance } from "@/lib/annotation/record";
import { isAccepted, type Review } from "@/lib/evidence/acceptance";
import type { Region } from "@/lib/text/structure";
import { range } from "@/lib/text/units";
import { display } from "@/lib/text/visible";
import type { ProjectAccess } from "../access/scope";
import type { Version } from "../queries/version";
import type { Locale } from "../request-locale";
import { presentPerson } from "./person";

export interface LinkRow {
  readonly id: string;
  readonly url: string;
  readonly stance: Stance;
  readonly quote: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly createdAt: string;
  readonly reviews: readonly Review[] | null;
}

/** An annotation as the database gives it, with its author's name and its links. */
export interface AnnotationRow {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
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
}

/** Who reads, in which place: what a presenter needs to know. */
export interface Reader {
  readonly userId: string;
  readonly access: Pick<ProjectAccess, "role" | "pseudonymKey">;
  readonly locale: Locale;
  readonly gate: "open" | "closed";
}

/** The version an annotation stands on and how it is shown. */
export interface Sheet {
  readonly version: Version;
  readonly regions: readonly Region[];
  readonly hideSyntax: boolean;
}

const inside = (content: Pick<AnnotationContent, "start" | "end">, region: Region): boolean =>
  content.start < region.end && region.start < content.end;

/** Warnings for a passage: it touches a part that is outside the article. */
export const warningsFor = (content: Pick<AnnotationContent, "start" | "end">, regions: readonly Region[]): { code: "boilerplate" }[] =>
  regions.some((region) => region.kind === "boilerplate" && inside(content, region)) ? [{ code: "boilerplate" }] : [];

const presentLink = (link: LinkRow, reader: Reader): LinkView => ({
  id: link.id,
  url: link.url,
  stance: link.stance,
  quote: link.quote,
  author: presentPerson({ id: link.authorId, name: link.authorName }, reader),
  createdAt: new Date(link.createdAt).toISOString(),
  accepted: isAccepted(link.authorId, reader.gate === "open" ? (link.reviews ?? []) : []),
});

/** The public record. A reader behind a closed gate is not shown the others' links on their own annotation either. */
export const presentAnnotation = (row: AnnotationRow, sheet: Sheet, reader: Reader): AnnotationView => {
  const runs = (row.segments ?? [[row.start, row.end]]).map(([start, end]) => range(start, end));
  const links = row.links.filter((link) => reader.gate === "open" || link.authorId === reader.userId).map((link) => presentLink(link, reader));
  return {
    id: row.id,
    document: row.documentId,
    version: sheet.version.number,
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
    evidence: { links: links.length, accepted: links.filter((link) => link.accepted).length, independentOrigins: 0, sameOrigin: [] },
    warnings: warningsFor(row, sheet.regions),
  };
};
