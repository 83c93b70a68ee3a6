/** One state of the work has one digest, whoever exports it, however; another state has another. */
import fc from "fast-check";
import { canonicalLines, dataDigest, type CanonicalInput } from "@/lib/exchange/canonical";
import { checkBundle, rowsOf } from "@/lib/exchange/check-bundle";
import { knownInMemory } from "@/lib/exchange/known";
import { TABLE_NAMES, type Row, type TableName } from "@/lib/exchange/tables";
import { annotation, codebook, document, each, newHasher, people, readerOf, sha256, worldOf, written, type Files } from "./bundle-world";

const empty = (): CanonicalInput => Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as CanonicalInput;

const inputOf = async (files: Files): Promise<CanonicalInput> => {
  const checked = await checkBundle(readerOf(files), { known: knownInMemory(), newHasher });
  expect(checked.bad).toEqual([]);
  const input: Record<string, Row<TableName>[]> = {};
  for (const table of TABLE_NAMES) {
    input[table] = [];
    for await (const row of rowsOf(readerOf(files), table, checked)) input[table].push(row);
  }
  return input as unknown as CanonicalInput;
};

const twins = [document({ id: "d1" }), document({ id: "d2" })];
const marks = [
  annotation({ id: "a", start: 0, end: 29, note: "n", attribution: { type: "named", name: "X", cue: "dit" } }),
  annotation({ id: "b", start: 0, end: 29, annotator: "bob" }),
  annotation({ id: "c", document: "d2", start: 3, end: 8, annotator: "bob" }),
];
const links = [{
  document: "d1", id: "l1", annotation: "a", annotator: "bob", url: "https://example.org/a", canonical: null, stance: "supports" as const, quote: "mot", title: "T",
  accepted: true, capturedAt: null, captureSha256: null, createdAt: null,
}];
const annotators = [{ id: "ada", role: "annotator", classes: ["3A"], name: "Ada" }, { id: "bob", role: "annotator", classes: ["3A"], name: "Bob" }, { id: "zoe", role: "moderator", classes: [], name: null }];
const world = worldOf(twins, marks, { links: () => each(links), annotators: () => each(annotators) });

it("named, pseudonymous and offsets-only bundles have one digest", async () => {
  const named = await inputOf(await written(world));
  const digest = dataDigest(named, codebook, sha256);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  for (const mode of ["named", "pseudonymous"] as const) {
    for (const text of ["full", "quotes", "offsets"] as const) {
      const input = await inputOf(await written(world, { people: people(mode), text: { mode: text, outside: false } }));
      expect(dataDigest(input, codebook, sha256)).toBe(digest);
    }
  }
  expect(canonicalLines(named, codebook, sha256).join()).not.toMatch(/ada|bob|Bob|3A|2026|"n"|mot/u);
});

const base: CanonicalInput = { ...empty(), documents: twins, annotations: marks, links: links.map(({ document: _, ...link }) => link), annotators };
const digestOfRows = (input: CanonicalInput): string => dataDigest(input, codebook, sha256);

it.each<[string, (input: CanonicalInput) => CanonicalInput]>([
  ["a label", (input) => ({ ...input, annotations: input.annotations.map((row, at) => (at ? row : { ...row, labels: ["opinion"] })) })],
  ["who marked it", (input) => ({ ...input, annotations: input.annotations.map((row) => (row.id === "c" ? { ...row, annotator: "ada" } : row)) })],
  ["which of two equal articles", (input) => ({ ...input, annotations: input.annotations.map((row) => (row.id === "c" ? { ...row, document: "d1" } : row)) })],
  ["a link that is accepted", (input) => ({ ...input, links: input.links.map((row) => ({ ...row, accepted: false })) })],
  ["who attached the link", (input) => ({ ...input, links: input.links.map((row) => ({ ...row, annotator: "ada" })) })],
  ["what a class is", (input) => ({ ...input, annotators: input.annotators.map((row) => (row.id === "ada" ? { ...row, classes: [] } : row)) })],
  ["a status", (input) => ({ ...input, annotations: input.annotations.map((row, at) => (at ? row : { ...row, status: "withdrawn" })) })],
])("another digest for %s", (_, change) => {
  expect(digestOfRows(change(base))).not.toBe(digestOfRows(base));
});

it("ids, people and order have no say", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ document: fc.constantFrom("d1", "d2"), annotator: fc.constantFrom("p", "q", "r"), start: fc.nat(3), labels: fc.subarray(["opinion", "factual-claim"]) }), { maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      (some, chance) => {
        const rows = some.map((said, at) => annotation({ ...said, id: `n${at}`, end: said.start + 2 }));
        const order = new Map(rows.map((row) => [row.id, chance.next().value as number]));
        const rename = (name: string): string => `${(name.codePointAt(0)! * 7919) % 101}-${name.length}`;
        const shuffled = rows.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!).map((row) => ({
          ...row, id: `x${order.get(row.id)!}-${row.id}`, document: row.document === "d1" ? "z" : "y", annotator: rename(row.annotator), createdAt: null,
        }));
        const renamed = { ...empty(), documents: [document({ id: "y" }), document({ id: "z" })], annotations: shuffled };
        expect(digestOfRows(renamed)).toBe(digestOfRows({ ...empty(), documents: twins, annotations: rows }));
      },
    ),
  );
});
