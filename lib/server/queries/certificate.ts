/** The certificate of origin of one document: ten fields, its parts, and where each finding stands, by paragraph. */
import { foldName } from "@/lib/evidence/name-fold";
import { partShares, type PartShare } from "@/lib/evidence/provenance/part-shares";
import type { DeclaredOrigin } from "@/lib/evidence/provenance/declared";
import type { HeardVoice } from "@/lib/evidence/provenance/voices-heard";
import type { WarningCode } from "@/lib/evidence/provenance/provenance";
import type { RegionKind, RegionStatus } from "@/lib/text/structure";
import { paragraphs } from "@/lib/text/visible";
import type { DocumentAccess } from "../access/scope";
import { documentProvenance, type DocumentFacts, type DocumentProvenance } from "./provenance";
import { plainQuote } from "./shown-quote";

/** Where a finding stands: the paragraph as a reader counts them, from 1, and the place. */
export interface FoundAt {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface CertificateOrigin extends FoundAt {
  readonly name: string;
  readonly how: DeclaredOrigin["how"];
  /** `said`: the text says so, and no part of it is given to that origin. */
  readonly status: RegionStatus | "said";
}

export interface CertificateShared {
  readonly id: string;
  readonly rule: "copy" | "translation";
  readonly score: number;
  readonly status: "proposed" | "accepted" | "dismissed";
  readonly document: { readonly id: string; readonly title: string; readonly outlet: string | null };
}

export interface CertificatePart {
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
  readonly origin: string | null;
  readonly status: RegionStatus;
  readonly excerpt: string;
  readonly paragraph: number;
}

export interface CertificateWarning {
  readonly code: WarningCode;
  readonly detail: string;
  readonly places: readonly FoundAt[];
}

export interface Certificate {
  readonly facts: DocumentFacts;
  readonly revision: number;
  readonly proposed: {
    readonly outlet: ({ readonly value: string } & FoundAt) | null;
    readonly date: ({ readonly value: string } & FoundAt) | null;
    readonly notBefore: ({ readonly value: string } & FoundAt) | null;
  };
  readonly origins: readonly CertificateOrigin[];
  readonly translator: ({ readonly value: string } & FoundAt) | null;
  readonly shared: readonly CertificateShared[];
  readonly speakers: readonly HeardVoice[];
  readonly links: { readonly total: number; readonly lost: number };
  /** The article's own links without a target, and those that a person gave one. */
  readonly targets: readonly { readonly start: number; readonly words: string; readonly url: string | null }[];
  readonly shares: readonly PartShare[];
  readonly parts: readonly CertificatePart[];
  /** For giving a part its place by hand. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly excerpt: string }[];
  readonly warnings: readonly CertificateWarning[];
}

const EXCERPT = 64;

const shorten = (words: string): string => {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).replace(/\s\S*$/u, "")}…` : line;
};

const warningsOf = ({ found }: DocumentProvenance, at: (place: { start: number; end: number }) => FoundAt): CertificateWarning[] => {
  const grouped = Map.groupBy(found.warnings, ({ code, detail }) => (code === "attribution-lost" ? `${code} ${detail}` : code));
  return [...grouped.values()].map((warnings) => ({
    code: warnings[0]!.code,
    detail: warnings[0]!.detail,
    places: warnings.flatMap(({ start, end }) => (start !== undefined && end !== undefined ? [at({ start, end })] : [])),
  }));
};

const statusOf = (name: string, { regions }: DocumentProvenance): CertificateOrigin["status"] => {
  const own = regions.filter(({ origin, kind }) => origin && (kind === "relayed" || kind === "translated") && foldName(origin) === foldName(name));
  return own.length === 0 ? "said" : own.every(({ status }) => status === "confirmed") ? "confirmed" : "proposed";
};

export const readCertificate = async (access: Pick<DocumentAccess, "documentId" | "projectId" | "documentRevision">): Promise<Certificate> => {
  const provenance = await documentProvenance(access);
  const { facts, version, regions, reuse, found } = provenance;
  const shown = paragraphs(version.structure, { hideSyntax: true }).filter(({ pieces }) => pieces.some(({ start, end }) => start < end));
  const excerpt = (place: { readonly start: number; readonly end: number }): string => shorten(plainQuote(version, place));
  const at = ({ start, end }: { readonly start: number; readonly end: number }): FoundAt => ({ start, end, paragraph: Math.max(1, shown.filter((each) => each.start <= start).length) });
  const proposal = (value: string | null | undefined, evidence: { readonly start: number; readonly end: number } | null) => (value && evidence ? { value, ...at(evidence) } : null);
  return {
    facts, revision: access.documentRevision,
    proposed: {
      outlet: facts.outlet === null ? proposal(found.outlet.proposed, found.outlet.evidence) : null,
      date: facts.publishedAt === null ? proposal(found.date.proposed, found.date.evidence) : null,
      notBefore: facts.publishedAt === null ? proposal(found.date.notBefore, found.date.evidence) : null,
    },
    origins: found.origins.map(({ name, how, start, end }) => ({ name, how, ...at({ start, end }), status: statusOf(name, provenance) })),
    translator: found.translator ? { value: found.translator.name, ...at(found.translator) } : null,
    shared: reuse.flatMap(({ id, rule, score, status, documents }) => {
      const document = documents.find((each) => each.id !== facts.id);
      return rule === "repeat" || !document ? [] : [{ id, rule, score, status, document }];
    }),
    speakers: found.speakers,
    links: { total: found.links.filter(({ role }) => role !== "chrome").length, lost: found.links.filter(({ role, state }) => role !== "chrome" && state !== "ok").length },
    targets: found.links.filter(({ role, state, attached }) => role !== "chrome" && (state !== "ok" || attached)).map(({ start, end, url }) => ({ start, words: excerpt({ start, end }), url: url ?? null })),
    shares: partShares(facts.codePoints, regions),
    parts: regions.map(({ start, end, kind, origin, status }) => ({ start, end, kind, origin: origin ?? null, status, excerpt: excerpt({ start, end: Math.min(end, start + 200) }), paragraph: at({ start, end }).paragraph })),
    paragraphs: shown.map(({ start, end }) => ({ start, end, excerpt: excerpt({ start, end: Math.min(end, start + 200) }) })),
    warnings: warningsOf(provenance, at),
  };
};
