/** Web annotations out and in: every MUST of the working group, the golden offsets, and round trips. */
import fc from "fast-check";
import { linkRow, type AnnotationRow, type LinkRow } from "@/lib/exchange/rows";
import { contextOf } from "@/lib/exchange/quote-context";
import { documentOf, URNS, type W3cAnnotation, type W3cTarget } from "@/lib/exchange/w3c-model";
import { fromW3c } from "@/lib/exchange/w3c-read";
import { collection, pageOf, standalone, toW3c } from "@/lib/exchange/w3c-write";
import { indexText } from "@/lib/text/offsets";
import { annotation, each, TEXT } from "./bundle-world";
import { goldenMarks, reference, withReference } from "./reference";
import { assertionsOf, broken } from "./w3c-assertions";

const text = indexText(TEXT);
const out = (row: AnnotationRow, links: LinkRow[] = [], mode: "full" | "offsets" = "full"): W3cAnnotation =>
  toW3c({ row, links, text, version: 1 }, { iris: URNS, text: mode });

const back = (value: unknown, source = text) =>
  fromW3c(value, {
    sourceOf: (iri) => {
      const found = documentOf(iri) ?? (iri === "urn:example:doc" ? { id: "doc", version: 1 } : null);
      return found && { document: found.id, version: found.version, text: source };
    },
    annotator: "import",
    newId: (place) => `new-${place}`,
  });

const link = linkRow.parse({ id: "l1", annotation: "n0-29", annotator: "bob", url: "https://example.org/a", stance: "supports", quote: "mot", accepted: true });
const rich = annotation({
  start: 0, end: 29, segments: [[0, 10], [20, 29]], frames: ["economic"], note: "à voir", attribution: { type: "named", name: "Le maire", cue: "a dit" }, confidence: "unsure",
  revisedAt: "2026-03-02T08:00:00Z",
});
const examples: [string, AnnotationRow, LinkRow[]][] = [
  ["a label", annotation({ start: 32, end: 43 }), []],
  ["everything at once", rich, [link]],
  ["a note alone", annotation({ start: 0, end: 8, labels: [], note: "?" }), []],
  ["links on one label", annotation({ start: 0, end: 29 }), [link, { ...link, id: "l2", stance: "refutes" }]],
];

it.each(examples)("%s goes out and comes back the same", (_, row, links) => {
  const read = back(JSON.parse(JSON.stringify(standalone(out(row, links)))));
  expect(read).toEqual({ annotations: [{ ...row, revisedAt: row.revisedAt ?? row.createdAt }], links, faults: [] });
});

withReference("the working group's assertions", () => {
  it.each(examples)("an annotation: %s", (_, row, links) => {
    expect(broken(assertionsOf("annotations", "annotationMusts.test"), standalone(out(row, links)))).toEqual([]);
    expect(broken(assertionsOf("annotations", "annotationMusts.test"), standalone(out(row, links, "offsets")))).toEqual([]);
  });

  it("a collection with its page, and a page alone", async () => {
    let json = "";
    const items = examples.map(([, row, links]) => out(row, links));
    for await (const piece of collection(each(items), { id: "urn:apostille:export", label: "Essai" })) json += piece;
    const parsed = JSON.parse(json) as Record<string, unknown>;
    expect(broken(assertionsOf("collections", "collectionMusts.test"), parsed)).toEqual([]);
    const page = pageOf(items, { collection: { id: "urn:apostille:export", label: "Essai" }, iri: (n) => `urn:apostille:export:${n}`, number: 1, startIndex: 500, isLast: false });
    expect(broken(assertionsOf("collections", "pages", "pageMusts.test"), page)).toEqual([]);
    expect(broken(assertionsOf("collections", "pages", "pageMusts.test"), parsed)).toEqual([]);
    expect(back(parsed).annotations).toHaveLength(4);
    expect(back(page).annotations).toHaveLength(4);
    expect(parsed.total).toBe(4);
  });

  it("are able to fail", () => {
    const { target: _, ...targetless } = standalone(out(examples[0]![1]));
    expect(broken(assertionsOf("annotations", "annotationMusts.test"), targetless)).toContain("annotations/3.1-targetKeyFound.json");
    expect(broken(assertionsOf("annotations", "annotationMusts.test"), { ...targetless, target: { source: "urn:x", selector: { type: "TextPositionSelector", start: -1, end: 2 } } })).not.toEqual([]);
  });
});

withReference("the golden annotations", () => {
  it("are read at their offsets", () => {
    const { annotations, faults } = back(JSON.parse(reference("golden", "w3c_annotations.json")), indexText(reference("golden", "doc.txt")));
    expect(faults).toEqual([]);
    expect(annotations.map(({ start, end, quote, labels }) => [start, end, quote, labels])).toEqual(
      goldenMarks().map(({ code_points: [start, end], exact, label }) => [start, end, exact, [label]]),
    );
  });

  it("are written at their offsets", () => {
    for (const { code_points: [start, end], exact } of goldenMarks()) {
      expect(out(annotation({ start, end })).target).toMatchObject({ selector: [{ exact }, { type: "TextPositionSelector", start, end }] });
    }
  });
});

