/** A corpus comes in: whole or not at all, as it was, with people who cannot sign in; and goes out again the same. */
import { INVARIANTS } from "@/lib/server/cli/invariants";
import { pool } from "@/lib/server/database";
import { recompute } from "@/lib/server/exchange/recompute";
import { clientOf } from "../support/api";
import { bundleOf, zipOf } from "../support/bundle";
import { useDatabase } from "../support/database";
import { lines, unzip } from "../support/unzip";
import { join, person, type Person } from "../support/world";
import { readerOf } from "../unit/exchange/bundle-world";

useDatabase();

let owner: Person;
const of = (who: Person) => clientOf(who);
const TEXT = "Le port 🇫🇷 a perdu 300 emplois, dit-on.\nSelon la mairie 👩🏽\u200d🔬, le chantier\treprendra \\ bientôt.\n";

const newProject = async (who = owner): Promise<string> => (await of(who).post("/projects", { body: { name: "Import", language: "fr" } })).body.id;
const ZIP = { "content-type": "application/zip" };
const send = async (project: string, archive: Buffer, who = owner, headers: Record<string, string> = ZIP) => of(who).post(`/projects/${project}/import`, { payload: new Uint8Array(archive), headers });
const exported = async (project: string, query = "people=named&text=full"): Promise<Buffer> => {
  const { status, raw } = await of(owner).get(`/projects/${project}/export?format=bundle&${query}`);
  expect(status).toBe(200);
  return Buffer.from(await raw.arrayBuffer());
};

const document = (id: string, more: object = {}) => ({ id, title: `Titre ${id}`, language: "fr", outlet: { name: "La Digue", domain: "ladigue.example" }, text: TEXT, ...more });
const mark = (id: string, doc: string, annotator: string, more: object = {}) => ({ id, document: doc, annotator, start: 0, end: 7, labels: ["factual-claim"], ...more });
const good = {
  outlets: [{ name: "La Digue", domains: ["ladigue.example", "digue.example"], aliases: ["Digue"] }, { name: "Le Phare", domains: ["phare.example"] }],
  owners: [{ outlet: "Le Phare", owner: "Groupe Nord", from: "2019" }],
  annotators: [{ id: "ada", role: "annotator", classes: ["3e B"] }, { id: "bob", role: "annotator" }, { id: "cy" }],
  documents: [document("d1", { licence: "full", authors: ["A. \"B\" {c}", "null"] }), document("d2", { outlet: null, regions: [] }), document("d3", { version: 1 }), document("d3", { version: 2, text: `${TEXT}Suite.\n` })],
  annotations: [
    mark("a1", "d1", "ada", { attribution: { type: "named", name: "Le maire" }, note: "voir @[bob]", createdAt: "2026-01-02T03:04:05.678Z" }),
    mark("a2", "d1", "bob", { segments: [[0, 7], [11, 16]], end: 16, labels: [], frames: ["economic"], confidence: "unsure", seen: "open" }),
    mark("a3", "d2", "ada", { start: 8, end: 9 }), mark("a4", "d3", "cy", { version: 1 }), mark("a5", "d3", "cy", { status: "withdrawn" }),
  ],
  completions: [{ document: "d1", annotator: "ada" }, { document: "d1", annotator: "bob", labels: ["factual-claim"], seen: "open", at: "2026-01-03T00:00:00Z" }],
  links: [{ id: "l1", annotation: "a1", annotator: "ada", url: "https://insee.example/x", stance: "supports", accepted: true, quote: "300" }, { id: "l2", annotation: "a1", annotator: "bob", url: "https://b.example", stance: "refutes" }],
  searches: [{ annotation: "a1", annotator: "bob", outcome: "found", where: "INSEE" }],
  units: [{ id: "u1", document: "d1", label: "factual-claim", start: 0, end: 7, votes: [{ annotator: "bob", vote: "confirm", at: "2026-01-04T00:00:00Z" }] }],
  speakers: [{ id: "s1", name: "Le maire", kind: "named", aliases: ["M. le maire"] }],
  claims: [{ id: "c1", members: [{ document: "d1", start: 0, end: 7 }, { document: "d2", start: 0, end: 7 }], contradictions: [{ kind: "number", reason: "300, 200", status: "accepted" }] }],
  origins: [{ id: "o1", members: [{ link: "l1" }, { document: "d2" }], rule: "person", status: "confirmed" }],
};

