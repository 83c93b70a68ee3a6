/** What can be written in a note: paragraphs, quotations, lists, emphasis, links and people. Pasting brings no more than that. */
import { Mark, Node, type AnyExtension } from "@tiptap/core";
import { safeLink } from "@/lib/text/safe-link";

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  priority: 1_000,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});

const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
});

const list = (name: "bullets" | "numbers", tag: "ul" | "ol") =>
  Node.create({ name, group: "block list", content: "item+", parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

const Item = Node.create({
  name: "item",
  content: "paragraph",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

const Break = Node.create({
  name: "break",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

const Strong = Mark.create({
  name: "strong",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleMark(this.name) };
  },
});

const Emphasis = Mark.create({
  name: "emphasis",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleMark(this.name) };
  },
});

const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => (safeLink(element.getAttribute("href") ?? "") === null ? false : null) }],
  renderHTML: ({ mark }) => ["a", { href: mark.attrs.href as string, rel: "noreferrer" }, 0],
});

/** `nameOf`: how the person of an id is called here. */
const mention = (nameOf: (id: string) => string) =>
  Node.create({
    name: "mention",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({ person: { default: null, rendered: false } }),
    renderHTML: ({ node }) => ["span", { "data-mention": "" }, `@${nameOf(node.attrs.person as string)}`],
    renderText: ({ node }) => `@${nameOf(node.attrs.person as string)}`,
  });

export const writingExtensions = (nameOf: (id: string) => string): AnyExtension[] => [
  Doc, Text, Paragraph, Quote, list("bullets", "ul"), list("numbers", "ol"), Item, Break, Strong, Emphasis, Link, mention(nameOf),
];
