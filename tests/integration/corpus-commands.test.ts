/** `apostille corpus import`, `corpus export` and `recompute`, as an operator runs them. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { clientOf } from "../support/api";
import { bundleOf } from "../support/bundle";
import { useDatabase } from "../support/database";
import { unzip } from "../support/unzip";
import { person, type Person } from "../support/world";

useDatabase();

let folder: string;
let owner: Person;
let project: string;

const apostille = (...args: string[]): Promise<{ code: number; out: string; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ["node_modules/tsx/dist/cli.mjs", "lib/server/cli/main.ts", ...args], { env: { ...process.env, LOG_LEVEL: "warn" } }, (error, out, said) => resolve({ code: error ? Number(error.code) : 0, out, said }));
  });

const TEXT = "Le port a perdu 300 emplois. Selon la mairie, le chantier reprendra.\n";
const rows = (quote: string) => ({
  documents: [{ id: "d1", title: "Un", language: "fr", outlet: { name: "La Digue" }, text: TEXT }],
  annotations: ["ada", "bob"].map((annotator) => ({ id: `a-${annotator}`, document: "d1", annotator, start: 0, end: 27, quote, labels: ["factual-claim"] })),
  completions: ["ada", "bob"].map((annotator) => ({ document: "d1", annotator })),
});

beforeAll(async () => {
  folder = mkdtempSync(path(tmpdir(), "apostille-test-"));
  owner = await person("owner");
  project = (await clientOf(owner).post("/projects", { body: { name: "Le port", language: "fr" } })).body.id;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("in, out as a folder and as a zip, and its figures again", async () => {
  writeFileSync(path(folder, "in.zip"), await bundleOf(rows("Le port a perdu 300 emplois")));
  const came = await apostille("corpus", "import", project, path(folder, "in.zip"));
  expect([came.code, JSON.parse(came.out)]).toEqual([0, expect.objectContaining({ documents: 1, annotations: 2, completions: 2, annotators: 2 })]);

  const out = path(folder, "out");
  expect(await apostille("corpus", "export", "Le port", "--format", "bundle", "--out", out)).toEqual({ code: 0, out: "", said: "" });
  expect(await apostille("corpus", "export", project, "--format", "bundle", "--out", `${out}.zip`)).toMatchObject({ code: 0 });
  for (const [name, content] of await unzip(readFileSync(`${out}.zip`))) expect(readFileSync(path(out, name), "utf8")).toBe(content);
  expect(await apostille("corpus", "export", project, "--format", "w3c", "--out", path(folder, "all.jsonld"))).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(path(folder, "all.jsonld"), "utf8")).total).toBe(2);

  const live = JSON.stringify((await clientOf(owner).get(`/projects/${project}/outlets`)).body);
  for (const bundle of [out, `${out}.zip`]) expect(await apostille("recompute", bundle)).toEqual({ code: 0, out: live, said: "" });

  const again = (await clientOf(owner).post("/projects", { body: { name: "Encore", language: "fr" } })).body.id;
  expect((await apostille("corpus", "import", again, out)).code).toBe(0);
}, 60_000);

test("what is wrong is said, and nothing is done", async () => {
  writeFileSync(path(folder, "bad.zip"), await bundleOf(rows("Le quai")));
  const bad = await apostille("corpus", "import", project, path(folder, "bad.zip"));
  expect([bad.code, bad.out]).toEqual([1, ""]);
  expect(bad.said).toContain("annotations.jsonl:1 quote: quote-mismatch");
  expect(await apostille("recompute", path(folder, "bad.zip"))).toMatchObject({ code: 1, out: "" });
  expect(await apostille("recompute", path(folder, "nowhere"))).toMatchObject({ code: 1 });
  expect(await apostille("corpus", "export", "No such project", "--format", "bundle", "--out", path(folder, "none"))).toMatchObject({ code: 1 });
  expect(await apostille("corpus", "export", project, "--format", "docx", "--out", path(folder, "none"))).toMatchObject({ code: 64 });
  expect(await apostille("corpus", "import", project)).toMatchObject({ code: 64 });
  expect(existsSync(path(folder, "none"))).toBe(false);
}, 60_000);
