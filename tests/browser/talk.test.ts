/** A teacher and a student talk about a passage, each in their own browser: written, spoken to, answered, ended. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser, type Look } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

const TEXT = "Le port a perdu 300 emplois en deux ans. C’est une décision courageuse, dit la maire.\n";

const visit = useBrowser();

let prof: Person;
let anouk: Person;
let project: string;
let article: string;
let mark: string;
let anoukToken: string;

beforeAll(async () => {
  [prof, anouk] = [await makePerson("Odile Prof", { locale: "fr" }), await makePerson("Anouk", { locale: "en" })];
  const token = await makeToken(prof);
  anoukToken = await makeToken(anouk);
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "On en parle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: anouk.login, role: "annotator" });
  article = await inTransaction((client) =>
    addDocument(client, { actorId: prof.id, projectId: project, title: "Le quai", outlet: { name: "La Gazette" }, language: "fr", content: { format: "text", text: TEXT, original: null } }),
  );
  mark = (await rest<{ id: string }>(anoukToken, "POST", `/documents/${article}/annotations`, { selector: { exact: "Le port a perdu 300 emplois en deux ans." }, labels: ["factual-claim"], note: "Un chiffre **sans** source.\n\n- lequel ?\n- de qui ?" })).body.id;
});

const open = async (person: Person, look: Look) => {
  const visited = await visit({ person, ...look });
  await visited.page.goto(`/projects/${project}/documents/${article}?annotation=${mark}`);
  await visited.page.getByRole("button", { name: /Répondre|Reply/u }).first().waitFor();
  return visited;
};

const editor = (page: Page) => page.locator("[data-ready]").getByRole("textbox", { name: /Votre réponse|Your reply/u });

test("a question is asked by name, answered on a phone, and brought to its end", async () => {
  const teacher = await open(prof, { width: 1366, height: 768 });
  const student = await open(anouk, { width: 390, height: 780, touch: true, theme: "dark" });
  const card = teacher.page.locator("[data-place][data-active]");
  expect(await card.locator("strong", { hasText: "sans" }).count()).toBe(1);
  expect(await card.locator("li", { hasText: "de qui" }).count()).toBe(1);

  await card.getByRole("button", { name: "Répondre" }).click();
  await editor(teacher.page).waitFor();
  await teacher.page.keyboard.type("@anou");
  await teacher.page.getByRole("option", { name: "Anouk" }).waitFor();
  await teacher.page.keyboard.press("Enter");
  await teacher.page.keyboard.type("d’où vient ce ");
  await teacher.page.keyboard.press("Control+b");
  await teacher.page.keyboard.type("chiffre");
  await teacher.page.keyboard.press("Control+b");
  await teacher.page.keyboard.type(" ?");
  await picture(teacher.page, "talk-writing-fr");
  expect(await axeViolations(teacher.page)).toEqual([]);
  await teacher.page.keyboard.press("Control+Enter");
  await card.getByRole("listitem").getByText("d’où vient ce").waitFor();
  const [first] = (await rest<{ items: { body: string }[] }>(anoukToken, "GET", `/annotations/${mark}/replies`)).body.items;
  expect(first!.body).toBe(`@[${anouk.id}] d’où vient ce **chiffre** ?`);

  const answer = student.page.getByRole("button", { name: "1 reply" });
  await answer.click();
  await student.page.getByText("@Anouk").waitFor();
  await editor(student.page).click();
  await student.page.keyboard.type("De la mairie.");
  await picture(student.page, "talk-phone-en");
  expect(await sidewaysScroll(student.page)).toBe(0);
  expect(await axeViolations(student.page)).toEqual([]);
  await student.page.getByRole("button", { name: "Reply", exact: true }).click();
  await card.getByRole("listitem").getByText("De la mairie.").waitFor();

  await card.getByRole("button", { name: "Clore l’échange" }).click();
  await card.getByText("Vous avez clos cet échange.").waitFor();
  await student.page.getByText("Closed by Odile Prof.").waitFor();
  await picture(teacher.page, "talk-ended-fr");
  expect([...teacher.errors, ...student.errors]).toEqual([]);
  await student.context.close();
});

test("whoever is spoken to finds it on the project’s home, and one press leads into the talk", async () => {
  await rest(await makeToken(prof), "POST", `/annotations/${mark}/replies`, { body: `@[${anouk.id}], qui le dit ?` });
  const { page } = await visit({ person: anouk, width: 1366, height: 768 });
  await page.goto(`/projects/${project}`);
  await page.getByText("Odile Prof speaks to you").waitFor();
  await picture(page, "home-spoken-to");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: /Odile Prof speaks to you/u }).click();
  const read = page.waitForResponse((answer) => answer.url().endsWith("/replies/seen"));
  await page.locator("[data-place][data-active]").getByText("qui le dit").waitFor();
  await read;
  await page.goto(`/projects/${project}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByText("Odile Prof speaks to you").count()).toBe(0);
});
