/** TipTap's view of the article: one kind of paragraph, six marks, and nothing that edits. */
import { Mark, Node, type AnyExtension, type JSONContent } from "@tiptap/core";
import type { ArticleBlock, SpanStyle } from "./article";
import { blockMarkup, spanMarkup } from "./markup";
import type { SurfaceWords } from "./types";

const quiet = (names: readonly string[]) => () =>
  Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }]));

const Article = Node.create({ name: "doc", topNode: true, content: "passage*" });
const Text = Node.create({ name: "text" });
const Passage = Node.create({
  name: "passage",
  content: "text*",
  selectable: false,
  whitespace: "pre",
  addAttributes: quiet(["kind", "level", "marker"]),
  renderHTML({ node }) {
    const { tag, attributes } = blockMarkup(node.attrs as ArticleBlock);
    return [tag, attributes, 0];
  },
});

/** In the order in which they nest, outermost first. */
const STYLES = ["link", "strong", "emphasis", "code", "notation", "join"] as const satisfies readonly SpanStyle["type"][];

const styleMark = (type: SpanStyle["type"], words: SurfaceWords) =>
  Mark.create({
    name: type,
    inclusive: false,
    priority: 200 - STYLES.indexOf(type),
    addAttributes: quiet(type === "link" ? ["target", "href", "at"] : []),
    renderHTML({ mark }) {
      const { tag, attributes } = spanMarkup({ type, ...mark.attrs } as SpanStyle, words);
      return [tag, attributes, 0];
    },
  });

/** The extensions that make the schema; `words` are said by the links. */
export const articleExtensions = (words: SurfaceWords): AnyExtension[] => [
  Article, Text, Passage, ...STYLES.map((type) => styleMark(type, words)),
];

/** The article as TipTap's JSON. */
export const articleContent = (blocks: readonly ArticleBlock[]): JSONContent => ({
  type: "doc",
  content: blocks.map(({ kind, level, marker, spans }) => ({
    type: "passage",
    attrs: { kind, level, marker },
    content: spans.map(({ text, styles }) => ({
      type: "text",
      text,
      ...(styles.length > 0 ? { marks: styles.map(({ type, ...attrs }) => ({ type, attrs })) } : {}),
    })),
  })),
});
