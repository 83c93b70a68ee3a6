/** The formats of other tools: bytes and offsets of the golden files, the reference cases of WebAnno, and reading back. */
import fc from "fast-check";
import { existsSync, readdirSync } from "node:fs";
import { bratAnnotations } from "@/lib/exchange/brat";
import { casJson, casOf, casTypeSystem, casXmi, type Cas } from "@/lib/exchange/cas";
import { conll } from "@/lib/exchange/conll";
import { ANNOTATION_COLUMNS, annotationRecords, csv, csvRecord, tableColumns, tableRecord } from "@/lib/exchange/csv";
import { doccanoLine } from "@/lib/exchange/doccano";
import type { AnnotationRow } from "@/lib/exchange/rows";
import { byAnnotator, spansOf } from "@/lib/exchange/spans";
import { tokenise } from "@/lib/exchange/tokens";
import { tsv, tsvOf } from "@/lib/exchange/webanno-tsv";
import { indexText } from "@/lib/text/offsets";
import { utf16 } from "@/lib/text/units";
import { annotation, document, each, TEXT } from "./bundle-world";
import { goldenMarks, reference, referencePath, withReference } from "./reference";

const text = indexText(TEXT);
const sentences = [{ start: 0, end: 44 }, { start: 45, end: 99 }];
const marked = (annotations: AnnotationRow[]) => ({ id: "d1", text, sentences, annotations });