describe("what cannot be taken is told", () => {
  const one = out(annotation({ start: 32, end: 43 }));
  const target = one.target as { source: string };
  const cases: [string, unknown, string, string][] = [
    ["offsets in UTF-16", { ...one, target: { ...target, selector: [{ type: "TextPositionSelector", start: 34, end: 45 }, { type: "TextQuoteSelector", exact: "selon l’AFP" }] } }, "target.selector", "quote-mismatch"],
    ["a quote that occurs twice", { ...one, target: { ...target, selector: { type: "TextQuoteSelector", exact: "Le " } } }, "target.selector", "ambiguous"],
    ["a quote that is not there", { ...one, target: { ...target, selector: { type: "TextQuoteSelector", exact: "rien" } } }, "target.selector", "quote-not-found"],
    ["offsets outside the text", { ...one, target: { ...target, selector: { type: "TextPositionSelector", start: 90, end: 101 } } }, "target.selector", "out-of-range"],
    ["no selector", { ...one, target: target.source }, "target.selector", "missing"],
    ["a text that is not ours", { ...one, target: "https://elsewhere.example/" }, "target.source", "unknown-reference"],
    ["no annotation", { type: "Note" }, "type", "not-allowed"],
    ["an unsafe link", { ...one, body: "javascript:alert(1)" }, "url", "not-allowed"],
  ];
  it.each(cases)("%s", (_, item, field, reason) => {
    expect(back([one, item])).toMatchObject({ annotations: [{ start: 32 }], faults: [{ item: 1, field, reason }] });
  });
});

it("reads other programs' ways: bodyValue, a body that is an address, a creator by IRI, a quote with its context", () => {
  const { annotations, links, faults } = back([
    { type: "Annotation", bodyValue: "un mot", target: { source: "urn:example:doc", selector: { type: "TextQuoteSelector", exact: "Le ", prefix: "AFP.\n" } }, creator: "https://people.example/eve" },
    { type: ["Annotation"], motivation: "linking", body: "https://example.org/b", target: [{ source: { id: "urn:example:doc" }, selector: { type: "TextPositionSelector", start: 0, end: 2 } }] },
  ]);
  expect(faults).toEqual([]);
  expect(annotations).toMatchObject([{ start: 45, end: 48, note: "un mot", annotator: "https://people.example/eve" }, { start: 0, end: 2, annotator: "import", id: "new-1" }]);
  expect(links).toMatchObject([{ url: "https://example.org/b", stance: "context", annotation: "new-1" }]);
});

it("writes no word of the text where only offsets may leave", () => {
  expect(JSON.stringify(out(rich, [link], "offsets"))).not.toMatch(/l’a dit|« |"mot"|TextQuote/u);
});

const shortAlphabet = fc.string({ unit: fc.constantFrom("a", "b", "é", "👩🏽‍🔬", " "), minLength: 1, maxLength: 40 });

it("context makes a quote unique, is empty when it already is, and could not be shorter on either side", () => {
  fc.assert(
    fc.property(shortAlphabet, fc.nat(), fc.nat(), (words, a, b) => {
      const index = indexText(words);
      const start = a % index.length;
      const end = start + 1 + (b % (index.length - start));
      const exact = index.slice(start, end);
      const { prefix, suffix } = contextOf(index, start, end);
      const occurrences = (whole: string): number => [...words].filter((_, at) => index.text.startsWith(whole, index.toUtf16(at))).length;
      expect(words.startsWith(prefix + exact + suffix, index.toUtf16(start) - prefix.length)).toBe(true);
      expect(occurrences(prefix + exact + suffix)).toBe(1);
      expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
      if (occurrences(exact) === 1) expect([prefix, suffix]).toEqual(["", ""]);
      if (prefix) expect(occurrences([...prefix].slice(1).join("") + exact + suffix)).toBeGreaterThan(1);
      if (suffix) expect(occurrences(prefix + exact + [...suffix].slice(0, -1).join(""))).toBeGreaterThan(1);
    }),
    { numRuns: 500 },
  );
});

it("context is found in linear time in the most repetitive text", () => {
  const index = indexText("a".repeat(60_000));
  const began = performance.now();
  const { prefix, suffix } = contextOf(index, 30_000, 30_001);
  expect(Math.max(prefix.length, suffix.length)).toBeGreaterThan(20_000);
  expect(performance.now() - began).toBeLessThan(3_000);
});

it("any marks on any text come back through JSON", () => {
  fc.assert(
    fc.property(shortAlphabet, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (words, places) => {
      const index = indexText(words);
      const rows = places.map(([a, b], at) => {
        const start = a % index.length;
        return annotation({ id: `n${at}`, start, end: start + 1 + (b % (index.length - start)), revisedAt: "2026-03-01T10:00:00.000Z" }, words);
      });
      const items = rows.map((row) => toW3c({ row, links: [], text: index, version: 1 }, { iris: URNS, text: "full" }));
      expect(back(JSON.parse(JSON.stringify(items)), index)).toEqual({ annotations: rows, links: [], faults: [] });
      const quotesOnly = items.map((item) => ({ ...item, target: { ...item.target, selector: [(item.target as W3cTarget).selector[0]] } }));
      expect(back(quotesOnly, index).annotations).toEqual(rows);
    }),
  );
});