beforeAll(async () => {
  owner = await person("owner");
});

/** Everything that the doctor holds to be true. */
const expectSound = async (): Promise<void> => {
  for (const { says, sql } of INVARIANTS) expect([says, (await pool.query(sql)).rows]).toEqual([says, []]);
};

test("a bundle comes in, every table of it, and its texts are kept to the letter", async () => {
  const project = await newProject();
  const answer = await send(project, await bundleOf(good));
  expect(answer.body).toMatchObject({ documents: 3, annotations: 5, completions: 2, links: 2, searches: 1, units: 1, annotators: 3, outlets: 2, owners: 1, origins: 1, speakers: 1, claims: 1, ignored: {}, unknownFields: [] });
  expect(Object.keys(answer.body.ids.documents)).toEqual(["d1", "d2", "d3"]);
  const read = (await of(owner).get(`/documents/${answer.body.ids.documents.d1}`)).body;
  expect(read).toMatchObject({ outlet: { name: "La Digue", domain: "ladigue.example" }, authors: ["A. \"B\" {c}", "null"], licence: "full", version: { text: TEXT, codePoints: [...TEXT].length } });
  expect(read.version.sentences.length).toBeGreaterThan(1);
  const marks = (await of(owner).get(`/documents/${answer.body.ids.documents.d1}/annotations`)).body.items;
  expect(marks.map(({ selector }: { selector: { exact: string } }) => selector.exact)).toEqual(["Le port", [...TEXT].slice(0, 16).join("")]);
  expect(marks[0]).toMatchObject({ author: { name: "ada" }, createdAt: "2026-01-02T03:04:05.678Z", note: `voir @[${marks[1].author.id}]`, evidence: { links: 2, accepted: 1 } });
  const history = (await of(owner).get(`/annotations/${marks[0].id}/history`)).body;
  expect(JSON.stringify(history)).toContain('"imported"');
  await expectSound();
});

/** Rows with what a project gives anew replaced by its place: ids, people. */
const comparable = (files: ReadonlyMap<string, string>): string[] => {
  const known = new Map<string, string>();
  const all = [...files].filter(([path]) => path.endsWith(".jsonl") || path === "codebook.json").sort(([a], [b]) => (a < b ? -1 : 1));
  const order = ["documents.jsonl", "annotators.jsonl", "annotations.jsonl", "links.jsonl", "units.jsonl", "origins.jsonl", "speakers.jsonl", "claims.jsonl"];
  for (const path of order) for (const { id } of lines<{ id: string }>(files.get(path))) if (!known.has(id)) known.set(id, `#${known.size}`);
  return all.map(([path, content]) => `${path}\n${content.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, (id) => known.get(id) ?? "#outlet").split("\n").sort().join("\n")}`);
};

test("out, into an empty project, and out again: the same rows and the same figures", async () => {
  const first = await newProject();
  await send(first, await bundleOf(good));
  const before = await unzip(await exported(first));
  const second = await newProject();
  expect((await send(second, await exported(first))).status).toBe(200);
  const after = await unzip(await exported(second));
  expect(comparable(after)).toEqual(comparable(before));
  const withoutIds = async (project: string) => JSON.stringify((await of(owner).get(`/projects/${project}/outlets`)).body).replaceAll(/"id":"[0-9a-f-]{36}"/gu, "");
  expect(await withoutIds(second)).toBe(await withoutIds(first));
  expect(await recompute(readerOf(after))).toBe(JSON.stringify((await of(owner).get(`/projects/${second}/outlets`)).body));
});

