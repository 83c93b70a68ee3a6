/** What a summary reads is the same from every bundle of one state: named, pseudonymous, without text. */
import { checkBundle, rowsOf } from "@/lib/exchange/check-bundle";
import { completeDocument, corpusOf, type CorpusRows } from "@/lib/exchange/corpus-rows";
import { knownInMemory } from "@/lib/exchange/known";
import { documentRow } from "@/lib/exchange/rows";
import { TABLE_NAMES, type Row, type TableName } from "@/lib/exchange/tables";
import { canonicalRows } from "@/lib/report/canonical-rows";
import { annotation, codebook, document, each, newHasher, people, readerOf, sha256, TEXT, worldOf, written, type Files } from "./bundle-world";

const rowsIn = async (files: Files): Promise<CorpusRows> => {
  const checked = await checkBundle(readerOf(files), { known: knownInMemory(), newHasher });
  expect(checked.bad).toEqual([]);
  const rows: Record<string, Row<TableName>[]> = {};
  for (const table of TABLE_NAMES) {
    rows[table] = [];
    for await (const row of rowsOf(readerOf(files), table, checked)) rows[table].push(row);
  }
  return rows as unknown as CorpusRows;
};

const marks = [
  annotation({ id: "a", start: 0, end: 29, note: "n", attribution: { type: "named", name: "X", cue: "dit" } }),
  annotation({ id: "b", start: 0, end: 29, annotator: "bob" }),
  annotation({ id: "c", document: "d2", start: 3, end: 8, annotator: "bob" }),
];
const links = [{
  document: "d1", id: "l1", annotation: "a", annotator: "bob", url: "https://example.org/a", canonical: null, stance: "supports" as const, quote: "mot", title: "T",
  accepted: true, capturedAt: null, captureSha256: null, createdAt: null,
}];
const annotators = [{ id: "ada", role: "annotator", classes: ["3A"], name: "Ada" }, { id: "bob", role: "annotator", classes: ["3A"], name: "Bob" }];
const world = (rows = marks) => worldOf([document({ words: 16 }), document({ id: "d2", words: 16 })], rows, { links: () => each(links), annotators: () => each(annotators) });

const linesOf = async (files: Files): Promise<string> => canonicalRows(corpusOf(await rowsIn(files), codebook, newHasher)).join("\n");

it("named, pseudonymous and offsets-only bundles have the same canonical rows", async () => {
  const named = await linesOf(await written(world()));
  for (const mode of ["named", "pseudonymous"] as const) {
    for (const text of ["full", "quotes", "offsets"] as const) {
      expect(await linesOf(await written(world(), { people: people(mode), text: { mode: text, outside: false } }))).toBe(named);
    }
  }
  expect(named).not.toMatch(/ada|bob|Bob|3A|2026|"n"|mot/u);
  expect(await linesOf(await written(world(marks.map((row) => (row.id === "b" ? { ...row, labels: ["opinion"] } : row)))))).not.toBe(named);
});

it("computes what another program left out, and refuses when there is nothing to compute it from", () => {
  const bare = documentRow.parse({ id: "d", title: "T", text: TEXT, language: "fr" });
  const found = completeDocument(bare, newHasher);
  expect(found).toMatchObject({ textSha256: sha256(TEXT), codePoints: 100 });
  expect(found.sentences.length).toBeGreaterThan(0);
  expect(found.words).toBeGreaterThan(10);
  expect(() => completeDocument({ ...bare, text: null }, newHasher)).toThrow("unreadable");
  expect(completeDocument(documentRow.parse({ ...bare, regions: [] }), newHasher).regions).toEqual([]);
});

it("takes labels and annotators from the rows where the bundle says nothing of them", () => {
  const corpus = corpusOf({ documents: [], annotations: marks, completions: [], links: [], searches: [], units: [], annotators: [] }, null, newHasher);
  expect(corpus.codebook.labels).toEqual([{ key: "factual-claim" }]);
  expect(corpus.annotators.map(({ id }) => id)).toEqual(["ada", "bob"]);
});
