/** brat standoff: a `.txt` with the text and an `.ann` per annotator. Offsets in code points. */
import type { TextIndex } from "@/lib/text/offsets";
import type { LabelledSpan } from "./spans";

export interface BratInput {
  readonly text: TextIndex;
  /** In the order in which they are to be numbered. */
  readonly spans: readonly LabelledSpan[];
  /** The number of the first span; 1 unless given. */
  readonly first?: number;
}

/** A run never crosses a line: brat reads one fragment per line. Blank pieces are dropped. */
const fragmentsOf = (text: TextIndex, runs: LabelledSpan["runs"]): [number, number][] =>
  runs.flatMap(([start, end]) => {
    const found: [number, number][] = [];
    let from = start;
    for (const piece of text.slice(start, end).split("\n")) {
      const length = [...piece].length;
      if (piece.trim() !== "") found.push([from, from + length]);
      from += length + 1;
    }
    return found;
  });

/** A type that brat can read: letters, digits, `_` and `-`. */
const nameOf = (label: string): string => label.replaceAll(/[^\p{L}\p{N}_-]/gu, "_") || "_";

const oneLine = (text: string): string => text.replaceAll(/[\r\n\t]+/gu, " ").trim();

/** The `.ann` file: a T line per span, A lines for attribution and doubt, `#` lines for notes. Spans of white space alone are left out. */
export const bratAnnotations = ({ text, spans, first = 1 }: BratInput): string => {
  const lines: string[] = [];
  let [attributes, notes] = [0, 0];
  spans.forEach(({ label, runs, row }, at) => {
    const fragments = fragmentsOf(text, runs);
    if (fragments.length === 0) return;
    const id = `T${first + at}`;
    const words = fragments.map(([start, end]) => text.slice(start, end)).join(" ");
    lines.push(`${id}\t${nameOf(label)} ${fragments.map(([start, end]) => `${start} ${end}`).join(";")}\t${words}`);
    if (row.attribution) lines.push(`A${(attributes += 1)}\tAttribution ${id} ${row.attribution.type}`);
    if (row.confidence === "unsure") lines.push(`A${(attributes += 1)}\tUnsure ${id}`);
    if (row.note !== null) lines.push(`#${(notes += 1)}\tAnnotatorNotes ${id}\t${oneLine(row.note)}`);
  });
  return lines.map((line) => `${line}\n`).join("");
};
