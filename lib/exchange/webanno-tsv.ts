/** WebAnno TSV 3.3, one span layer per file. Offsets in UTF-16 units; a span that cuts a token is told by a sub-token row. */
import { spansOf, type MarkedText } from "./spans";
import { tokenise, type Stretch, type TokenisedSentence } from "./tokens";

/** Feature values in the order of the layer's features; null where there is none. */
export interface TsvSpan {
  readonly start: number;
  readonly end: number;
  readonly values: readonly (string | null)[];
}

export interface TsvDocument {
  readonly text: string;
  readonly layer: string;
  readonly features: readonly string[];
  readonly sentences: readonly TokenisedSentence[];
  readonly spans: readonly TsvSpan[];
}

interface Unit extends Stretch {
  readonly name: string;
  readonly spans: TsvSpan[];
}

const RESERVED: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n" };
const escapeValue = (value: string): string => value.replaceAll(/->|[\\[\]|_;\t\n*]/gu, (found) => RESERVED[found] ?? `\\${found}`);

const CONTROL: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\b": "\\b" };
const escapeText = (text: string): string => text.replaceAll(/[\\\t\r\f\b]/gu, (found) => CONTROL[found]!);

const byPlace = (a: Stretch | TsvSpan, b: Stretch | TsvSpan): number => a.start - b.start || b.end - a.end;

/** The rows of one token: itself, then the parts of it that spans cover, in order. */
const unitsOf = (token: Stretch, name: string, spans: readonly TsvSpan[]): Unit[] => {
  const touching = spans.filter((span) => span.start < token.end && token.start < span.end);
  const whole: Unit = { ...token, name, spans: [] };
  const parts = new Map<string, Unit>();
  for (const span of touching) {
    const start = Math.max(span.start, token.start) as Stretch["start"];
    const end = Math.min(span.end, token.end) as Stretch["end"];
    if (start === token.start && end === token.end) whole.spans.push(span);
    else parts.set(`${start}-${end}`, { start, end, name: "", spans: [...(parts.get(`${start}-${end}`)?.spans ?? []), span] });
  }
  return [whole, ...[...parts.values()].sort(byPlace).map((part, at) => ({ ...part, name: `${name}.${at + 1}` }))];
};

/** Numbers for the spans that need one to be told apart: those of several rows, and those that share a row. */
const numbersOf = (units: readonly Unit[]): Map<TsvSpan, number> => {
  const rows = new Map<TsvSpan, number>();
  const shared = new Set<TsvSpan>();
  for (const { spans } of units) {
    for (const span of spans) {
      rows.set(span, (rows.get(span) ?? 0) + 1);
      if (spans.length > 1) shared.add(span);
    }
  }
  const numbers = new Map<TsvSpan, number>();
  for (const [span, count] of rows) if (count > 1 || shared.has(span)) numbers.set(span, numbers.size + 1);
  return numbers;
};

const cellsOf = ({ spans }: Unit, columns: number, numbers: ReadonlyMap<TsvSpan, number>): string[] =>
  Array.from({ length: columns }, (_, column) => {
    if (spans.length === 0) return "_";
    return spans
      .map((span) => {
        const value = span.values[column] ?? null;
        const number = numbers.get(span);
        return `${value === null || value === "" ? "*" : escapeValue(value)}${number === undefined ? "" : `[${number}]`}`;
      })
      .join("|");
  });

/** The file. Spans of white space alone have no row and are left out. */
export const tsv = ({ text, layer, features, sentences, spans }: TsvDocument): string => {
  const sorted = [...spans].sort(byPlace);
  const blocks = sentences.map((sentence, s) => ({
    lines: escapeText(text.slice(sentence.start, sentence.end)).split("\n").map((line) => `#Text=${line}\n`).join(""),
    units: sentence.tokens.flatMap((token, t) => unitsOf(token, `${s + 1}-${t + 1}`, sorted)),
  }));
  const numbers = numbersOf(blocks.flatMap(({ units }) => units));
  const columns = Math.max(features.length, 1);
  const row = (unit: Unit): string =>
    `${[unit.name, `${unit.start}-${unit.end}`, escapeText(text.slice(unit.start, unit.end)), ...cellsOf(unit, columns, numbers)].join("\t")}\t\n`;
  const head = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${layer}|${features.join("|")}\n\n\n`;
  return head + blocks.map(({ lines, units }) => lines + units.map(row).join("")).join("\n");
};

/** One annotator's reading of one document. Each run of a discontinuous passage is a span of its own, joined by `annotation`. */
export const tsvOf = (document: MarkedText): string => {
  const { text } = document;
  const spans = spansOf(document.annotations).flatMap(({ label, runs, row }) =>
    runs.map(([start, end]) => ({
      start: text.toUtf16(start),
      end: text.toUtf16(end),
      values: [label, row.attribution?.type ?? null, row.confidence, row.id],
    })),
  );
  return tsv({
    text: text.text, layer: "webanno.custom.Apostille", features: ["label", "attribution", "confidence", "annotation"], sentences: tokenise(document), spans,
  });
};
