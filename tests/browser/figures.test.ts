/**
 * The pages of figures on the demo, as people walk them: outlets, one of them, the passages behind a number, the passage in
 * its article; two compared; agreement. Numbers on the pages are those of the API, and open exactly as much as they say.
 */
import type { Page } from "playwright-core";
import { pool } from "@/lib/server/database";
import type { OutletSummary } from "@/lib/report/summary-schema";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { loadDemo, makeDemoPerson, type DemoWorld } from "../support/demo-world";
import { makeToken, rest, type Person } from "../support/server";

jest.setTimeout(120_000);

const visit = useBrowser();
let world: DemoWorld;
let owner: Person;
let student: Person;
let summary: OutletSummary;
const at = (path: string): string => `/projects/${world.project}${path}`;
const outlet = (name: string) => summary.outlets.find((each) => each.outlet.name === name)!;
const addressOf = (name: string): string => at(`/outlets/${outlet(name).outlet.id}`);

beforeAll(async () => {
  world = await loadDemo();
  owner = await makeDemoPerson(world, { name: "Maud Keller", role: "owner", locale: "fr" });
  student = await makeDemoPerson(world, { name: "Sam Reader", role: "annotator", locale: "en" });
  summary = (await rest<OutletSummary>(await makeToken(owner), "GET", `/projects/${world.project}/outlets`)).body;
}, 90_000);

const isClean = async (page: Page): Promise<void> => expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
const finding = (page: Page): Promise<string> => page.locator("main h2").first().innerText();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

/** On every page of a list of passages. */
const countAll = async (page: Page, selector: string): Promise<number> => {
  let count = await page.locator(selector).count();
  for (let next = page.getByRole("link", { name: "Articles suivants" }); (await next.count()) > 0; next = page.getByRole("link", { name: "Articles suivants" })) {
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByText(/^Page \d/u).waitFor();
    count += await page.locator(selector).count();
  }
  return count;
};

test("from all outlets to one, to the passages of a number, to a passage in its article", async () => {
  const { page, errors } = await visit({ person: owner, width: 1366 });
  await page.goto(at("/outlets"));
  expect(plain(await finding(page))).toBe("Un média solide, un indicatif, quatre pas encore mesurables.");
  const names = await page.locator("tbody:first-of-type th a").allInnerTexts();
  expect(names).toEqual(["La Gazette du Large", "Port-Infos"]);
  // What is too little has a ring and words, and no axis.
  const few = page.getByRole("row").filter({ hasText: "Marais Info" });
  expect([await few.locator("circle").count(), await few.locator("line").count()]).toEqual([1, 0]);
  expect(plain(await few.innerText())).toContain("insuffisant : 3 articles lus sur 5, 9 affirmations sur 15.");
  expect(await page.getByText("Un seul document ne caractérise pas un média.").count()).toBe(1);
  await isClean(page);

  await page.getByRole("link", { name: "Confirmé" }).click();
  await page.getByRole("link", { name: "Confirmé" }).and(page.locator("[aria-current=page]")).waitFor();
  await page.getByRole("link", { name: "Port-Infos" }).click();
  await page.getByRole("heading", { level: 2, name: /^Port-Infos montre sa source pour 53/u }).waitFor();
  const { corroborated } = outlet("Port-Infos").voices.own.claims;
  await page.getByRole("link", { name: `${corroborated.k} sur ${corroborated.n}` }).click();
  await page.waitForURL(/claims\?figure=claims%2Fcorroborated&counting=yes$/u);
  expect(await countAll(page, "article")).toBe(corroborated.k);
  await page.goto(`${addressOf("Port-Infos")}/claims?figure=claims/corroborated`);
  expect(await countAll(page, "article")).toBe(corroborated.n);
  await page.goto(`${addressOf("Port-Infos")}/claims?figure=labels/contested&counting=yes`);
  expect(await countAll(page, "section h3")).toBe(outlet("Port-Infos").voices.own.labels.contested!.share.k);

  await page.getByRole("link", { name: "Ouvrir dans l’article" }).first().click();
  await page.waitForURL(/documents\/[0-9a-f-]{36}\?annotation=/u);
  await page.getByRole("textbox").first().waitFor();
  expect(errors).toEqual([]);
});

