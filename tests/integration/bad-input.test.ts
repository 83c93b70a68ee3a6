/** Bad input gets a clear error that names the field and the reason, and nothing is half written. */
import { pool } from "@/lib/server/database";
import { clientOf, problems, type Answered } from "../support/api";
import { useDatabase } from "../support/database";
import { person, project, TEXT, type Person } from "../support/world";

useDatabase();

let alma: Person;
let place: { project: string; document: string };
beforeAll(async () => {
  alma = await person("alma");
  place = await project(alma);
});

const length = Array.from(TEXT).length;
const labelled = (selector: unknown, more: object = {}) => ({ selector, labels: ["opinion"], ...more });
const lone = "\ud800";

/** body, status, what is wrong where */
const ANNOTATIONS: Record<string, [unknown, number, string[]]> = {
  "a negative start": [labelled({ start: -1, end: 3 }), 400, ["selector.start too-little"]],
  "reversed offsets": [labelled({ start: 9, end: 3 }), 422, ["selector.end out-of-range"]],
  "an empty passage": [labelled({ start: 3, end: 3 }), 422, ["selector.end out-of-range"]],
  "an end beyond the text": [labelled({ start: 0, end: length + 1 }), 422, ["selector.end out-of-range"]],
  "a fraction": [labelled({ start: 0.5, end: 3 }), 400, ["selector.start not-an-integer"]],
  "text for a number": [labelled({ start: "0", end: 3 }), 400, ["selector.start wrong-type"]],
  "an operator object": [labelled({ start: { not: "" }, end: 3 }), 400, ["selector.start wrong-type"]],
  "a differing quote": [labelled({ start: 0, end: 2, exact: "La" }), 422, ["selector.exact quote-mismatch"]],
  "a quote that is not there": [labelled({ exact: "introuvable" }), 422, ["selector.exact quote-not-found"]],
  "overlapping segments": [labelled({ segments: [[0, 5], [3, 8]] }), 422, ["selector.segments.1 overlapping-segments"]],
  "an unknown field": [labelled({ start: 0, end: 2 }, { colour: "red" }), 400, ["colour unknown-field"]],
  "a field of another's": [labelled({ start: 0, end: 2 }, { author: "x" }), 400, ["author unknown-field"]],
  "an unknown label": [{ selector: { start: 0, end: 2 }, labels: ["opinion", "nonsense"] }, 422, ["labels.1 unknown-label"]],
  "an unknown frame": [{ selector: { start: 0, end: 2 }, frames: ["nonsense"] }, 422, ["frames.0 unknown-label"]],
  "nothing said": [{ selector: { start: 0, end: 2 } }, 422, ["labels nothing-said"]],
  "a lone surrogate": [labelled({ start: 0, end: 2 }, { note: lone }), 400, ["note ill-formed-text"]],
  "a NUL": [labelled({ start: 0, end: 2 }, { note: "a\u0000b" }), 400, ["note ill-formed-text"]],
  "a script as a link": [labelled({ start: 0, end: 2 }, { links: [{ url: "javascript:alert(1)", stance: "supports" }] }), 422, ["links.0.url unsafe-url"]],
  "an unknown stance": [labelled({ start: 0, end: 2 }, { links: [{ url: "https://a.example", stance: "likes" }] }), 400, ["links.0.stance not-one-of"]],
  "a name that turns around": [labelled({ start: 0, end: 2 }, { attribution: { type: "named", name: "a\u202eb" } }), 400, ["attribution.name deceptive-name"]],
  "an array": [[], 400, [" wrong-type"]],
  "null": [null, 400, [" wrong-type"]],
};

const count = async (): Promise<string> =>
  (await pool.query("SELECT (SELECT count(*) FROM annotation) || '/' || (SELECT count(*) FROM document_event) || '/' || (SELECT count(*) FROM link) || '/' || (SELECT count(*) FROM document) AS n")).rows[0].n;

const expectProblem = (answer: Answered, status: number, expected: readonly string[]): void => {
  expect([answer.status, problems(answer)]).toEqual([status, [...expected].sort()]);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/u);
  for (const { message } of answer.body.errors as { message: string }[]) expect(message.length).toBeGreaterThan(5);
};

