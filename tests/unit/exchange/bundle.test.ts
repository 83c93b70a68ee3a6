/** Bundles out and in: the same rows, the same bytes, and every kind of bad row named. */
import fc from "fast-check";
import { checkBundle, rowsOf, type CheckedBundle } from "@/lib/exchange/check-bundle";
import { knownInMemory } from "@/lib/exchange/known";
import { encodeKnownRow, encodeRow, TABLE_NAMES, type Row, type TableName } from "@/lib/exchange/tables";
import type { BundleSource } from "@/lib/exchange/write-bundle";
import { indexText } from "@/lib/text/offsets";
import { annotation, codebook, document, each, newHasher, people, project, readerOf, sha256, TEXT, worldOf, written, type Files } from "./bundle-world";

const check = (files: Files): Promise<CheckedBundle> => checkBundle(readerOf(files), { known: knownInMemory(), newHasher });

const rowsIn = async <T extends TableName>(files: Files, table: T): Promise<Row<T>[]> => {
  const checked = await check(files);
  const rows: Row<T>[] = [];
  for await (const row of rowsOf(readerOf(files), table, checked)) rows.push(row);
  return rows;
};

test("the quick way of writing an annotation gives the same line, whatever the order of its fields", () => {
  const { attribution, ...rest } = annotation({ start: 0, end: 29, segments: [[0, 10], [20, 29]], note: "vu", attribution: { type: "named", name: "Le maire", via: "AFP", cue: "a dit" } });
  const { cue, via, name, type } = attribution!;
  for (const row of [{ attribution: { cue, via, name, type }, ...rest }, annotation({ start: 0, end: 8 })] as Row<"annotations">[]) expect(encodeKnownRow("annotations", row)).toBe(encodeRow("annotations", row));
});

const full: BundleSource = worldOf(
  [document({ licence: "full" }), document({ id: "d2", outlet: null, licence: null })],
  [
    annotation({ start: 32, end: 43, note: "vu", annotator: "bob", attribution: { type: "organisation", name: "AFP" } }),
    annotation({ start: 0, end: 29, segments: [[0, 10], [20, 29]] }),
    annotation({ id: "n3", document: "d2", start: 45, end: 81, seen: "after" }),
  ],
  {
    annotators: () => each([{ id: "bob", role: "annotator", classes: ["3B"], name: "Bob B." }, { id: "ada", role: "annotator", classes: [], name: "Ada A." }]),
    completions: () => each([{ document: "d1", version: 1, annotator: "ada", codebook: 1, labels: null, seen: "none", at: "2026-03-02T10:00:00.000Z" }]),
    links: () => each([{
      document: "d1", id: "l1", annotation: "n0-29", annotator: "bob", url: "https://example.org/a", canonical: null, stance: "supports", quote: "mot", title: null,
      accepted: true, capturedAt: null, captureSha256: null, createdAt: null,
    }]),
    searches: () => each([{ document: "d1", annotation: "n0-29", annotator: "bob", outcome: "found", where: "le site de l’AFP", at: null }]),
    decisions: () => each([{ subject: "n0-29", moderator: "ada", decision: "hide", reason: "hors sujet", at: null }]),
    outlets: () => each([{ name: "La Gazette", domains: ["gazette.example"], aliases: [] }]),
    owners: () => each([{ outlet: "La Gazette", owner: "Groupe G", from: "2019", to: null }]),
    origins: () => each([{ id: "o1", members: [{ link: "l1" }, { document: "d2", start: 0, end: 3 }], rule: "host", evidence: null, status: "proposed" }]),
    speakers: () => each([{ id: "s1", name: "Le maire", kind: "person", aliases: [] }]),
    claims: () => each([{ id: "c1", members: [{ document: "d1", start: 0, end: 29, certainty: "asserted" }], contradictions: [] }]),
    units: () => each([{
      id: "u1", document: "d1", version: 1, label: "factual-claim", start: 0, end: 29, decision: "confirmed", moderator: "ada", at: null,
      votes: [{ annotator: "bob", vote: "confirm", at: null }],
    }]),
  },
);

it("writes every table, and its own reader finds nothing wrong with it", async () => {
  const files = await written(full);
  expect([...files.keys()].at(-1)).toBe("manifest.json");
  const checked = await check(files);
  expect(checked.bad).toEqual([]);
  expect(checked.rows).toMatchObject(Object.fromEntries(TABLE_NAMES.map((table) => [table, expect.any(Number)])));
  expect(TABLE_NAMES.filter((table) => checked.rows[table] === 0)).toEqual([]);
  expect(checked.unknownFields).toEqual([]);
  expect(checked.codebook).toEqual(codebook);
  expect(checked.project).toEqual(project);
});

it("gives the same bytes whatever the order of a document's rows", async () => {
  const [a, b] = [annotation({ start: 0, end: 8 }), annotation({ start: 3, end: 8 })];
  expect(await written(worldOf([document()], [a, b]))).toEqual(await written(worldOf([document()], [b, a])));
});