withReference("the golden files", () => {
  const rows = (annotator?: string): AnnotationRow[] =>
    goldenMarks()
      .filter((mark) => !annotator || mark.annotator === annotator)
      .map(({ id, label, annotator: by, code_points: [start, end] }) => annotation({ id, annotator: by, labels: [label], start, end }));

  it("brat: the bytes of both annotators and of the text", () => {
    expect(bratAnnotations({ text, spans: spansOf(rows("a1")) })).toBe(reference("golden", "doc.a1.ann"));
    expect(bratAnnotations({ text, spans: spansOf(rows("a2")), first: 3 })).toBe(reference("golden", "doc.a2.ann"));
    expect(text.text).toBe(reference("golden", "doc.txt"));
  });

  it("doccano", () => {
    const golden = JSON.parse(reference("golden", "doccano.jsonl")) as Record<string, unknown>;
    expect({ ...(JSON.parse(doccanoLine(marked(rows("a1")))) as object), id: 1 }).toEqual(golden);
  });

  it("CAS: XMI and type system byte by byte, JSON by value", () => {
    const cas: Cas = {
      text: TEXT,
      type: { name: "workbench.Span", features: ["label", "annotator"] },
      spans: casOf({ text, annotations: rows() }).spans,
    };
    expect(casXmi(cas)).toBe(reference("golden", "cas.xmi").trimEnd());
    expect(casTypeSystem(cas.type)).toBe(reference("golden", "typesystem.xml").trimEnd());
    expect(JSON.parse(casJson(cas))).toEqual(JSON.parse(reference("golden", "cas.json")));
  });

  it("CSV: offsets in both units", () => {
    const records = rows().flatMap((row) => annotationRecords(row, text));
    const at = (name: (typeof ANNOTATION_COLUMNS)[number]): number => ANNOTATION_COLUMNS.indexOf(name);
    expect(records.map((record) => [record[at("start")], record[at("end")], record[at("start_utf16")], record[at("end_utf16")]])).toEqual(
      goldenMarks().map(({ code_points, utf16: units }) => [...code_points, ...units]),
    );
  });
});

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (value: string): string =>
  value.replaceAll(/&(?:#(\d+)|(\w+));/gu, (_, code: string | undefined, name: string) => (code ? String.fromCodePoint(Number(code)) : ENTITIES[name]!));
const elements = (xmi: string, name: string): Record<string, string>[] =>
  [...xmi.matchAll(new RegExp(`<(?:\\w+:)${name} ([^>]*?)/>`, "gu"))].map(([, attributes]) =>
    Object.fromEntries([...attributes!.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, unescaped(value!)])),
  );

/** WebAnno's own test cases that have one span layer and no span of no length. */
const CASES = [
  "testMultiTokenStackedSpanWithFeatureValue", "testMultiTokenSpanWithoutFeatureValue", "testCrossSentenceSpanWithoutFeatureValue", "testSentenceWithLineBreak",
  "testTokenBoundedBioLookAlike", "testTokenBoundedSpanWithFeatureValue", "testTokenBoundedSpanWithSpecialSymbolsValue", "testTokenBoundedSpanWithoutFeatureValue",
  "testTokenBoundedStackedSpanWithFeatureValue", "testSubMultiTokenSpanWithoutFeatureValue", "testSubMultiTokenSpanWithoutFeatureValue3", "testSingleTokenWithoutFeatureValue",
];

withReference("WebAnno TSV 3.3", () => {
  const known = existsSync(referencePath("tsv3")) ? readdirSync(referencePath("tsv3")) : [];
  it.each(CASES.filter((name) => known.includes(name)))("%s, byte by byte", (name) => {
    const xmi = reference("tsv3", name, "reference.xmi");
    const places = (kind: string) => elements(xmi, kind).map(({ begin, end, value }) => ({ start: utf16(Number(begin)), end: utf16(Number(end)), values: [value ?? null] }));
    const tokens = places("Token");
    const source = elements(xmi, "Sofa")[0]!.sofaString!;
    const found = tsv({
      text: source, layer: "webanno.custom.Span", features: ["value"], spans: [...places("Span"), ...places("NamedEntity")],
      sentences: places("Sentence").map(({ start, end }) => ({ start, end, tokens: tokens.filter((token) => token.start >= start && token.end <= end) })),
    });
    expect(found).toBe(reference("tsv3", name, "reference.tsv"));
  });
});

const runs = (count: number) =>
  fc.uniqueArray(fc.nat(100), { minLength: count * 2, maxLength: count * 2 }).map((cuts) => {
    const sorted = cuts.sort((a, b) => a - b);
    return Array.from({ length: count }, (_, at) => [sorted[at * 2]!, sorted[at * 2 + 1]!] as [number, number]);
  });
const anyRow = fc.tuple(fc.integer({ min: 1, max: 3 }).chain(runs), fc.subarray(["a", "b"]), fc.constantFrom("ada", "bob"), fc.nat()).map(([all, labels, annotator, id]) =>
  annotation({ id: `n${id}`, annotator, labels, start: all[0]![0], end: all.at(-1)![1], segments: all.length > 1 ? all : null }),
);

it("brat's fragments read back as the characters that were marked", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
      const spans = spansOf(rows);
      const characters = [...TEXT];
      const visible = (at: number): boolean => characters[at] !== "\n";
      const wanted = spans.map(({ runs: all }) => all.flatMap(([start, end]) => characters.map((_, at) => at).slice(start, end)));
      for (const line of bratAnnotations({ text, spans }).split("\n").filter((each) => each.startsWith("T"))) {
        const [id, placed, words] = line.split("\t");
        const fragments = placed!.slice(placed!.indexOf(" ") + 1).split(";").map((fragment) => fragment.split(" ").map(Number) as [number, number]);
        expect(fragments.map(([start, end]) => text.slice(start, end)).join(" ")).toBe(words);
        const found = new Set(fragments.flatMap(([start, end]) => characters.map((_, at) => at).slice(start, end)));
        expect(wanted[Number(id!.slice(1)) - 1]!.filter((at) => visible(at) && characters[at]!.trim() !== "" && !found.has(at))).toEqual([]);
      }
    }),
  );
});

it("doccano reads back as the labelled runs", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
      const { label } = JSON.parse(doccanoLine(marked(rows))) as { label: [number, number, string][] };
      expect(label).toEqual(rows.flatMap((row) => row.labels.flatMap((key) => (row.segments ?? [[row.start, row.end]]).map(([start, end]) => [start, end, key]))));
    }),
  );
});

