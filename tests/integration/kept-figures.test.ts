/** The figures of a large project are kept: after whatever is written they are those of a count from scratch. */
import type { Actor } from "@/lib/access/actor";
import { summaryOfCorpus } from "@/lib/exchange/corpus-summary";
import type { OutletSummary } from "@/lib/report/summary-schema";
import { pool } from "@/lib/server/database";
import { refreshFigures } from "@/lib/server/figures/refresh";
import { newHasher } from "@/lib/server/hasher";
import { readCorpus } from "@/lib/server/queries/read-corpus";
import type { ProjectAccess } from "@/lib/server/access/scope";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

const TEXT = "Le port a perdu 300 emplois en deux ans. Selon la mairie, le chantier reprendra. Personne ne sait quand, dit-on au café.\n";
const PASSAGES: [number, number][] = [[0, 39], [41, 79], [81, 119]];

let owner: Person;
let readers: Person[];
let place: string;
const documents: { id: string; revision: number }[] = [];
const of = (who: Person) => clientOf(who);

const mark = async (who: Person, document: string, passage: number, more: object = {}) => {
  const [start, end] = PASSAGES[passage]!;
  return (await of(who).post(`/documents/${document}/annotations`, { body: { selector: { start, end }, labels: ["factual-claim"], ...more } })).body;
};

beforeAll(async () => {
  process.env.FIGURES_KEPT_FROM = "0";
  owner = await person("owner");
  readers = [await person("ana"), await person("bilal"), await person("chloe")];
  place = (await project(owner)).project;
  for (const who of readers) await join(place, who, "annotator");
  for (const outlet of [{ name: "La Digue", domain: "ladigue.example" }, { name: "La Digue", domain: "ladigue.example" }, { name: "Le Phare" }, null]) {
    documents.push((await of(owner).post(`/projects/${place}/documents`, { body: { title: "Un", outlet, language: "fr", url: `https://paper.example/${documents.length}`, content: TEXT } })).body);
  }
  for (const { id } of documents) {
    for (const who of readers) await mark(who, id, 0, { attribution: { type: "named", name: "Zoé" } });
    for (const who of readers.slice(0, 2)) await of(who).put(`/documents/${id}/completion`);
  }
});
afterAll(() => {
  delete process.env.FIGURES_KEPT_FROM;
});

/** What a count from scratch says. */
const fromScratch = async (who = owner): Promise<OutletSummary> => {
  const { rows } = await pool.query<{ settings: Record<string, unknown> }>("SELECT settings FROM project WHERE id = $1", [place]);
  const access = { projectId: place, role: "owner", settings: rows[0]!.settings, pseudonymKey: "" } as ProjectAccess;
  return summaryOfCorpus(await readCorpus({ userId: who.id } as Actor, access), access.settings, newHasher);
};
const SLOW = new Set(["pooled", "leaveOneOut", "data"]);
/** Everything but what takes long. */
const quick = ({ outlets, formula, settings }: OutletSummary): unknown => JSON.parse(JSON.stringify({ outlets, formula, settings }, (key, value: unknown) => (SLOW.has(key) ? undefined : value)));
const kept = async (who = owner): Promise<OutletSummary> => (await of(who).get(`/projects/${place}/outlets`)).body as OutletSummary;

const contradict = (a: string, b: string) => pool.query(`INSERT INTO contradiction (id, project_id, kind, a, a_start, a_end, b, b_start, b_end, reason, status, decided_by, decided_at)
  VALUES (gen_random_uuid(), $1, 'number', $2, 0, 39, $3, 0, 39, '300 / 400', 'accepted', $4, now())`, [place, a, b, owner.id]);

