/** A project leaves: in every format, from one snapshot, as far as its reader may see it and its licences allow. */
import { recompute } from "@/lib/server/exchange/recompute";
import { pool } from "@/lib/server/database";
import { fromW3c } from "@/lib/exchange/w3c-read";
import { documentOf } from "@/lib/exchange/w3c-model";
import { indexText } from "@/lib/text/offsets";
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { lines, unzip } from "../support/unzip";
import { join, person, project, TEXT, type Person } from "../support/world";
import { readerOf } from "../unit/exchange/bundle-world";
import { withReference } from "../unit/exchange/reference";
import { assertionsOf, broken } from "../unit/exchange/w3c-assertions";

useDatabase();

let owner: Person;
let readers: Person[];
let place: string;
let documents: string[];
/** The document that the project was made with. */
let unread: string;
const of = (who: Person) => clientOf(who);

const add = async (title: string, more: object) =>
  (await of(owner).post(`/projects/${place}/documents`, { body: { title, outlet: { name: "La Digue", domain: "ladigue.example" }, language: "fr", content: TEXT, ...more } })).body.id as string;
const mark = async (who: Person, document: string, selector: object, more: object = {}) => {
  const answer = await of(who).post(`/documents/${document}/annotations`, { body: { selector, labels: ["factual-claim"], ...more } });
  expect(answer.status).toBe(201);
  return answer.body;
};

beforeAll(async () => {
  owner = await person("owner");
  readers = [await person("ana"), await person("bilal"), await person("chloe")];
  ({ project: place, document: unread } = await project(owner));
  for (const who of readers) await join(place, who, "annotator");
  documents = [await add("Un 🇫🇷", { licence: "full" }), await add("=SOMME(1)", {}), await add("Trois", { licence: "offsets", outlet: null })];
  for (const id of documents) {
    for (const who of readers) {
      await mark(who, id, { start: 0, end: 22 }, { attribution: { type: "named", name: "Le maire" }, links: [{ url: `https://${who === owner ? "a" : "b"}.example/x`, stance: "supports" }] });
      await mark(who, id, { segments: [[3, 8], [20, 25]] }, { labels: ["opinion", "contested"], frames: ["political"], note: `à voir avec @[${readers[0]!.id}]`, confidence: "unsure" });
    }
    for (const who of readers) await of(who).put(`/documents/${id}/completion`);
  }
});

const exported = async (who: Person, query: string): Promise<Buffer> => {
  const { status, raw } = await of(who).get(`/projects/${place}/export?${query}`);
  expect(status).toBe(200);
  return Buffer.from(await raw.arrayBuffer());
};
const files = async (who: Person, query: string) => unzip(await exported(who, query));

test("a bundle is a zip whose bytes depend on the state alone", async () => {
  const first = await exported(owner, "format=bundle&people=named&text=full");
  expect(await exported(owner, "format=bundle&people=named&text=full")).toEqual(first);
  const found = await unzip(first);
  expect([...found.keys()]).toEqual(["project.json", "codebook.json", "outlets.jsonl", "documents.jsonl", "annotations.jsonl", "completions.jsonl", "links.jsonl", "annotators.jsonl", "manifest.json"]);
  expect(JSON.parse(found.get("manifest.json")!).tables.annotations).toMatchObject({ path: "annotations.jsonl", rows: 18 });
  expect(lines<{ name: string }>(found.get("annotators.jsonl")).map(({ name }) => name)).toEqual(["ana", "bilal", "chloe"]);
});

test("licences decide what text leaves, and a text without one stays in the project", async () => {
  const texts = async (query: string) => {
    const found = lines<{ title: string; text: string | null }>((await files(owner, query)).get("documents.jsonl"));
    return ["Un 🇫🇷", "=SOMME(1)", "Trois"].map((title) => found.find((row) => row.title === title)!.text !== null);
  };
  expect(await texts("format=bundle&people=named&text=full")).toEqual([true, true, false]);
  expect(await texts("format=bundle&people=pseudonymous&text=full")).toEqual([true, false, false]);
  expect(await texts("format=bundle&people=named&text=quotes")).toEqual([false, false, false]);
  const quotes = lines<{ document: string; quote: string | null }>((await files(owner, "format=bundle&people=pseudonymous&text=full")).get("annotations.jsonl"));
  expect(new Set(quotes.filter(({ quote }) => quote === null).map(({ document }) => document))).toEqual(new Set([documents[2]]));
});

test("pseudonyms are the same in every export, and nothing tells who is behind them", async () => {
  for (const format of ["bundle", "csv", "brat", "cas-json"]) {
    for (const mode of ["pseudonymous", "anonymous"]) {
      const all = [...(await files(owner, `format=${format}&people=${mode}&text=full`))].flat().join("\n");
      for (const { id } of readers) expect(all).not.toContain(id);
      expect(all).not.toMatch(/\b(?:ana|bilal|chloe)\b/u);
    }
  }
  const names = async () => lines<{ annotator: string }>((await files(owner, "format=bundle")).get("annotations.jsonl")).map(({ annotator }) => annotator);
  expect(await names()).toEqual(await names());
});

