/** Reading one document: the same work in the web process for short texts and in a child for everything else. */
import { analyse, structureOf } from "@/lib/text/analyse";
import { guessLanguage, proposeTitle } from "@/lib/text/detect";
import { HtmlRefused } from "./html-tree";
import type { Job, Read } from "./job";
import { readHtml } from "./read-html";

/** Lines of a text; a page's limit on nodes, for what has none. */
const MAX_LINES = 200_000;
/** Ranges of a structure. */
const MAX_RANGES = 500_000;

const readPlain = ({ content, format, language }: Job): Read => {
  let lines = 0;
  for (let at = content.indexOf("\n"); at !== -1; at = content.indexOf("\n", at + 1)) lines += 1;
  if (lines > MAX_LINES) throw new HtmlRefused("too-many-nodes");
  const spoken = language ?? guessLanguage(content);
  return { text: content, structure: analyse(content, { format, language: spoken }), title: proposeTitle(content), language: spoken };
};

const readPage = ({ content, language, url }: Job): Read => {
  const page = readHtml(content, url);
  const spoken = language ?? guessLanguage(page.text) ?? page.language;
  return { text: page.text, structure: structureOf(page.text, page.layout, { language: spoken, given: page.given }), title: page.title, language: spoken };
};

/** Throws `HtmlRefused` for a document beyond the limits. */
export const perform = (job: Job): Read => {
  const read = job.format === "html" ? readPage(job) : readPlain(job);
  const { blocks, inlines, syntax, sentences } = read.structure;
  if (blocks.length + inlines.length + syntax.length + sentences.length > MAX_RANGES) throw new HtmlRefused("too-many-nodes");
  return read;
};
