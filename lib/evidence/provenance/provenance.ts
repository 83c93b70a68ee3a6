/**
 * Where one article comes from, as far as it says so itself: its origins, voices, links, and what is missing. A finding is a
 * warning with its place; nothing here decides, and what is unknown stays unknown.
 */
import { range, type Range } from "@/lib/text/units";
import { shownParagraphs, type ShownParagraph } from "@/lib/text/shown";
import { readArticle, type Article } from "../cues/suggest";
import { articleLinks, type ArticleLink } from "./article-links";
import { dateProposed, type DateProposal } from "./dates";
import { declaredOrigins, translatorIn, type DeclaredOrigin, type Translator } from "./declared";
import { headlineConflict } from "./headline";
import { lostAttributions, type LostAttribution, type SharedWith } from "./lost-attribution";
import { outletProposed, type OutletProposal } from "./outlet-named";
import { unknownEdges } from "./unknown-edges";
import { unattributed, voicesHeard, type HeardVoice } from "./voices-heard";

export const WARNING_CODES = [
  "two-origins", "relayed", "no-named-source", "single-voice", "lost-targets", "attribution-lost", "headline-against-body", "boilerplate-unknown", "one-document",
  "unattributed-quotation",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  readonly code: WarningCode;
  readonly start?: number;
  readonly end?: number;
  /** The names or the number that the warning is about. */
  readonly detail: string;
}

export interface Provenance {
  readonly origins: readonly DeclaredOrigin[];
  readonly translator: Translator | null;
  readonly speakers: readonly HeardVoice[];
  readonly outlet: OutletProposal;
  readonly date: DateProposal;
  readonly links: readonly ArticleLink[];
  readonly lost: readonly LostAttribution[];
  readonly warnings: readonly Warning[];
}

/** What is known of the article besides its words. */
export interface ArticleContext {
  readonly title: string;
  readonly shared: readonly SharedWith[];
  /** Documents of its outlet in the project. */
  readonly outletDocuments: number;
  /** Where links without a target did lead, by their place. */
  readonly targets?: readonly (readonly [number, string])[];
}

const OUTSIDE = new Set(["boilerplate", "self-description"]);

const isOutside = (article: Article, { start, end }: ShownParagraph): boolean =>
  article.regions.some((region) => OUTSIDE.has(region.kind) && region.status !== "rejected" && region.start <= start && region.end >= end);

const NAMED = new Set(["named", "organisation", "document"]);

type Findings = Omit<Provenance, "warnings">;

/** An article of which one person tells so much is an interview with them. */
const INTERVIEW = 0.4;

const voiceWarnings = (article: Article, { origins, speakers }: Findings): Warning[] => {
  const named = speakers.filter(({ kind }) => NAMED.has(kind));
  const spoken = article.regions.some(({ kind, status }) => kind === "speaker" && status !== "rejected");
  if (named.length === 0 && origins.length === 0 && !spoken) return [{ code: "no-named-source", detail: String(speakers.length) }];
  const [only] = named;
  const answers = article.regions.filter(({ kind, status }) => kind === "speaker" && status !== "rejected");
  const told = answers.reduce((sum, { start, end }) => sum + end - start, 0);
  const speakersNamed = new Set(answers.map(({ origin }) => origin ?? ""));
  if (speakersNamed.size === 1 && told >= article.structure.codePoints * INTERVIEW) return [{ code: "single-voice", detail: [...speakersNamed][0]! }];
  return named.length === 1 && only!.claims > 1 ? [{ code: "single-voice", detail: only!.name }] : [];
};

const relayWarnings = (article: Article, { origins, lost }: Findings): Warning[] => {
  const relayed = article.regions.find(({ kind, status }) => status !== "rejected" && (kind === "relayed" || kind === "translated"));
  const [first, ...others] = origins;
  return [
    ...(relayed ? [{ code: "relayed" as const, start: relayed.start, end: relayed.end, detail: relayed.origin ?? "" }] : []),
    ...(first && others.length > 0 ? [{ code: "two-origins" as const, start: others[0]!.start, end: others[0]!.end, detail: origins.map(({ name }) => name).join(" · ") }] : []),
    ...lost.map(({ start, end, origin }) => ({ code: "attribution-lost" as const, start, end, detail: origin })),
  ];
};

const linkWarnings = ({ links }: Findings): Warning[] => {
  const lost = links.filter(({ state, role }) => state !== "ok" && role !== "chrome");
  return lost.length > 0 ? [{ code: "lost-targets", start: lost[0]!.start, end: lost[0]!.end, detail: String(lost.length) }] : [];
};

/** Everything the article's own words say of its origin. `context`: what else is known of it. */
export const provenanceOf = (article: Article, context: ArticleContext): Provenance => {
  const paragraphs = shownParagraphs(article.text, article.structure);
  const regions = article.regions.filter(({ status }) => status !== "rejected");
  const own = paragraphs.filter((paragraph) => !isOutside(article, paragraph));
  const read = readArticle(article);
  const origins = declaredOrigins(paragraphs, regions);
  const translator = translatorIn(paragraphs);
  const declared: Range[] = [...origins.filter(({ how }) => how !== "person"), ...(translator ? [translator] : [])];
  const date = dateProposed(paragraphs, own, article.language);
  const findings: Findings = {
    origins, translator, date,
    speakers: voicesHeard(read, { regions, declared, text: article.text }),
    outlet: outletProposed(paragraphs.filter((paragraph) => isOutside(article, paragraph)), origins.map(({ name }) => name)),
    links: articleLinks(article.structure, { regions, declared, targets: context.targets ?? [] }),
    lost: lostAttributions(read, { shared: context.shared, regions }),
  };
  const conflict = headlineConflict(context.title, own);
  const titles = article.structure.blocks.filter(({ kind }) => kind === "heading").map(({ start, end }) => range(start, end));
  const warnings: Warning[] = [
    ...relayWarnings(article, findings),
    ...voiceWarnings(article, findings),
    ...linkWarnings(findings),
    ...(conflict ? [{ code: "headline-against-body" as const, start: conflict.start, end: conflict.end, detail: conflict.who ?? conflict.why }] : []),
    ...unattributed(read, regions).map(({ start, end }) => ({ code: "unattributed-quotation" as const, start, end, detail: "" })),
    ...unknownEdges(paragraphs, { regions, known: [...titles, ...declared, ...(date.proposed && date.evidence ? [date.evidence] : [])] }).map(({ start, end }) => ({ code: "boilerplate-unknown" as const, start, end, detail: "" })),
    ...(context.outletDocuments <= 1 ? [{ code: "one-document" as const, detail: String(context.outletDocuments) }] : []),
  ];
  return { ...findings, warnings };
};