test("an outlet that cannot be measured says why, and what it relays is counted apart", async () => {
  const { page } = await visit({ person: owner, width: 390 });
  await page.goto(addressOf("La Sentinelle du Ponant"));
  expect(plain(await finding(page))).toBe("La Sentinelle du Ponant n’est pas encore mesurable : trop peu a été lu.");
  expect(plain(await page.locator("main").innerText())).toContain("Pour l’instant : 3 articles lus sur 5, 6 affirmations sur 15.");
  // No share without its range, and none at all where too little was read.
  expect(plain(await page.locator("table").first().innerText())).not.toMatch(/\d % \(/u);
  await isClean(page);
  await picture(page, "figures/outlet-insufficient-fr-390", true);
  const [relayed] = outlet("La Sentinelle du Ponant").voices.relayed;
  await page.getByRole("link", { name: `${relayed!.claims.sourced.k} sur ${relayed!.claims.sourced.n}` }).last().click();
  await page.waitForURL(/voice=relayed/u);
  expect(await countAll(page, "article")).toBe(relayed!.claims.sourced.k);
});

test("two outlets: a sentence first, then both on one axis, then the same event in both", async () => {
  const { page } = await visit({ person: owner, width: 1366 });
  await page.goto(addressOf("Port-Infos"));
  await page.getByRole("link", { name: "La Gazette du Large" }).click();
  await page.waitForURL(/compare\?a=/u);
  const [a, b] = [outlet("Port-Infos"), outlet("La Gazette du Large")].map((each) => each.outlet.id);
  const { greater } = (await rest<{ greater: Record<string, number> }>(await makeToken(owner), "GET", `/projects/${world.project}/outlets/compare?a=${b}&b=${a}`)).body;
  const word = greater["claims/sourced"]! >= 0.95 ? "presque certainement" : "probablement";
  expect(plain(await finding(page))).toMatch(new RegExp(`^La Gazette du Large montre ${word} plus souvent sa source que Port-Infos \\(0,9\\d\\)\\.$`, "u"));
  await isClean(page);
  await picture(page, "figures/compare-fr-1366", true);
  await page.getByRole("link", { name: "Ne comparer que ces articles" }).first().click();
  await page.waitForURL(/within=/u);
  await page.getByText("Seulement les articles sur").waitFor();
  await page.goto(at("/outlets/compare"));
  await page.getByLabel("Second média").selectOption({ label: "Marais Info" });
  await page.getByRole("button", { name: "Comparer" }).click();
  await page.waitForURL(/a=.*&b=/u);
  expect(plain(await finding(page))).toMatch(/^Trop peu a été lu/u);
});

test("agreement: α beside percent, what the difference means, and where readers differ", async () => {
  const { page } = await visit({ person: owner, width: 1366 });
  await page.goto(at("/agreement"));
  expect(plain(await finding(page))).toBe("Les lectures s’accordent bien sur une étiquette, assez sur une, peu sur deux.");
  expect(plain(await page.getByRole("complementary").innerText())).toContain("« Contesté » : 98 % d’accord, et pourtant α = 0,27.");
  await page.getByRole("link", { name: "Contesté" }).click();
  await page.getByText("article par article").waitFor();
  await isClean(page);
  await page.getByRole("link", { name: "Articles", exact: true }).last().click();
  await page.waitForURL(/unit=document/u);
  await isClean(page);
});

test("a student reads the same in English, and nothing of an article that is still closed to them; a researcher reads no names", async () => {
  const closed = world.document("La clause 17");
  await pool.query("INSERT INTO assignment_member (assignment_id, user_id) SELECT s.id, $1 FROM assignment s JOIN assignment_document d ON d.assignment_id = s.id WHERE s.blind AND d.document_id = $2 LIMIT 1", [student.id, closed]);
  const { page } = await visit({ person: student, locale: "en", width: 1366 });
  await page.goto(at("/outlets"));
  expect(await finding(page)).toBe("One solid outlet, one indicative, three not measurable yet, one not computable.");
  expect(await page.getByRole("row").filter({ hasText: "Le Courrier d’Ambre" }).innerText()).toContain("not computable: nothing to count");
  await page.goto(`${addressOf("Le Courrier d’Ambre")}/claims?figure=labels/opinion`);
  expect((await page.locator("section h3").allInnerTexts()).map(plain)).toEqual(["Un port, à quoi ça sert ?"]);
  for (const path of ["/outlets", "/agreement?label=opinion", `/outlets/compare?a=${outlet("Le Courrier d’Ambre").outlet.id}&b=${outlet("Port-Infos").outlet.id}`]) {
    await page.goto(at(path));
    expect([path, (await page.content()).includes(closed)]).toEqual([path, false]);
  }
  await pool.query("UPDATE membership SET role = 'researcher' WHERE user_id = $1", [student.id]);
  await page.goto(`${addressOf("Port-Infos")}/claims`);
  expect(await page.locator("article").first().innerText()).toMatch(/Marked by 4 people of 4: Reader [0-9A-F]{4}/u);
});

test("plots need no script", async () => {
  const { page } = await visit({ person: owner, more: { javaScriptEnabled: false } });
  await page.goto(at("/outlets"));
  expect(await page.getByRole("row").filter({ hasText: "Port-Infos" }).locator("svg rect").count()).toBe(1);
});

test("an address that names no outlet, figure or list is not found or falls back", async () => {
  const { page } = await visit({ person: owner });
  for (const path of ["/outlets/nonsense", `/outlets/${world.project}`, `/outlets/${outlet("Port-Infos").outlet.id}/claims?figure=claims/nonsense`]) {
    expect([path, (await page.goto(at(path)))?.status()]).toEqual([path, 404]);
  }
  await page.goto(at("/outlets?figure=nonsense"));
  expect(await page.locator("caption strong").innerText()).toBe("Montre sa source");
});

test("the owner sees what other thresholds would change before saving them, and a bad value is named", async () => {
  const { page, errors } = await visit({ person: owner, width: 1366 });
  await page.goto(at("/outlets"));
  await page.getByRole("link", { name: "Modifier ces seuils" }).click();
  await page.waitForURL(/settings#figures$/u);
  const form = page.locator("#figures");
  await form.getByRole("status").filter({ hasText: "rien ne change sur la page des médias" }).waitFor();
  await isClean(page);
  const [documents, solid] = [form.getByLabel("Articles lus, au moins").first(), form.getByLabel("Articles lus, au moins").last()];
  await documents.fill("3");
  await form.getByLabel("Affirmations, au moins").first().fill("6");
  const preview = form.getByRole("status");
  await preview.filter({ hasText: /Avec ces réglages\s: un média solide/u }).waitFor();
  const [then, now] = (await preview.getByRole("paragraph").allInnerTexts()).map(plain);
  expect(now).toBe("Aujourd’hui : un média solide, un indicatif, quatre pas encore mesurables.");
  await form.scrollIntoViewIfNeeded();
  await picture(page, "figures/settings-fr-1366", true);
  await solid.fill("2");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  expect(plain(await page.getByRole("alert").filter({ hasText: "Articles lus" }).innerText())).toContain("C’est trop petit : 3 au moins.");
  await isClean(page);
  await solid.fill("10");
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("C’est enregistré.").first().waitFor();
  await page.goto(at("/outlets"));
  expect(plain(await finding(page)).toLowerCase()).toBe(then!.replace("Avec ces réglages : ", "").toLowerCase());
  await page.goto(at("/settings"));
  await form.getByRole("button", { name: "Remettre les valeurs par défaut" }).click();
  await form.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("C’est enregistré.").first().waitFor();
  const other = await visit({ person: student, locale: "en" });
  await other.page.goto(at("/outlets"));
  expect(await other.page.getByRole("link", { name: "Change these thresholds" }).count()).toBe(0);
  // An outlet's robustness names the rules that ask how its readers decide.
  await page.goto(addressOf("Port-Infos"));
  const margin = page.getByRole("complementary");
  await margin.getByText("comptés pour un", { exact: true }).waitFor();
  await margin.getByText("lectures pesées").waitFor();
  await isClean(page);
  await picture(page, "figures/outlet-rules-fr-1366", true);
  const keeper = await makeDemoPerson(world, { name: "Ann Keeper", role: "owner", locale: "en" });
  const narrow = await visit({ person: keeper, locale: "en", width: 390, theme: "dark" });
  await narrow.page.goto(at("/settings"));
  await narrow.page.getByText("nothing changes on the outlets page").waitFor();
  await isClean(narrow.page);
  await picture(narrow.page, "figures/settings-en-390-dark", true);
  expect(errors).toEqual([]);
});

test("an empty project teaches", async () => {
  const token = await makeToken(owner);
  const { id } = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Vide", language: "fr" })).body;
  const { page } = await visit({ person: owner });
  await page.goto(`/projects/${id}/outlets`);
  await page.getByText("Aucun article, donc aucun média.").waitFor();
  await isClean(page);
  await rest(token, "POST", `/projects/${id}/documents`, { title: "Un", outlet: { name: "La Digue" }, language: "fr", format: "text", content: "Le port a perdu 300 emplois." });
  await page.reload();
  await page.getByText("Aucun chiffre encore").waitFor();
  await page.goto(`/projects/${id}/agreement`);
  expect(await finding(page)).toBe("L’accord n’est pas encore calculable.");
  await isClean(page);
});
