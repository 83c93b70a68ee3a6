/** W3C annotations come onto the documents of a project: ours and other programs', all or none. */
import { INVARIANTS } from "@/lib/server/cli/invariants";
import { pool } from "@/lib/server/database";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { StreamReader } from "../support/stream";
import { person, project, TEXT, type Person } from "../support/world";

useDatabase();

let owner: Person;
let place: { project: string; document: string };
const api = () => clientOf(owner);

beforeAll(async () => {
  owner = await person("owner");
  place = await project(owner);
});

const JSON_LD = { "content-type": "application/ld+json" };
const send = async (value: unknown) => api().post(`/projects/${place.project}/import`, { payload: JSON.stringify(value), headers: JSON_LD });
const onDocument = async () => (await api().get(`/documents/${place.document}/annotations`)).body.items as { selector: { exact: string; segments?: unknown }; labels: string[]; note: string | null; author: { name: string }; links: { url: string }[] }[];
const theirs = (more: object = {}, target: object = {}) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld", id: `http://elsewhere.example/${Math.random()}`, type: "Annotation", motivation: "tagging", creator: "http://elsewhere.example/people/zoe",
  body: [{ type: "TextualBody", purpose: "tagging", value: "opinion" }, { type: "TextualBody", purpose: "commenting", value: "vraiment ?" }],
  target: { source: `http://127.0.0.1:3000/projects/x/documents/${place.document}`, selector: { type: "TextQuoteSelector", exact: "conteste ces chiffres" }, ...target }, ...more,
});

test("another program's annotation, by quote, with its creator as an imported person; who reads along is asked to read again", async () => {
  const { position } = (await api().get(`/documents/${place.document}/annotations`)).body;
  const stream = new StreamReader(await api().get(`/documents/${place.document}/events?after=${position}`));
  expect((await send(theirs({ body: [...theirs().body, "https://source.example/a"] }))).body).toMatchObject({ documents: 0, annotations: 1, links: 1, annotators: 1 });
  const [made] = await onDocument();
  expect(made).toMatchObject({ selector: { exact: "conteste ces chiffres" }, labels: ["opinion"], note: "vraiment ?", author: { name: "Lecture importée 1" }, links: [{ url: "https://source.example/a" }] });
  await stream.until(({ frames }) => frames.some(({ event }) => event === "resync"));
  await stream.close();
  for (const { says, sql } of INVARIANTS) expect([says, (await pool.query(sql)).rows]).toEqual([says, []]);
});

test("what a project sent out comes back onto its documents, overlaps, segments and emoji as they were", async () => {
  await api().post(`/documents/${place.document}/annotations`, { body: { selector: { start: 3, end: 20 }, labels: ["factual-claim", "opinion"], frames: ["political"] } });
  await api().post(`/documents/${place.document}/annotations`, { body: { selector: { segments: [[0, 12], [16, 30]] }, labels: ["contested"], note: "🇫🇷" } });
  const out = await (await api().get(`/projects/${place.project}/export?format=w3c&people=named&text=full`)).raw.text();
  const before = await onDocument();
  expect((await api().post(`/projects/${place.project}/import`, { payload: out, headers: JSON_LD })).body.annotations).toBe(before.length);
  const said = (list: Awaited<ReturnType<typeof onDocument>>) => list.map(({ selector, labels, note }) => JSON.stringify([selector, labels, note])).sort();
  expect(said(await onDocument())).toEqual([...said(before), ...said(before)].sort());
});

test.each<[string, object, object, string, string]>([
  ["a quote that is not there", {}, { selector: { type: "TextQuoteSelector", exact: "nulle part" } }, "items.1.target.selector", "quote-not-found"],
  ["a quote that is there twice", {}, { selector: { type: "TextQuoteSelector", exact: "e" } }, "items.1.target.selector", "ambiguous"],
  ["offsets of another unit", {}, { selector: [{ type: "TextQuoteSelector", exact: TEXT.slice(10, 14) }, { type: "TextPositionSelector", start: 30, end: 34 }] }, "items.1.target.selector", "quote-mismatch"],
  ["a document of nobody's", {}, { source: "urn:apostille:document:none:version:1" }, "items.1.target.source", "unknown-reference"],
  ["a label of no codebook", { body: { type: "TextualBody", purpose: "tagging", value: "spam" } }, {}, "items.1.labels.0", "unknown-label"],
  ["no annotation", { type: "Note" }, {}, "items.1.type", "not-allowed"],
])("%s: named, and nothing comes in", async (_, more, target, path, code) => {
  const before = (await onDocument()).length;
  const { status, body } = await send([theirs(), theirs(more, target)]);
  expect([status, body.code, body.errors[0].path, body.errors[0].code]).toEqual([422, "bad-bundle", path, code]);
  expect((await onDocument()).length).toBe(before);
});

test("JSON that is none, and JSON without annotations, are refused", async () => {
  expect((await api().post(`/projects/${place.project}/import`, { payload: "{", headers: JSON_LD })).body.code).toBe("malformed-json");
  expect((await send([])).body.code).toBe("unreadable");
});
