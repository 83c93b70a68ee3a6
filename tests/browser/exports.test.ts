/** The exports page: three answers and what they amount to, a file that comes down, a corpus that goes up or is refused row by row. */
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { bundleOf } from "../support/bundle";
import { makePerson, makeToken, origin, rest, type Person } from "../support/server";
import { unzip } from "../support/unzip";

const visit = useBrowser();
let owner: Person;
/** One that is empty, and one with the corpus. */
let project: string;
let full: string;
let folder: string;

const TEXT = "Le port a perdu 300 emplois. Selon la mairie, le chantier reprendra.\n";
const rows = (quote: string, end: number) => ({
  annotators: [{ id: "ada" }, { id: "bob" }],
  documents: [{ id: "d1", title: "Le port cède", language: "fr", outlet: { name: "La Digue" }, text: TEXT, licence: "full" }, { id: "d2", title: "Le quai", language: "fr", outlet: { name: "La Digue" }, text: TEXT }],
  annotations: ["ada", "bob"].flatMap((annotator) => ["d1", "d2"].map((document) => ({ id: `${annotator}-${document}`, document, annotator, start: 0, end, quote, labels: ["factual-claim"] }))),
});

const newProject = async (token: string): Promise<string> => (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "apostille-test-"));
  writeFileSync(path.join(folder, "good.zip"), await bundleOf(rows("Le port a perdu 300 emplois", 27)));
  writeFileSync(path.join(folder, "bad.zip"), await bundleOf(rows("Le port n’a rien perdu", 27)));
  owner = await makePerson("Maud Keller", { locale: "fr" });
  const token = await makeToken(owner);
  [project, full] = [await newProject(token), await newProject(token)];
  const sent = await fetch(`${origin()}/api/v1/projects/${full}/import`, {
    method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/zip" }, body: readFileSync(path.join(folder, "good.zip")),
  });
  expect(sent.status).toBe(200);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Colours have gone over by then. */
const SETTLED_MS = 300;

const looked = async (page: Page, name: string): Promise<void> => {
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(SETTLED_MS);
    expect([name, await axeViolations(page), await sidewaysScroll(page)]).toEqual([name, [], 0]);
    await picture(page, `exports/${name}-${width}-${scheme}`, true);
  }
  await page.setViewportSize({ width: 1366, height: 800 });
};

test("an empty project teaches; a bad archive is refused row by row, a good one comes in", async () => {
  const { page, errors } = await visit({ person: owner });
  await page.goto(`/projects/${project}/exports`);
  await page.getByText("Ce projet n’a encore aucun article.").waitFor();
  await page.getByRole("button", { name: "Importer" }).click();
  await page.getByText("Choisissez d’abord une archive.").waitFor();
  await page.getByLabel("Archive (zip)").setInputFiles(path.join(folder, "bad.zip"));
  await page.getByRole("button", { name: "Importer" }).click();
  await page.getByText("4 lignes à corriger, puis importer de nouveau.").waitFor();
  expect(await page.getByRole("rowheader").allInnerTexts()).toEqual([1, 2, 3, 4].map((line) => `annotations.jsonl, ligne\u00a0${line}`));
  await looked(page, "refused");
  // The browser writes refused answers to its console itself.
  expect(errors.every((error) => error.includes("422"))).toBe(true);
  await page.getByLabel("Archive (zip)").setInputFiles(path.join(folder, "good.zip"));
  await page.getByRole("button", { name: "Importer" }).click();
  await page.getByText("2 articles, 4 annotations, 2 personnes.").waitFor();
  await page.getByRole("button", { name: "Exporter" }).waitFor();
});

test("three answers decide what leaves; what they amount to is said before, and is what the file holds", async () => {
  const { page } = await visit({ person: owner });
  await page.goto(`/projects/${full}/exports`);
  const margin = page.getByRole("complementary", { name: "Contiendra" });
  await margin.getByText("2 pseudonymes").waitFor();
  await margin.getByText("aucun texte entier").waitFor();
  await looked(page, "answers");
  await page.getByRole("radio", { name: /^Entier/u }).check();
  await margin.getByText("1 texte entier").waitFor();
  await margin.getByText("1 article sans licence\u00a0: le texte entier reste ici.").waitFor();
  await page.getByRole("radio", { name: /^Noms/u }).check();
  await margin.getByText("2 textes entiers").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter" }).press("Enter")]);
  expect(download.suggestedFilename()).toBe("apostille-bundle.zip");
  const files = await unzip(readFileSync(await download.path()));
  expect(files.get("documents.jsonl")!.match(/"text":"/gu)).toHaveLength(2);
  expect(files.get("annotators.jsonl")).toContain('"name":"ada"');
  await page.getByRole("radio", { name: /^Pseudonymes/u }).check();
  await page.getByLabel("3. Le format").selectOption("brat");
  await margin.getByText("1 article retiré\u00a0: sans licence, son texte ne part pas.").waitFor();
  await picture(page, "exports/left-out");
});

test("a student takes away pseudonyms, in English, and imports nothing", async () => {
  const student = await makePerson("Sam Reader", { locale: "en" });
  await rest(await makeToken(owner), "POST", `/projects/${full}/members`, { login: student.login, role: "annotator" });
  const { page, errors } = await visit({ person: student });
  await page.goto(`/projects/${full}/exports`);
  await page.getByRole("complementary", { name: "Will contain" }).getByText("2 pseudonyms").waitFor();
  expect(await page.getByRole("radio", { name: /^Names/u }).count()).toBe(0);
  expect(await page.getByRole("heading", { name: "Import a corpus" }).count()).toBe(0);
  await looked(page, "student-en");
  expect(errors).toEqual([]);
});
