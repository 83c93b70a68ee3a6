/** CoNLL with IOB2 tags, a column per label: a convenience that loses what the others keep, and says so in its head. */
import { spansOf, type MarkedText } from "./spans";
import { tokenise, type Stretch } from "./tokens";

const HEAD = [
  "# columns: token, start, end (code points), then one IOB2 column per label",
  "# lossy: where two spans of one label overlap, the earlier (then the longer) is kept; a token is in a span when they share a character",
];

const oneWord = (text: string): string => text.replaceAll(/\s/gu, "_");

/** One annotator's reading of one document. `labels` are the columns, in order; spans of other labels are left out. */
export const conll = (document: MarkedText, labels: readonly string[]): string => {
  const { text } = document;
  const sentences = tokenise(document);
  const tokens: Stretch[] = sentences.flatMap((sentence) => sentence.tokens);
  const columns = labels.map((label) => {
    const tags = tokens.map(() => "O");
    const spans = spansOf(document.annotations).filter((span) => span.label === label);
    for (const { runs } of spans.sort((a, b) => a.row.start - b.row.start || b.row.end - a.row.end)) {
      const covered = tokens.flatMap((token, at) =>
        runs.some(([start, end]) => token.start < text.toUtf16(end) && text.toUtf16(start) < token.end) ? [at] : [],
      );
      if (covered.some((at) => tags[at] !== "O")) continue;
      covered.forEach((at, n) => (tags[at] = `${n > 0 && covered[n - 1] === at - 1 ? "I" : "B"}-${label}`));
    }
    return tags;
  });
  let at = 0;
  const blocks = sentences.map((sentence) =>
    sentence.tokens
      .map((token) => {
        const cells = [oneWord(text.text.slice(token.start, token.end)), text.toCodePoint(token.start), text.toCodePoint(token.end), ...columns.map((tags) => tags[at])];
        at += 1;
        return `${cells.join("\t")}\n`;
      })
      .join(""),
  );
  return `${[...HEAD, `# document: ${oneWord(document.id)}`, `# labels: ${labels.join(" ")}`].join("\n")}\n\n${blocks.join("\n")}`;
};