test.each(Object.entries(ANNOTATIONS))("an annotation with %s is refused", async (_, [body, status, expected]) => {
  const before = await count();
  expectProblem(await clientOf(alma).post(`/documents/${place.document}/annotations`, { body }), status, expected);
  expect(await count()).toBe(before);
});

const article = (more: object) => ({ title: "Un titre", language: "fr", content: "Un texte.", format: "text", ...more });
const DOCUMENTS: Record<string, [unknown, number, string[]]> = {
  "no title and no language": [{ content: "x" }, 400, ["language required", "title required"]],
  "a title with a bidi control": [article({ title: "abc\u202edef" }), 400, ["title deceptive-name"]],
  "an outlet with a zero-width space": [article({ outlet: { name: "Ga\u200bzette" } }), 400, ["outlet.name deceptive-name"]],
  "a script as its address": [article({ url: "javascript:alert(1)" }), 400, ["url unsafe-url"]],
  "an impossible date": [article({ publishedAt: "2026-02-30" }), 400, ["publishedAt not-a-date"]],
  "a date that is not one": [article({ publishedAt: "hier" }), 400, ["publishedAt bad-format"]],
  "blank content": [article({ content: " \n\t " }), 400, ["content empty"]],
  "a lone surrogate": [article({ content: `a${lone}b` }), 400, ["content ill-formed-text"]],
  "a NUL": [article({ content: "a\u0000b" }), 400, ["content ill-formed-text"]],
  "an unknown format": [article({ format: "exe" }), 400, ["format not-one-of"]],
  "an operator object": [article({ title: { not: "" } }), 400, ["title wrong-type"]],
};

test.each(Object.entries(DOCUMENTS))("a document with %s is refused", async (_, [body, status, expected]) => {
  const before = await count();
  expectProblem(await clientOf(alma).post(`/projects/${place.project}/documents`, { body }), status, expected);
  expect(await count()).toBe(before);
});

test("six megabytes are too large, said at the field", async () => {
  const answer = await clientOf(alma).post(`/projects/${place.project}/documents`, { body: article({ content: "é".repeat(3 * 1024 * 1024) }) });
  expect([answer.status, answer.body.errors[0].path]).toEqual([413, "content"]);
  const ascii = await clientOf(alma).post(`/projects/${place.project}/documents`, { body: article({ content: "a".repeat(6 * 1024 * 1024) }) });
  expect([ascii.status, ascii.body.errors[0].path]).toEqual([413, "content"]);
});

test("what is not JSON, or not said to be, is refused", async () => {
  const path = `/documents/${place.document}/annotations`;
  const broken = await clientOf(alma).post(path, { payload: "{", headers: { "content-type": "application/json" } });
  expect([broken.status, broken.body.code]).toEqual([400, "malformed-json"]);
  const plain = await clientOf(alma).post(path, { payload: "{}", headers: { "content-type": "text/plain" } });
  expect([plain.status, plain.body.code]).toEqual([415, "unsupported-media-type"]);
});

test("the reasons are said in the reader's language", async () => {
  const path = `/documents/${place.document}/annotations`;
  const body = labelled({ start: 9, end: 3 });
  const english = await clientOf(alma, { "accept-language": "en" }).post(path, { body });
  const french = await clientOf(alma, { "accept-language": "fr" }).post(path, { body });
  expect(english.body.errors[0].message).toMatch(/text/u);
  expect(french.body.errors[0].message).toMatch(/texte/u);
});

test("unknown and malformed queries and addresses", async () => {
  const path = `/documents/${place.document}/annotations`;
  expectProblem(await clientOf(alma).get(`${path}?limit=0`), 400, ["limit too-little"]);
  expectProblem(await clientOf(alma).get(`${path}?limit=501`), 400, ["limit too-great"]);
  expectProblem(await clientOf(alma).get(`${path}?sort=x`), 400, ["sort unknown-field"]);
  expectProblem(await clientOf(alma).get(`${path}?after=zzz`), 400, ["after bad-format"]);
  expect((await clientOf(alma).get("/documents/not-an-id/annotations")).status).toBe(404);
  expect((await clientOf(alma).get("/nothing/here")).body.code).toBe("not-found");
});