test("named, pseudonymous and offsets-only bundles recompute to the live summary", async () => {
  const live = JSON.stringify((await of(owner).get(`/projects/${place}/outlets`)).body);
  for (const query of ["people=named&text=full", "people=pseudonymous&text=full", "people=pseudonymous&text=offsets"]) {
    expect(await recompute(readerOf(await files(owner, `format=bundle&${query}`)))).toBe(live);
  }
});

withReference("W3C annotations", () => {
  test("hold every MUST of the working group and come back as the rows they were", async () => {
    const bytes = await exported(owner, "format=w3c&people=named&text=full");
    const parsed = JSON.parse(bytes.toString("utf8"));
    expect(parsed.total).toBe(18);
    expect(broken(assertionsOf("collections", "collectionMusts.test"), parsed)).toEqual([]);
    for (const item of parsed.first.items) expect(broken(assertionsOf("annotations", "annotationMusts.test"), { "@context": parsed["@context"], ...item })).toEqual([]);
    const text = indexText(TEXT);
    const read = fromW3c(parsed, { sourceOf: (iri) => { const found = documentOf(iri); return found && { document: found.id, version: found.version, text }; }, annotator: "x", newId: (at) => at });
    expect(read.faults).toEqual([]);
    const rows = lines<{ id: string }>((await files(owner, "format=bundle&people=named&text=full")).get("annotations.jsonl"));
    const closed = new Set([documents[2]]);
    const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(read.annotations.map((row) => (closed.has(row.document) ? { ...row, quote: null } : row)))).toEqual(byId(rows));
  });
});

test("the formats of other tools: a file per reader or document, articles without their text left out and named", async () => {
  const brat = await files(owner, "format=brat&people=named");
  expect([...brat.keys()].sort()).toEqual([...readers.flatMap(({ id }) => documents.slice(0, 2).flatMap((document) => [`${id}/${document}.ann`, `${id}/${document}.txt`])), "left-out.txt"].sort());
  expect(brat.get("left-out.txt")).toBe(`${documents[2]}\n`);
  expect(brat.get(`${readers[0]!.id}/${documents[0]}.ann`)).toContain("opinion 3 8;20 25\t");
  expect((await files(owner, "format=tsv3&people=named")).get(`${readers[1]!.id}/${documents[0]}.tsv`)).toMatch(/^#FORMAT=WebAnno TSV 3\.3\n/u);
  expect([...(await files(owner, "format=xmi&people=named")).keys()]).toEqual(["TypeSystem.xml", ...[unread, ...documents.slice(0, 2)].map((id) => `${id}.xmi`), "left-out.txt"]);
  expect(JSON.parse((await files(owner, "format=cas-json&people=named")).get(`${documents[0]}.json`)!)["%FEATURE_STRUCTURES"][0].sofaString).toBe(TEXT);
  expect((await files(owner, "format=conll&people=named")).get(`${readers[0]!.id}/${documents[0]}.conll`)).toContain("B-factual-claim");
  const spans = lines<{ annotator: string; id: string; label: [number, number, string][] }>((await exported(owner, "format=jsonl&people=named")).toString("utf8"));
  expect(spans).toHaveLength(6);
  expect(spans[0]!.label).toContainEqual([0, 22, "factual-claim"]);
});

test("spreadsheets take no formula from a title", async () => {
  const found = await files(owner, "format=csv&people=named");
  expect([...found.keys()]).toEqual(["documents.csv", "annotations.csv", "completions.csv", "links.csv", "searches.csv", "units.csv", "outlets.csv", "owners.csv", "origins.csv"]);
  expect(found.get("documents.csv")).toContain(",'=SOMME(1),");
  // One record for each label: eighteen passages, nine of them with two.
  expect(found.get("annotations.csv")!.trim().split("\r\n")).toHaveLength(1 + 27);
});

test("names leave with owners and moderators only; a stranger learns nothing", async () => {
  const researcher = await person("researcher");
  await join(place, researcher, "researcher");
  for (const who of [researcher, readers[0]!]) {
    expect((await of(who).get(`/projects/${place}/export?format=bundle&people=named`)).status).toBe(403);
    expect((await of(who).get(`/projects/${place}/export?format=bundle`)).status).toBe(200);
  }
  expect((await of(await person("stranger")).get(`/projects/${place}/export?format=bundle`)).status).toBe(404);
  expect(problems(await of(owner).get(`/projects/${place}/export?format=docx`))).toEqual(["format not-one-of"]);
  expect(problems(await of(owner).get(`/projects/${place}/export`))).toEqual(["format not-one-of"]);
});

test("whoever stops half-way lets the snapshot go", async () => {
  for (let at = 0; at < 5; at += 1) {
    const { raw } = await of(owner).get(`/projects/${place}/export?format=bundle`);
    const reader = raw.body!.getReader();
    await reader.read();
    await reader.cancel();
  }
  expect((await pool.query("SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'")).rows[0].open).toBe(0);
  expect((await of(owner).get(`/projects/${place}/export?format=bundle`)).status).toBe(200);
});