test("people of a bundle are the same when it comes in again, have no way in, and are nobody's account", async () => {
  const project = await newProject();
  const people = async () => (await pool.query("SELECT user_id FROM imported_person WHERE project_id = $1 ORDER BY user_id", [project])).rows;
  await send(project, await bundleOf(good));
  const first = await people();
  await send(project, await bundleOf(good));
  expect(await people()).toEqual(first);
  // Out and in again in one project: they are themselves.
  await send(project, await exported(project));
  expect(await people()).toEqual(first);
  const other = await newProject();
  const taken = await send(other, await bundleOf({ documents: [document("d1")], annotations: [mark("a", "d1", owner.id)] }));
  const [made] = (await of(owner).get(`/documents/${taken.body.ids.documents.d1}/annotations`)).body.items;
  expect(made.author.id).not.toBe(owner.id);
  expect(made.author.name).toBe("Lecture importée 1");
  const { rows } = await pool.query<{ id: string; login: string }>("SELECT u.id, u.login FROM user_account u JOIN imported_person i ON i.user_id = u.id");
  expect((await of(owner).post(`/projects/${other}/members`, { body: { login: rows[0]!.login, role: "annotator" } })).body.code).toBe("unknown-login");
  await pool.query("UPDATE user_account SET is_admin = true WHERE id = $1", [owner.id]);
  expect((await of(owner).get("/people?limit=500")).body.items.map(({ id }: { id: string }) => id)).not.toContain(rows[0]!.id);
  expect((await of(owner).patch(`/people/${rows[0]!.id}`, { body: { isAdmin: true } })).status).toBe(404);
});

const count = async (table: string): Promise<number> => (await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]!.count;

describe("one bad row and nothing comes in; it is named by file, line, field and reason", () => {
  test.each([
    ["a quote that is not there", { annotations: [mark("a1", "d1", "ada", { quote: "Le quai" })] }, "annotations.jsonl:1 quote", "quote-mismatch"],
    ["an end beyond the text", { annotations: [mark("a1", "d1", "ada", { end: 9_999 })] }, "annotations.jsonl:1 end", "outside-text"],
    ["a document that is not there", { annotations: [mark("a0", "d1", "ada"), mark("a1", "d9", "ada")] }, "annotations.jsonl:2 document", "unknown-reference"],
    ["an id that is taken", { annotations: [mark("a1", "d1", "ada"), mark("a1", "d1", "ada")] }, "annotations.jsonl:2 id", "duplicate"],
    ["a label of no codebook", { annotations: [mark("a1", "d1", "ada", { labels: ["nonsense"] })] }, "annotations.jsonl:1 labels.0", "unknown-label"],
    ["a frame of no codebook", { annotations: [mark("a1", "d1", "ada", { frames: ["nonsense"] })] }, "annotations.jsonl:1 frames.0", "unknown-frame"],
    ["nothing said", { annotations: [mark("a1", "d1", "ada", { labels: [] })] }, "annotations.jsonl:1 labels", "nothing-said"],
    ["a text that was held back", { documents: [document("d1", { text: null })] }, "documents.jsonl:1 text", "missing"],
    ["a link to no annotation", { links: [{ id: "l", annotation: "a9", annotator: "ada", url: "https://a.example", stance: "supports" }] }, "links.jsonl:1 annotation", "unknown-reference"],
    ["an address that is none", { links: [{ id: "l", annotation: "a9", annotator: "ada", url: "javascript:alert(1)", stance: "supports" }] }, "links.jsonl:1 url", "unsafe-url"],
    ["a lone surrogate", { annotations: [mark("a1", "d1", "ada", { note: "\ud800" })] }, "annotations.jsonl:1 note", "ill-formed-text"],
    ["a date that never was", { documents: [document("d1", { publishedAt: "2026-02-30" })] }, "documents.jsonl:1 publishedAt", "not-a-date"],
  ])("%s", async (_, tables, path, code) => {
    const project = await newProject();
    const before = [await count("document"), await count("user_account"), await count("outlet")];
    const answer = await send(project, await bundleOf({ documents: [document("d1")], ...tables }));
    expect([answer.status, answer.body.code]).toEqual([422, "bad-bundle"]);
    expect(answer.body.errors[0]).toMatchObject({ path, code });
    expect([await count("document"), await count("user_account"), await count("outlet")]).toEqual(before);
  });

  test("fifty are listed, all are counted", async () => {
    const { body } = await send(await newProject(), await bundleOf({ documents: [document("d1")], annotations: Array.from({ length: 70 }, (_, at) => mark(`a${at}`, "d9", "ada")) }));
    expect(body.errors).toHaveLength(50);
    expect(body.errors[49]).toMatchObject({ path: "annotations.jsonl:50 document", detail: { file: "annotations.jsonl", line: 50, field: "document", reason: "unknown-reference", total: 70 } });
  });
});

