/** JSON Lines with spans, as doccano reads them: `{"id", "text", "label": [[start, end, label]]}`, offsets in code points, one file per annotator. */
import { spansOf, type MarkedText } from "./spans";

/** The line of one document, with its end. A discontinuous passage is one span per run; notes have no label and are left out. */
export const doccanoLine = ({ id, text, annotations }: Pick<MarkedText, "id" | "text" | "annotations">): string => {
  const label = spansOf(annotations)
    .filter(({ kind }) => kind !== "note")
    .flatMap((span) => span.runs.map(([start, end]) => [start, end, span.label]));
  return `${JSON.stringify({ id, text: text.text, label })}\n`;
};