it("refuses a source whose documents come in pieces", async () => {
  const mixed = [annotation({ start: 0, end: 8 }), annotation({ id: "x", document: "d2", start: 0, end: 8 }), annotation({ start: 3, end: 8 })];
  await expect(written(worldOf([document()], mixed))).rejects.toThrow("follow each other");
});

const place = fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const someAnnotations = fc.uniqueArray(
  fc.record({ place, labels: fc.subarray(["factual-claim", "opinion"]), annotator: fc.constantFrom("ada", "bob"), note: fc.option(fc.string({ unit: "grapheme" }).filter((s) => s.isWellFormed() && !s.includes("\0"))) }),
  { maxLength: 20, selector: ({ place: { start, end } }) => `${start}-${end}` },
);

it("export → import → export gives the same rows and bytes", async () => {
  await fc.assert(
    fc.asyncProperty(someAnnotations, async (some) => {
      const first = await written(worldOf([document()], some.map(({ place: at, ...said }) => annotation({ ...at, ...said }))));
      expect((await check(first)).bad).toEqual([]);
      const [documents, annotations] = [await rowsIn(first, "documents"), await rowsIn(first, "annotations")];
      expect(await written(worldOf(documents, annotations))).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

describe("people", () => {
  it("pseudonymous: no name, no login, the same pseudonym everywhere", async () => {
    const files = await written(full, { people: people("pseudonymous") });
    expect([...files.values()].join("")).not.toMatch(/\bada\b|\bbob\b|Ada A|Bob B/u);
    expect((await check(files)).bad).toEqual([]);
    expect((await rowsIn(files, "annotators")).map(({ id, classes }) => [id, classes])).toContainEqual([people("named").pseudonym("bob"), ["3B"]]);
  });

  it("anonymous: another name in every document, no notes, times, classes or decisions", async () => {
    const files = await written(full, { people: people("anonymous") });
    expect((await check(files)).bad).toEqual([]);
    const all = [...files.values()].join("");
    expect(all).not.toMatch(/\bada\b|\bbob\b|3B|n0-29|"vu"|2026-03-0|hors sujet/u);
    const names = (await rowsIn(files, "annotations")).map(({ document: from, annotator }) => `${from} ${annotator}`);
    expect(new Set(names.map((name) => name.split(" ")[1])).size).toBe(3);
    expect(await rowsIn(files, "annotators")).toHaveLength(3);
  });
});

describe("text and licences", () => {
  const licences = [document({ id: "a", licence: "full" }), document({ id: "b", licence: "quotes" }), document({ id: "c", licence: "offsets" }), document({ id: "d", licence: null })];
  const marks = licences.map(({ id }) => annotation({ id: `n-${id}`, document: id, start: 0, end: 8 }));
  it.each([
    ["full", false, "tq q - tq"],
    ["full", true, "tq q - q"],
    ["quotes", false, "q q - q"],
    ["offsets", false, "- - - -"],
  ] as const)("%s, outside: %s", async (mode, outside, expected) => {
    const files = await written(worldOf(licences, marks), { text: { mode, outside } });
    const [documents, annotations] = [await rowsIn(files, "documents"), await rowsIn(files, "annotations")];
    const found = documents.map((row, at) => `${row.text === null ? "" : "t"}${annotations[at]!.quote === null ? "" : "q"}` || "-");
    expect(found.join(" ")).toBe(expected);
    expect(documents.every((row) => row.textSha256 === sha256(TEXT) && row.codePoints === 100)).toBe(true);
    expect((await check(files)).bad).toEqual([]);
  });
});

describe("bad rows", () => {
  const good = (): Promise<Files> => written(full);
  const patched = async (path: string, change: (row: Record<string, unknown>) => unknown, line = 0): Promise<CheckedBundle> => {
    const files = await good();
    files.delete("manifest.json");
    const lines = files.get(path)!.trimEnd().split("\n");
    lines[line] = JSON.stringify(change(JSON.parse(lines[line]!) as Record<string, unknown>));
    files.set(path, `${lines.join("\n")}\n`);
    return check(files);
  };
  const cases: [string, string, (row: Record<string, unknown>) => unknown, { field: string; reason: string; found?: string }][] = [
    ["an unknown document", "annotations.jsonl", (row) => ({ ...row, document: "d9" }), { field: "document", reason: "unknown-reference", found: "d9" }],
    ["an unknown version", "annotations.jsonl", (row) => ({ ...row, version: 7 }), { field: "version", reason: "unknown-reference" }],
    ["an unknown annotator", "annotations.jsonl", (row) => ({ ...row, annotator: "zoe" }), { field: "annotator", reason: "unknown-reference" }],
    ["offsets outside the text", "annotations.jsonl", (row) => ({ ...row, end: 101, segments: null }), { field: "end", reason: "outside-text" }],
    ["a quote that is not there", "annotations.jsonl", (row) => ({ ...row, quote: "rien" }), { field: "quote", reason: "quote-mismatch" }],
    ["offsets counted in UTF-16", "annotations.jsonl", (row) => ({ ...row, end: 31, segments: null }), { field: "quote", reason: "quote-mismatch" }],
    ["an empty range", "annotations.jsonl", (row) => ({ ...row, end: 0, segments: null }), { field: "end", reason: "empty-range" }],
    ["segments that overlap", "annotations.jsonl", (row) => ({ ...row, segments: [[0, 25], [20, 29]] }), { field: "segments", reason: "disordered-segments" }],
    ["a label of no codebook", "annotations.jsonl", (row) => ({ ...row, labels: ["opinion", "nope"] }), { field: "labels.1", reason: "unknown-label" }],
    ["a missing id", "annotations.jsonl", ({ id: _, ...row }) => row, { field: "id", reason: "missing" }],
    ["a wrong type", "annotations.jsonl", (row) => ({ ...row, start: "0" }), { field: "start", reason: "wrong-type" }],
    ["a lone surrogate", "annotations.jsonl", (row) => ({ ...row, note: "\ud800" }), { field: "note", reason: "ill-formed-text" }],
    ["an instant that is none", "annotations.jsonl", (row) => ({ ...row, createdAt: "hier" }), { field: "createdAt", reason: "not-a-date" }],
    ["a digest that differs", "documents.jsonl", (row) => ({ ...row, textSha256: sha256("x") }), { field: "textSha256", reason: "wrong-digest" }],
    ["a length that differs", "documents.jsonl", (row) => ({ ...row, codePoints: 105 }), { field: "codePoints", reason: "wrong-length" }],
    ["a sentence outside the text", "documents.jsonl", (row) => ({ ...row, sentences: [[0, 200]] }), { field: "sentences.0.end", reason: "outside-text" }],
    ["an unsafe address", "links.jsonl", (row) => ({ ...row, url: "javascript:alert(1)" }), { field: "url", reason: "unsafe-url" }],
    ["a link of no annotation", "links.jsonl", (row) => ({ ...row, annotation: "n9" }), { field: "annotation", reason: "unknown-reference" }],
    ["a list for a row", "links.jsonl", () => [], { field: "", reason: "not-an-object" }],
  ];
  it.each(cases)("%s", async (_, path, change, fault) => {
    const { bad } = await patched(path, change);
    expect(bad).toContainEqual(expect.objectContaining({ file: path, line: 1, ...fault }));
  });

  it("names ids given twice, broken JSON, digests and counts that differ from the manifest", async () => {
    const files = await good();
    const [first] = files.get("annotations.jsonl")!.split("\n");
    files.set("annotations.jsonl", `${files.get("annotations.jsonl")!}${first!}\n{"id":\n`);
    const { bad } = await check(files);
    expect(bad).toEqual([
      expect.objectContaining({ file: "annotations.jsonl", line: 4, field: "id", reason: "duplicate" }),
      expect.objectContaining({ line: 5, reason: "not-json" }),
      expect.objectContaining({ line: null, reason: "wrong-digest" }),
    ]);
  });

  it("lists fifty and counts all", async () => {
    const files = new Map([["documents.jsonl", `${JSON.stringify(document())}\n`], ["annotations.jsonl", "{}\n".repeat(80)]]);
    const { bad, badTotal } = await check(files);
    expect(bad).toHaveLength(50);
    expect(badTotal).toBeGreaterThanOrEqual(80);
  });

  it("stops at bytes that are no UTF-8", async () => {
    const reader = { open: async (path: string) => (path === "documents.jsonl" ? each([new Uint8Array([0x7b, 0xff, 0x7d])]) : null) };
    expect((await checkBundle(reader, { known: knownInMemory(), newHasher })).bad).toEqual([{ file: "documents.jsonl", line: 1, field: "", reason: "not-utf-8" }]);
  });
});

it("reads the least that another program may write", async () => {
  const files: Files = new Map([
    ["documents.jsonl", '{"id":"d","outlet":null,"title":"T","text":"Un fait."}\r\n'],
    ["annotations.jsonl", '{"id":"a","document":"d","annotator":"x","start":3,"end":7,"quote":"fait","labels":["any"],"extra":1}'],
  ]);
  const checked = await check(files);
  expect(checked.bad).toEqual([]);
  expect(checked.unknownFields).toEqual(["annotations.jsonl: extra"]);
  const [row] = await rowsIn(files, "annotations");
  expect(row).toMatchObject({ seen: "none", status: "active", confidence: "sure", frames: [], segments: null, version: null, note: null });
  expect((await rowsIn(files, "documents"))[0]).toMatchObject({ version: 1, regions: null, sentences: null, authors: [] });
  expect(indexText("Un fait.").slice(3, 7)).toBe(row!.quote);
});
