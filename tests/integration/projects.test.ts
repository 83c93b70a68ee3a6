/** Projects, their label sets and their documents. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { allOperations } from "@/lib/server/api/operations/all";
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { person, project, type Person } from "../support/world";

useDatabase();

let alma: Person;
beforeAll(async () => {
  alma = await person("alma");
});
const api = () => clientOf(alma);

test("a project starts with four labels and the fifteen policy frames", async () => {
  const made = await api().post("/projects", { body: { name: "Le port", language: "fr" } });
  expect([made.status, made.body.role]).toEqual([201, "owner"]);
  const { body } = await api().get(`/projects/${made.body.id}/codebook`);
  expect(body.labels.map((label: { key: string }) => label.key)).toEqual(["factual-claim", "opinion", "unsourced", "contested"]);
  expect([body.number, body.frames.length]).toEqual([1, 15]);
});

const label = (key: string) => ({ key, name: { fr: "Ironie", en: "Irony" }, definition: { fr: "Dit le contraire.", en: "Says the opposite." }, example: { fr: "Bravo !", en: "Well done!" } });

test("a project defines its own labels; earlier annotations keep theirs, later ones use the new", async () => {
  const place = await project(alma);
  const path_ = `/projects/${place.project}/codebook`;
  expect((await api().put(path_, { body: { labels: [label("irony")] } })).status).toBe(428);
  const put = await api().put(path_, { body: { labels: [label("irony")] }, headers: { "if-match": '"1"' } });
  expect([put.status, put.body.number, put.body.frames.length]).toEqual([200, 2, 15]);
  expect((await api().put(path_, { body: { labels: [label("x")] }, headers: { "if-match": '"1"' } })).status).toBe(412);
  const twice = await api().put(path_, { body: { labels: [label("a"), label("a")] }, headers: { "if-match": '"2"' } });
  expect(problems(twice)).toEqual(["labels.1.key duplicate-key"]);
  const annotations = `/documents/${place.document}/annotations`;
  const selector = { start: 0, end: 4 };
  expect((await api().post(annotations, { body: { selector, labels: ["opinion"] } })).status).toBe(422);
  expect((await api().post(annotations, { body: { selector, labels: ["irony"], frames: ["economic"] } })).status).toBe(201);
});

test("settings are merged key by key, and null goes back to the default", async () => {
  const { project: id } = await project(alma);
  const patch = async (settings: object) => (await api().patch(`/projects/${id}`, { body: { settings } })).body.settings;
  expect(await patch({ hideSyntax: true, share: 0.4 })).toEqual({ hideSyntax: true, share: 0.4 });
  expect(await patch({ share: null })).toEqual({ hideSyntax: true });
  expect((await api().patch(`/projects/${id}`, { body: { settings: { colour: 1 } } })).status).toBe(400);
});

test("JSON content is kept exactly; a file loses its BOM and CR and keeps its bytes", async () => {
  const { project: id } = await project(alma);
  const content = "\ufeffUn.\r\nDeux\u00a0: «\u202foui\u202f».\r\n";
  const json = await api().post(`/projects/${id}/documents`, { body: { title: "t", language: "fr", format: "text", content } });
  expect(json.body.version.text).toBe(content);
  expect(json.body.version.sha256).toBe(createHash("sha256").update(content).digest("hex"));
  const form = new FormData();
  form.set("title", "f");
  form.set("language", "fr");
  form.set("outlet", JSON.stringify({ name: "La Gazette" }));
  form.set("file", new File([content], "article.md", { type: "text/markdown" }));
  const file = await api().post(`/projects/${id}/documents`, { payload: form });
  expect([file.status, file.body.version.text, file.body.format]).toEqual([201, content.slice(1).replaceAll("\r\n", "\n"), "markdown"]);
  const original = await api().get(`/documents/${file.body.id}/original`);
  expect(Buffer.from(await original.raw.arrayBuffer()).toString()).toBe(content);
  expect(original.headers.get("content-disposition")).toMatch(/^attachment/u);
});

test("parts are proposed when a document comes in, and who annotates outside the article is warned", async () => {
  const { project: id } = await project(alma);
  const content = "[Accueil](#) | [Enquêtes](#) | [Un don](#)\n\nLe conseil du port a voté jeudi soir, sans débat.\n";
  const made = (await api().post(`/projects/${id}/documents`, { body: { title: "t", language: "fr", format: "markdown", content } })).body;
  expect(made.version.regions).toEqual([{ kind: "boilerplate", start: 0, end: content.indexOf("\n"), status: "proposed" }]);
  const warned = async (start: number) =>
    (await api().post(`/documents/${made.id}/annotations`, { body: { selector: { start, end: start + 6 }, labels: ["opinion"] } })).body.warnings;
  expect([await warned(1), await warned(content.indexOf("Le conseil"))]).toEqual([[{ code: "boilerplate" }], []]);
});

test("outlets of one name are one, unknown ones stay apart", async () => {
  const { project: id } = await project(alma);
  const add = async (outlet: object | null) => (await api().post(`/projects/${id}/documents`, { body: { title: "t", language: "fr", content: "Un.", format: "text", outlet } })).body.outlet;
  const [a, b, c, d] = [await add({ name: "La Gazette" }), await add({ name: "La Gazette" }), await add(null), await add(null)];
  expect(a.id).toBe(b.id);
  expect([c.name, c.id === d.id]).toEqual([null, false]);
});

test("what is known about a document is corrected with the revision one saw; dates stay as precise as they are", async () => {
  const place = await project(alma);
  const target = `/documents/${place.document}`;
  const patched = await api().patch(target, { body: { title: "Autre", publishedAt: "2026-03", outlet: { name: "La Gazette" }, authors: ["Y. B."] }, headers: { "if-match": '"1"' } });
  expect(patched.body).toMatchObject({ title: "Autre", publishedAt: "2026-03", outlet: { name: "La Gazette" }, authors: ["Y. B."], revision: 2 });
  expect((await api().patch(target, { body: { title: "x" }, headers: { "if-match": '"1"' } })).status).toBe(412);
  expect((await api().patch(target, { body: { content: "x" }, headers: { "if-match": '"2"' } })).status).toBe(400);
});

test("documents are found by title, outlet and words, page by page", async () => {
  const { project: id } = await project(alma, "Les dockers attendent.");
  for (let at = 0; at < 4; at += 1) await api().post(`/projects/${id}/documents`, { body: { title: `n${at}`, language: "fr", content: "Rien.", format: "text", outlet: { name: "Le Phare" } } });
  const titles = async (query: string) => (await api().get(`/projects/${id}/documents?${query}`)).body;
  expect((await titles("q=DOCKERS")).items).toHaveLength(1);
  expect((await titles("q=phare")).items).toHaveLength(4);
  const first = await titles("limit=3");
  const second = await titles(`limit=3&after=${first.next}`);
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
});

const routeFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? routeFiles(path.join(folder, entry.name)) : entry.name === "route.ts" ? [path.join(folder, entry.name)] : [],
  );

test("every route is an operation made by the wrapper, and every operation has its route", () => {
  const root = path.join(__dirname, "../../app/api/v1");
  const declared = allOperations();
  const found = routeFiles(root).flatMap((file) => {
    const address = `/${path.relative(root, path.dirname(file)).split(path.sep).join("/")}`.replace(/\[(\w+)\]/gu, "{$1}");
    if (address === "/openapi.json" || address === "/[...rest]") return [];
    const source = readFileSync(file, "utf8");
    const exported = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) = serve\(\w+\);$/gmu)].map(([, method]) => `${method} ${address}`);
    expect([file, source.match(/^export (?!const dynamic)/gmu)?.length]).toEqual([file, exported.length]);
    return exported;
  });
  expect(found.sort()).toEqual(declared.map(({ method, path: address }) => `${method} ${address}`).sort());
});
