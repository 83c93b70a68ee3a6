/** A rich text as TipTap's JSON, and back. */
import type { JSONContent } from "@tiptap/core";
import { tidy, type Inline, type Marks, type RichBlock, type RichText } from "@/lib/annotation/rich-text/tree";

const markNames = (inline: Inline): string[] => [...(inline.strong ? ["strong"] : []), ...(inline.emphasis ? ["emphasis"] : [])];

const marked = (inline: Inline): JSONContent["marks"] => [
  ...markNames(inline).map((type) => ({ type })),
  ...(inline.kind === "words" && inline.href !== null ? [{ type: "link", attrs: { href: inline.href } }] : []),
];

const inlineContent = (inline: Inline): JSONContent[] => {
  const marks = marked(inline) ?? [];
  if (inline.kind === "mention") return [{ type: "mention", attrs: { person: inline.person }, marks }];
  const lineEnd: JSONContent = { type: "break", marks: markNames(inline).map((type) => ({ type })) };
  return inline.text.split("\n").flatMap((text, at): JSONContent[] => [...(at > 0 ? [lineEnd] : []), ...(text === "" ? [] : [{ type: "text", text, marks }])]);
};

const paragraph = (inlines: readonly Inline[]): JSONContent => ({ type: "paragraph", content: inlines.flatMap(inlineContent) });

const blockContent = (block: RichBlock): JSONContent => {
  if (block.kind === "list") return { type: block.ordered ? "numbers" : "bullets", content: block.items.map((item) => ({ type: "item", content: [paragraph(item)] })) };
  return { ...paragraph(block.inlines), type: block.kind };
};

/** An empty text is one empty paragraph. */
export const contentOf = (text: RichText): JSONContent => ({ type: "doc", content: text.length > 0 ? text.map(blockContent) : [{ type: "paragraph" }] });

const inlineOf = (content: JSONContent): Inline => {
  const types = new Set((content.marks ?? []).map(({ type }) => type));
  const marks: Marks = { strong: types.has("strong"), emphasis: types.has("emphasis") };
  if (content.type === "mention") return { kind: "mention", person: String(content.attrs?.person), ...marks };
  const link = content.marks?.find(({ type }) => type === "link");
  return { kind: "words", text: content.type === "break" ? "\n" : (content.text ?? ""), href: (link?.attrs?.href as string | undefined) ?? null, ...marks };
};

const inlinesOf = ({ content = [] }: JSONContent): Inline[] => content.map(inlineOf);

const blockOf = (content: JSONContent): RichBlock => {
  if (content.type === "bullets" || content.type === "numbers") {
    return { kind: "list", ordered: content.type === "numbers", items: (content.content ?? []).map((item) => (item.content ?? []).flatMap(inlinesOf)) };
  }
  return { kind: content.type === "quote" ? "quote" : "paragraph", inlines: inlinesOf(content) };
};

/** Tidy. */
export const textOf = (content: JSONContent): RichText => tidy((content.content ?? []).map(blockOf));