it("every visible character is in one token, and a TSV holds every label", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
      const tokens = tokenise(marked(rows)).flatMap((sentence) => sentence.tokens);
      expect(tokens.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(TEXT.replaceAll(/\s/gu, ""));
      const file = tsvOf(marked(rows));
      for (const row of rows) if (row.labels.length > 0 && text.slice(row.start, row.end).trim() !== "" && !row.segments) expect(file).toContain(row.id);
    }),
  );
});

describe("tokens", () => {
  it("keep words, figures, flags and families whole", () => {
    const words = tokenise(marked([])).map(({ tokens }) => tokens.map(({ start, end }) => TEXT.slice(start, end)));
    expect(words[0]).toEqual(["Le", "maire", "🇫🇷", "l’a", "dit", ":", "«", "Non", "»", "—", "selon", "l’AFP", "."]);
    expect(words[1]![2]).toBe("👩🏽\u200d🔬");
  });
});

it("XML that no parser refuses, with offsets kept", () => {
  const odd = indexText('a<b>&"c"\u0001\u000b\n\ttail');
  const xmi = casXmi(casOf({ text: odd, annotations: [annotation({ start: 8, end: 10, note: "x\u0002<&", quote: null })] }));
  expect(xmi).not.toMatch(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/u);
  expect(elements(xmi, "Sofa")[0]!.sofaString).toBe('a<b>&"c"\ufffd\ufffd\n\ttail');
  expect(elements(xmi, "Span")[0]).toMatchObject({ begin: "8", end: "10", note: "x\ufffd<&" });
});

it("IOB2 tags per label, earlier spans first", () => {
  const file = conll(marked([annotation({ start: 32, end: 43, labels: ["a", "b"] }), annotation({ start: 38, end: 44, labels: ["a"] })]), ["a", "b"]);
  expect(file.split("\n").filter((line) => /^(selon|l’AFP|\.)\t/u.test(line)).slice(0, 3)).toEqual(["selon\t32\t37\tB-a\tB-b", "l’AFP\t38\t43\tI-a\tI-b", ".\t43\t44\tO\tO"]);
  expect(file).toMatch(/^# columns/u);
});

/** A reader after RFC 4180, independent of the writer. */
const parsedCsv = (file: string): string[][] => {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  for (let at = 0; at < file.length; at += 1) {
    const sign = file[at]!;
    if (quoted && sign === '"' && file[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ",") [cell] = [(rows.at(-1)!.push(cell), "")];
    else if (!quoted && sign === "\r" && file[at + 1] === "\n") [cell, at] = [(rows.at(-1)!.push(cell), rows.push([]), ""), at + 1];
    else cell += sign;
  }
  return rows.slice(0, -1);
};

describe("CSV", () => {
  it("reads back as written, but for the guard", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", "=", " ", "é", "-", "@") }), { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (records) => {
        const read = parsedCsv(records.map(csvRecord).join(""));
        const plain = (cell: string): string => (/^'[\s]*[=+\-@]|^'[\t\r\n]/u.test(cell) ? cell.slice(1) : cell);
        expect(read.map((cells) => cells.map(plain))).toEqual(records);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });

  it("guards formulas, leaves numbers alone, and puts a byte order mark only when asked", async () => {
    expect(csvRecord(['=HYPERLINK("x")', "+1", " -2", "＝1", -5, "a\r\nb", null, true])).toBe('"\'=HYPERLINK(""x"")",\'+1,\' -2,\'＝1,-5,"a\r\nb",,true\r\n');
    const all = async (bom: boolean): Promise<string> => {
      let file = "";
      for await (const piece of csv(tableColumns("documents"), each([tableRecord("documents", document())]), { bom })) file += piece;
      return file;
    };
    expect((await all(true)).slice(1)).toBe(await all(false));
    expect(parsedCsv(await all(false))[1]![tableColumns("documents").indexOf("text")]).toBe(TEXT);
  });
});

it("annotators are apart and in order", () => {
  const groups = byAnnotator([annotation({ start: 3, end: 8, annotator: "bob" }), annotation({ start: 0, end: 8 }), annotation({ start: 0, end: 29 })]);
  expect([...groups].map(([name, rows]) => [name, rows.map(({ end }) => end)])).toEqual([["ada", [29, 8]], ["bob", [8]]]);
});
