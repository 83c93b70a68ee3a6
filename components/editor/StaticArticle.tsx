/** The article as React renders it, on the server and once in the browser, before the editor has it. */
import { createElement, memo, type ReactNode, type Ref } from "react";
import type { ArticleBlock, ArticleSpan } from "./article";
import { blockMarkup, partAttributes, spanMarkup } from "./markup";
import type { Region } from "@/lib/text/structure";
import type { SurfaceWords } from "./types";

export interface StaticArticleProps {
  readonly blocks: readonly ArticleBlock[];
  readonly parts: readonly (Region | null)[];
  readonly words: SurfaceWords;
  readonly attributes: Readonly<Record<string, string>>;
  readonly className: string;
  readonly element: Ref<HTMLDivElement>;
}

const sameStyle = (a: ArticleSpan, b: ArticleSpan, depth: number): boolean =>
  JSON.stringify(a.styles[depth]) === JSON.stringify(b.styles[depth]);

/** Nests neighbouring spans in the styles they share, outermost first, as the editor does. */
function nest(spans: readonly ArticleSpan[], depth: number, words: SurfaceWords): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < spans.length; ) {
    const span = spans[at]!;
    let next = at + 1;
    while (next < spans.length && sameStyle(span, spans[next]!, depth)) next += 1;
    const group = spans.slice(at, next);
    const style = span.styles[depth];
    if (style) {
      const { tag, attributes } = spanMarkup(style, words);
      nodes.push(createElement(tag, { key: at, ...attributes }, ...nest(group, depth + 1, words)));
    } else {
      nodes.push(group.map((each) => each.text).join(""));
    }
    at = next;
  }
  return nodes;
}

/** React spells some attributes its own way. */
const SPELLING: Readonly<Record<string, string>> = {
  inputmode: "inputMode", spellcheck: "spellCheck", autocorrect: "autoCorrect", autocapitalize: "autoCapitalize", tabindex: "tabIndex",
};

const spelled = (attributes: Readonly<Record<string, string>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [SPELLING[name] ?? name, name === "tabindex" ? Number(value) : value]),
  );

/**
 * The article as the server sends it: readable before any script runs, in the very markup the editor will use.
 * Rendered once; the editor then owns the element's content, so nothing may ever render it again.
 */
export const StaticArticle = memo(
  function StaticArticle({ blocks, parts, words, attributes, className, element }: StaticArticleProps) {
    const children = blocks.map((block, at) => {
      const markup = blockMarkup(block);
      const own = { key: at, ...markup.attributes, ...partAttributes(parts, at, words) };
      return createElement(markup.tag, own, ...nest(block.spans, 0, words));
    });
    return createElement("div", { ...spelled(attributes), className, ref: element, suppressHydrationWarning: true }, ...children);
  },
  () => true,
);