const WRITES: [string, () => Promise<unknown>][] = [
  ["a mark", () => mark(readers[0]!, documents[0]!.id, 1, { labels: ["opinion"], frames: ["economic"] })],
  ["a contradiction between two outlets, accepted", () => contradict(documents[0]!.id, documents[2]!.id)],
  ["a mark on one side of it", () => mark(readers[0]!, documents[0]!.id, 2, { labels: ["opinion"] })],
  ["a reading finished", () => of(readers[2]!).put(`/documents/${documents[1]!.id}/completion`)],
  ["a reading taken back", () => of(readers[0]!).delete(`/documents/${documents[2]!.id}/completion`)],
  ["a link, accepted, and a search", async () => {
    const made = await mark(readers[1]!, documents[0]!.id, 0, { links: [{ url: "https://paper.example/2", stance: "supports" }, { url: "https://insee.example/", stance: "supports" }] });
    await of(readers[0]!).post(`/annotations/${made.id}/searches`, { body: { outcome: "found" } });
    for (const link of made.links) await of(readers[0]!).post(`/links/${link.id}/reviews`, { body: { verdict: "accept" } });
  }],
  ["the page that a link leads to gets another outlet", () => of(owner).patch(`/documents/${documents[2]!.id}`, { body: { outlet: { name: "La Digue", domain: "ladigue.example" } }, headers: { "if-match": '"1"' } })],
  ["a mark revised and one withdrawn", async () => {
    const { items } = (await of(readers[0]!).get(`/documents/${documents[0]!.id}/annotations`)).body;
    const own = items.filter((each: { author: { id: string } }) => each.author.id === readers[0]!.id);
    await of(readers[0]!).patch(`/annotations/${own[0].id}`, { body: { attribution: { type: "none" } }, headers: { "if-match": `"${own[0].revision}"` } });
    await of(readers[0]!).delete(`/annotations/${own[1].id}`);
  }],
  ["a moderator's word on a link", async () => {
    const { rows } = await pool.query<{ id: string }>("SELECT l.id FROM link l JOIN document d ON d.id = l.document_id WHERE d.project_id = $1 AND l.url LIKE '%insee%'", [place]);
    await of(owner).post(`/links/${rows[0]!.id}/reviews`, { body: { verdict: "reject" } });
  }],
  ["a part of the text decided", () => pool.query(`INSERT INTO region (id, version_id, start, "end", kind, origin, status)
    SELECT gen_random_uuid(), id, 0, 60, 'relayed', 'AFP', 'confirmed' FROM document_version WHERE document_id = $1`, [documents[1]!.id])],
  ["a contradiction with a text that will go", () => contradict(documents[1]!.id, documents[3]!.id)],
  ["a document more, and one less", async () => {
    await of(owner).post(`/projects/${place}/documents`, { body: { title: "Cinq", outlet: { name: "Le Phare" }, language: "fr", content: TEXT } });
    await of(owner).delete(`/documents/${documents[3]!.id}`);
  }],
  ["another share", () => of(owner).patch(`/projects/${place}`, { body: { settings: { share: 0.6 } } })],
  ["another meaning", async () => {
    const { body } = await of(owner).get(`/projects/${place}/codebook`);
    const labels = body.labels.map((label: { key: string; definition?: object }) => (label.key === "opinion" ? { ...label, definition: { fr: "Autre.", en: "Other." } } : label));
    expect((await of(owner).put(`/projects/${place}/codebook`, { body: { labels }, headers: { "if-match": '"1"' } })).status).toBe(200);
  }],
];

test("after every kind of write, kept figures are those from scratch", async () => {
  const first = await kept();
  expect(first.pending).toEqual({ documents: 0 });
  expect(quick(first)).toEqual(quick(await fromScratch()));
  for (const [what, write] of WRITES) {
    const before = quick(await kept());
    await write();
    const after = await kept();
    expect([what, quick(after)]).toEqual([what, quick(await fromScratch())]);
    expect([what, quick(after)]).not.toEqual([what, before]);
  }
}, 60_000);

test("what takes long comes after, and then the bytes are those of a count from scratch", async () => {
  await refreshFigures(place);
  await refreshFigures(place);
  const whole = await kept();
  expect(whole.pending).toBeUndefined();
  expect(JSON.stringify(whole)).toBe(JSON.stringify(await fromScratch()));
}, 60_000);

test("for a reader behind a gate the documents that are closed to them are taken out of the sums", async () => {
  const group = (await of(owner).post(`/projects/${place}/classes`, { body: { name: "3e" } })).body.id;
  const blind = await person("blind");
  await of(owner).post(`/classes/${group}/members`, { body: { login: "blind" } });
  await of(owner).post(`/classes/${group}/assignments`, { body: { title: "À l’aveugle", documents: [documents[0]!.id], all: true, blind: true, gate: "submission" } });
  const seen = async () => (await of(blind).get(`/projects/${place}/outlets`)).body as OutletSummary;
  const closed = await seen();
  const digue = (summary: OutletSummary) => summary.outlets.find(({ outlet }) => outlet.name === "La Digue")!;
  expect(digue(closed).documents).toBe(digue(await kept()).documents - 1);
  await mark(readers[0]!, documents[0]!.id, 2);
  await of(readers[2]!).put(`/documents/${documents[0]!.id}/completion`);
  expect(await seen()).toEqual(closed);
  // What a text behind the gate contradicts, and where a link into it leads, is said by nobody either.
  const before = quick(await kept());
  await contradict(documents[0]!.id, documents[1]!.id);
  expect(quick(await kept())).not.toEqual(before);
  expect(JSON.stringify(await seen())).toBe(JSON.stringify(closed));
  expect(quick(closed)).toEqual(quick(await fromScratch(blind)));
  await refreshFigures(place);
}, 60_000);
