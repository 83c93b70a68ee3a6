/** What a careful reader marked by hand (tests/fixtures/cues), and how much of it is found. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "@/lib/text/analyse";
import { indexText } from "@/lib/text/offsets";
import type { Article, SuggestionKind } from "@/lib/evidence/cues/suggest";

export const MARKED = ["attribution", "quotation", "anonymous", "conditional", "checkable"] as const;
export type Marked = (typeof MARKED)[number];

export interface GoldSpan {
  readonly kind: Marked;
  readonly start: number;
  readonly end: number;
}

export interface GoldArticle extends Article {
  readonly name: string;
  readonly spans: readonly GoldSpan[];
}

const FOLDER = join(process.cwd(), "tests/fixtures/cues");
const REAL = join(process.cwd(), "../shared/seeds");
export const realArticlesPresent = existsSync(REAL);

const KINDS: Readonly<Record<string, Marked>> = { a: "attribution", q: "quotation", n: "anonymous", c: "conditional", k: "checkable" };

/** Takes the marks out of a text; places are code points. */
export const readMarks = (marked: string): { text: string; spans: GoldSpan[] } => {
  const open: { kind: Marked; start: number }[] = [];
  const spans: GoldSpan[] = [];
  const characters = [...marked];
  const text: string[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    if (characters[at] === "⟦") {
      open.push({ kind: KINDS[characters[at + 1]!]!, start: text.length });
      at += 2;
    } else if (characters[at] === "⟧") spans.push({ ...open.pop()!, end: text.length });
    else text.push(characters[at]!);
  }
  return { text: text.join(""), spans };
};

const articleOf = (name: string, text: string, spans: readonly GoldSpan[], language: string): GoldArticle => {
  const structure = analyse(text, { format: "text", language });
  return { name, text, structure, regions: structure.regions, language, spans };
};

/** Twenty pages of our own. */
export const ownArticles = (): GoldArticle[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const { text, spans } = readMarks(readFileSync(join(FOLDER, name), "utf8"));
      return articleOf(name, text, spans, /en-|lodestar|packet/u.test(name) ? "en" : "fr");
    });

const folded = (passage: string): string => passage.normalize("NFC").toLowerCase().replace(/[’ʼ]/gu, "'").replace(/\s+/gu, " ").trim();
const digest = (passage: string): string => createHash("sha256").update(folded(passage)).digest("hex").slice(0, 16);

/** The five real articles, read from outside the project. Throws where a passage is not the one that was marked. */
export const realArticles = (): GoldArticle[] => {
  const marked = JSON.parse(readFileSync(join(FOLDER, "real-articles.json"), "utf8")) as { file: string; spans: (GoldSpan & { digest: string })[] }[];
  return marked.map(({ file, spans }) => {
    const text = readFileSync(join(REAL, file), "utf8");
    const index = indexText(text);
    for (const { start, end, digest: expected } of spans) if (digest(index.slice(start, end)) !== expected) throw new Error(`${file}: another passage at ${start}`);
    return articleOf(file, text, spans, "fr");
  });
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The same passage: at least half of the shorter one is shared. */
const isSame = (a: Place, b: Place): boolean => 2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= Math.min(a.end - a.start, b.end - b.start);

export interface Found {
  readonly kind: SuggestionKind;
  readonly marked: number;
  readonly suggested: number;
  readonly precision: number;
  readonly recall: number;
}

type Suggested = Place & { readonly kind: SuggestionKind };

/** Missed and needless passages, to look at. */
export const differences = (article: GoldArticle, suggested: readonly Suggested[], kind: Marked): { missed: string[]; needless: string[] } => {
  const index = indexText(article.text);
  const gold = article.spans.filter((span) => span.kind === kind);
  const ours = suggested.filter((span) => span.kind === kind);
  const show = ({ start, end }: Place): string => index.slice(start, end);
  return {
    missed: gold.filter((span) => !ours.some((other) => isSame(span, other))).map(show),
    needless: ours.filter((span) => !gold.some((other) => isSame(span, other))).map(show),
  };
};

export const measure = (articles: readonly GoldArticle[], suggest: (article: GoldArticle) => readonly Suggested[]): Found[] => {
  const read = articles.map((article) => ({ gold: article.spans, ours: suggest(article) }));
  return MARKED.map((kind) => {
    const sum = (count: (each: (typeof read)[number]) => number): number => read.reduce((total, each) => total + count(each), 0);
    const [marked, suggested] = [sum(({ gold }) => gold.filter((span) => span.kind === kind).length), sum(({ ours }) => ours.filter((span) => span.kind === kind).length)];
    const hit = (from: readonly Suggested[] | readonly GoldSpan[], to: readonly Place[]): number => from.filter((span) => span.kind === kind && to.some((other) => (other as Suggested).kind === kind && isSame(span, other))).length;
    return { kind, marked, suggested, precision: sum(({ gold, ours }) => hit(ours, gold)) / Math.max(1, suggested), recall: sum(({ gold, ours }) => hit(gold, ours)) / Math.max(1, marked) };
  });
};
