/**
 * A rich text as it is stored and sent: plain text in the few signs of Markdown that everybody reads. `**strong**`,
 * `*emphasis*`, `[words](https://…)`, `@[id]`, lines that begin with `- `, `1. ` or `> `, a blank line between blocks.
 */
import { tidy, type Inline, type Marks, type RichBlock, type RichText } from "./tree";

const PLAIN: Marks = { strong: false, emphasis: false };

const escaped = (text: string): string => text.replace(/[\\*[\]]/gu, "\\$&");

/** At the start of a line these would begin a list or a quotation. */
const guarded = (line: string): string => line.replace(/^([-+>]|\d{1,9}[.)])(?=\s|$)/u, (sign) => (/^\d/u.test(sign) ? `${sign.slice(0, -1)}\\${sign.at(-1)!}` : `\\${sign}`));

/** One star turns emphasis on or off, two strength, three both. */
const turn = (from: Marks, to: Marks): string => "*".repeat((from.emphasis === to.emphasis ? 0 : 1) + (from.strong === to.strong ? 0 : 2));

const printInline = (inline: Inline): string => {
  if (inline.kind === "mention") return `@[${inline.person}]`;
  if (inline.href === null) return escaped(inline.text);
  return `[${escaped(inline.text)}](${inline.href.replace(/[()\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
};

const printInlines = (inlines: readonly Inline[]): string => {
  let marks = PLAIN;
  let printed = "";
  for (const inline of inlines) {
    printed += turn(marks, inline) + printInline(inline);
    marks = inline;
  }
  return printed + turn(marks, PLAIN);
};

const linesOf = (inlines: readonly Inline[]): string[] => printInlines(inlines).split("\n").map(guarded);

const printItem = (inlines: readonly Inline[], sign: string): string => linesOf(inlines).map((line, at) => `${at === 0 ? sign : " ".repeat(sign.length)}${line}`).join("\n");

const printBlock = (block: RichBlock): string => {
  if (block.kind === "list") return block.items.map((item, at) => printItem(item, block.ordered ? `${at + 1}. ` : "- ")).join("\n");
  const lines = linesOf(block.inlines);
  return (block.kind === "quote" ? lines.map((line) => `> ${line}`) : lines).join("\n");
};

/** Equal texts are printed alike. Empty for an empty text. */
export const printRichText = (text: RichText): string => tidy(text).map(printBlock).join("\n\n");