describe("an archive that is none, or means harm, is refused", () => {
  const patched = async (name: string, to: string) => Buffer.from((await zipOf(new Map([["documents.jsonl", "{}\n"], [name, "x"]]))).toString("latin1").replaceAll(name, to), "latin1");
  test.each([
    ["no zip", async () => Buffer.from("PK nothing")],
    ["a name that leads up and out", () => patched("aa/b.jsonl", "../b.jsonl")],
    ["an absolute name", () => patched("aetc/passwd", "/etc/passwd")],
    ["a drive's name", () => patched("aa/b.jsonl", "C:/b.jsonl")],
    ["one that swells beyond measure", () => zipOf(new Map([["documents.jsonl", Buffer.alloc(80_000_000, 32)]]))],
    ["two thousand files", () => zipOf(new Map(Array.from({ length: 1_500 }, (_, at) => [`${at}.jsonl`, ""])))],
  ])("%s", async (_, make) => {
    const { status, body } = await send(await newProject(), await make());
    expect([status, body.code]).toEqual([422, "unreadable"]);
  });

  test("a size that lies is found while reading", async () => {
    const archive = await zipOf(new Map([["documents.jsonl", `${JSON.stringify(document("d1"))}\n`]]));
    // The uncompressed size in the central directory.
    const at = archive.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    archive.writeUInt32LE(archive.readUInt32LE(at + 24) - 50, at + 24);
    const { status } = await send(await newProject(), archive);
    expect(status).toBe(422);
  });

  test("another media type, an empty body, a form without a file", async () => {
    const project = await newProject();
    expect((await send(project, Buffer.from("{}"), owner, { "content-type": "text/csv" })).status).toBe(415);
    expect((await send(project, Buffer.alloc(0))).status).toBe(400);
    const form = new FormData();
    form.set("name", "nothing");
    expect((await of(owner).post(`/projects/${project}/import`, { payload: form })).status).toBe(400);
  });
});

test("a form with a file, a folder packed with its name, a bundle with its manifest", async () => {
  const archive = await exported((await (async () => { const project = await newProject(); await send(project, await bundleOf(good)); return project; })()));
  const form = new FormData();
  form.set("remark", "a field before");
  form.set("file", new Blob([new Uint8Array(archive)], { type: "application/zip" }), "corpus.zip");
  form.set("after", "another");
  expect((await of(owner).post(`/projects/${await newProject()}/import`, { payload: form })).body.annotations).toBe(4);
  const nested = await zipOf(new Map([...(await unzip(archive))].map(([path, content]) => [`corpus/${path}`, content])));
  expect((await send(await newProject(), nested)).body.annotations).toBe(4);
});

