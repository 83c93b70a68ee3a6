/**
 * A page's article as text with stand-off structure. Only elements known here leave a trace; scripts, styles, forms'
 * controls, pictures and hidden elements leave none. Runs in the readers' child process.
 */
import type { Prose } from "@/lib/text/stretches";
import type { Layout } from "@/lib/text/span";
import { attribute, elementsIn, isElement, parseHtml, type Element, type Tree } from "./html-tree";
import { chooseRoot, textOf } from "./html-root";
import { PageWriter, type BlockStyle } from "./page-writer";

export interface Page {
  readonly text: string;
  readonly layout: Layout;
  readonly given: (paragraph: Prose) => { kind: "boilerplate" | "caption"; evidence: { start: number; end: number } } | null;
  readonly title: string | null;
  /** As the page declares it. */
  readonly language: string | null;
}

const SKIPPED = new Set([
  "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video",
  "img", "picture", "source", "button", "input", "select", "option", "textarea", "datalist", "dialog", "map", "progress", "meter", "xmp",
  "plaintext", "noembed", "noframes", "frameset",
]);
const BLOCKS = new Set([
  "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
  "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
  "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "legend",
]);
const OUTSIDE = new Set(["nav", "footer", "aside", "form", "search"]);
const OUTSIDE_ROLES = new Set(["navigation", "contentinfo", "complementary", "search", "banner"]);
const INLINES = { em: "emphasis", i: "emphasis", cite: "emphasis", strong: "strong", b: "strong", code: "code", kbd: "code", samp: "code" } as const;

const isHidden = (element: Element): boolean =>
  attribute(element, "hidden") !== null ||
  attribute(element, "aria-hidden") === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/iu.test((attribute(element, "style") ?? "").slice(0, 500));

/** The style of the blocks inside an element. */
const styleIn = (element: Element, around: BlockStyle): BlockStyle => {
  const name = element.tagName;
  const part = OUTSIDE.has(name) || OUTSIDE_ROLES.has(attribute(element, "role") ?? "") ? "boilerplate" : name === "figcaption" ? (around.part ?? "caption") : around.part;
  const style = { ...around, ...(part ? { part } : {}) };
  if (/^h[1-6]$/u.test(name)) return { ...style, kind: "heading", level: Number(name[1]) };
  if (name === "li") return { ...style, kind: "list-item" };
  if (name === "blockquote") return { ...style, kind: "quotation" };
  return name === "pre" ? { ...style, kind: "preformatted" } : style;
};

interface Walk {
  readonly writer: PageWriter;
  readonly base: string | null;
}

const addressOf = (element: Element, base: string | null): string => {
  const given = (attribute(element, "href") ?? "").trim();
  if (given === "" || given.startsWith("#") || base === null || /^[a-z][a-z0-9+.-]*:/iu.test(given)) return given;
  return URL.canParse(given, base) ? new URL(given, base).href : given;
};

const walkInline = (element: Element, style: BlockStyle, walk: Walk): void => {
  const kind = element.tagName === "a" ? (attribute(element, "href") === null ? null : "link") : (INLINES[element.tagName as keyof typeof INLINES] ?? null);
  const inline = kind === null ? null : walk.writer.openInline(kind, kind === "link" ? addressOf(element, walk.base) : undefined);
  for (const child of element.childNodes) visit(child, style, walk);
  if (inline) walk.writer.closeInline(inline);
};

/** One node and what is below it. */
const visit = (node: Tree, style: BlockStyle, walk: Walk): void => {
  const { writer } = walk;
  if (node.nodeName === "#text" && "value" in node) {
    if (style.kind === "preformatted") writer.verbatim(node.value, style);
    else writer.flow(node.value, style);
    return;
  }
  if (!isElement(node) || SKIPPED.has(node.tagName) || isHidden(node)) return;
  if (node.tagName === "br") writer.lineBreak();
  else if (node.tagName === "td" || node.tagName === "th") {
    writer.cell();
    for (const child of node.childNodes) visit(child, style, walk);
  } else if (BLOCKS.has(node.tagName)) {
    writer.endBlock();
    const inner = styleIn(node, style);
    for (const child of node.childNodes) visit(child, inner, walk);
    writer.endBlock();
  } else walkInline(node, style, walk);
};

const metaContent = (root: Tree, names: readonly string[]): string | null => {
  for (const element of elementsIn(root)) {
    if (element.tagName !== "meta") continue;
    if (names.includes(attribute(element, "property") ?? attribute(element, "name") ?? "")) return attribute(element, "content")?.trim() || null;
  }
  return null;
};

const baseOf = (root: Tree, url: string | null): string | null => {
  for (const element of elementsIn(root)) {
    const isBase = element.tagName === "base" || (element.tagName === "link" && attribute(element, "rel") === "canonical");
    const href = isBase ? attribute(element, "href") : null;
    if (href && /^https?:/iu.test(href)) return href;
  }
  return url;
};

const TITLE_UNITS = 500;

const titleOf = (root: Tree): string | null => {
  const elements = [...elementsIn(root)];
  const named = (tag: string) => elements.filter((element) => element.tagName === tag).map(textOf).find((text) => text !== "");
  const title = named("h1") ?? metaContent(root, ["og:title", "twitter:title"]) ?? named("title") ?? null;
  return title === null ? null : title.slice(0, TITLE_UNITS).toWellFormed();
};

/** Reads a page; `url` is where it came from, for its relative links. Throws `HtmlRefused`. */
export const readHtml = (html: string, url: string | null): Page => {
  const document = parseHtml(html);
  const { root, heading } = chooseRoot(document);
  const writer = new PageWriter();
  const walk = { writer, base: baseOf(document, url) };
  if (heading) visit(heading, { kind: "paragraph" }, walk);
  visit(root, { kind: "paragraph" }, walk);
  const { text, layout } = writer.finish();
  const top = [...elementsIn(document)].find((element) => element.tagName === "html");
  return {
    text,
    layout,
    given: ({ start, end }) => {
      const kind = writer.partOf.get(start);
      return kind ? { kind, evidence: { start, end } } : null;
    },
    title: titleOf(document),
    language: (top && attribute(top, "lang")) || null,
  };
};
