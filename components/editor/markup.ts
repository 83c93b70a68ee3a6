/** The element and attributes of everything in the article: the one place both renderers take them from. */
import type { Region } from "@/lib/text/structure";
import type { ArticleBlock, SpanStyle } from "./article";
import type { SurfaceWords } from "./types";

export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAGS = { "heading": "h2", "paragraph": "p", "list-item": "p", "quotation": "blockquote", "preformatted": "pre" } as const;

/** A paragraph. The document's title is the page's h1, so the article's headings begin at h2. */
export function blockMarkup({ kind, level, marker }: Pick<ArticleBlock, "kind" | "level" | "marker">): Markup {
  const tag = kind === "heading" ? `h${Math.min(6, (level ?? 1) + 1)}` : TAGS[kind];
  return { tag, attributes: { "data-kind": kind, ...(marker === null ? {} : { "data-marker": marker }) } };
}

/** A styled span. Links are spans on purpose: a click in the text places the caret and goes nowhere. */
export function spanMarkup(style: SpanStyle, words: SurfaceWords): Markup {
  switch (style.type) {
    case "link": {
      const said = { ok: words.link, lost: words.lostLink, truncated: words.truncatedLink }[style.target];
      return { tag: "span", attributes: { "data-link": style.target, "title": said, ...(style.href ? { "data-href": style.href } : {}) } };
    }
    case "emphasis":
      return { tag: "em", attributes: {} };
    case "strong":
    case "code":
      return { tag: style.type, attributes: {} };
    case "notation":
    case "join":
      return { tag: "span", attributes: { [`data-${style.type}`]: "" } };
  }
}

/** What a paragraph's part adds to it; `edges` close the bar where the part begins and ends. */
export function partAttributes(parts: readonly (Region | null)[], at: number, words: SurfaceWords): Record<string, string> {
  const part = parts[at];
  if (!part) return {};
  const first = parts[at - 1] !== part ? " first" : "";
  const last = parts[at + 1] !== part ? " last" : "";
  return {
    "data-part": part.kind,
    "data-part-status": part.status,
    "data-part-edge": `${first}${last}`.trim(),
    ...(part.kind === "boilerplate" ? { "aria-description": words.outside } : {}),
  };
}

/** The article's own element. It takes a caret and refuses every change; its name says that it is read-only. */
export function articleAttributes(props: { words: SurfaceWords; describedBy?: string; language: string | null }): Record<string, string> {
  return {
    "role": "textbox",
    "aria-multiline": "true",
    "aria-readonly": "true",
    "aria-label": props.words.name,
    ...(props.describedBy ? { "aria-describedby": props.describedBy } : {}),
    ...(props.language ? { lang: props.language } : {}),
    "inputmode": "none",
    "spellcheck": "false",
    "autocorrect": "off",
    "autocapitalize": "off",
    "translate": "no",
    "tabindex": "0",
    "data-article": "",
    "data-gramm": "false",
  };
}