test("the manifest's digests are held to", async () => {
  const project = await newProject();
  await send(project, await bundleOf(good));
  const files = await unzip(await exported(project));
  files.set("annotations.jsonl", files.get("annotations.jsonl")!.replace("unsure", "sure"));
  const { body } = await send(await newProject(), await zipOf(files));
  expect(body.errors).toMatchObject([{ path: "annotations.jsonl", code: "wrong-digest" }]);
});

test("the same request twice comes in once; another body under its key is refused", async () => {
  const project = await newProject();
  const headers = { ...ZIP, "idempotency-key": "once" };
  const first = await send(project, await bundleOf(good), owner, headers);
  const again = await send(project, await bundleOf(good), owner, headers);
  expect(again.body).toEqual(first.body);
  expect((await pool.query("SELECT 1 FROM document WHERE project_id = $1", [project])).rowCount).toBe(3);
  expect((await send(project, await bundleOf({ documents: [document("x")] }), owner, headers)).body.code).toBe("idempotency-mismatch");
});

describe("labels and settings", () => {
  const label = (key: string, fr: string) => ({ key, name: { fr: key, en: key }, definition: { fr, en: fr } });
  const book = { version: 2, labels: [{ ...label("rumeur", "On dit."), claim: true, since: 2 }], frames: [], earlier: [{ version: 1, labels: [label("rumeur", "Autre chose.")], frames: [] }] };
  const rows = { documents: [document("d1")], annotations: [mark("a1", "d1", "ada", { labels: ["rumeur"], codebook: 2 }), mark("a2", "d1", "bob", { labels: ["rumeur"], codebook: 1 })] };

  test("an empty project takes over the bundle's, with their history", async () => {
    const project = await newProject();
    expect((await send(project, await bundleOf(rows, { codebook: book, project: { settings: { share: 0.4, secret: 1 } } }))).status).toBe(200);
    expect((await of(owner).get(`/projects/${project}`)).body.settings).toEqual({ share: 0.4 });
    expect((await of(owner).get(`/projects/${project}/codebook`)).body.labels.map(({ key }: { key: string }) => key)).toEqual(["rumeur"]);
    const out = JSON.parse((await unzip(await exported(project))).get("codebook.json")!);
    expect([out.version, out.labels[0].since, out.earlier[0].labels[0].definition.fr]).toEqual([2, 2, "Autre chose."]);
  });

  test("half of the readers must agree where a bundle does not say", async () => {
    const project = await newProject();
    await send(project, await bundleOf({ documents: [document("d1")] }));
    expect((await of(owner).get(`/projects/${project}`)).body.settings).toEqual({ share: 0.5 });
  });

  test("a project at work keeps its own; what means something else is refused", async () => {
    const project = await newProject();
    await send(project, await bundleOf({ documents: [document("d0")] }));
    expect((await send(project, await bundleOf(rows, { codebook: book }))).body.errors[0]).toMatchObject({ code: "unknown-label" });
    const own = (await of(owner).get(`/projects/${project}/codebook`)).body.labels.find(({ key }: { key: string }) => key === "opinion");
    const other = { version: 1, labels: [{ ...own, definition: { fr: "Autrement.", en: "Otherwise." } }], frames: [] };
    const opinion = { documents: [document("d1")], annotations: [mark("a1", "d1", "ada", { labels: ["opinion"] })] };
    expect((await send(project, await bundleOf(opinion, { codebook: other }))).body.errors).toMatchObject([{ path: "codebook.json labels.0.definition", code: "other-definition" }]);
    expect((await send(project, await bundleOf(opinion, { codebook: { version: 1, labels: [own], frames: [] } }))).status).toBe(200);
  });
});

test("a researcher imports, an annotator does not", async () => {
  const project = await newProject();
  const [researcher, annotator] = [await person("researcher"), await person("annotator")];
  await join(project, researcher, "researcher");
  await join(project, annotator, "annotator");
  expect((await send(project, await bundleOf(good), annotator)).status).toBe(403);
  expect((await send(project, await bundleOf(good), researcher)).status).toBe(200);
});
