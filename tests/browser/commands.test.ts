/** Every command by its name or its own key; news held back; who else is there. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

const TEXT = "Le port a perdu 300 emplois en deux ans. C’est une décision courageuse, dit la maire.\n\nPersonne n’a pu consulter le texte. Le contrat dure vingt ans.\n";
const visit = useBrowser();

let ada: Person;
let ben: Person;
let adaToken: string;
let benToken: string;
let project: string;
let article: string;

beforeAll(async () => {
  [ada, ben] = [await makePerson("Ada Lefèvre", { locale: "fr" }), await makePerson("Ben", { locale: "fr" })];
  [adaToken, benToken] = [await makeToken(ada), await makeToken(ben)];
  project = (await rest<{ id: string }>(adaToken, "POST", "/projects", { name: "Commandes", language: "fr" })).body.id;
  await rest(adaToken, "POST", `/projects/${project}/members`, { login: ben.login, role: "annotator" });
  const add = (title: string) =>
    inTransaction((client) => addDocument(client, { actorId: ada.id, projectId: project, title, outlet: null, language: "fr", content: { format: "text", text: TEXT, original: null } }));
  article = await add("Le quai");
  await add("Quais : l’accord signé");
});

const open = async (person: Person, look: Parameters<typeof visit>[0] = {}) => {
  const visited = await visit({ person, width: 1366, height: 768, ...look });
  await visited.page.goto(`/projects/${project}/documents/${article}`);
  await visited.page.getByText("en direct").first().waitFor();
  await visited.page.waitForFunction(() => document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  return visited;
};

const palette = (page: Page) => page.getByRole("dialog", { name: "Commandes" });
const chosen = (page: Page) => page.evaluate(() => document.getSelection()?.toString());
const marks = async () => (await rest<{ items: { labels: string[]; selector: { exact: string } }[] }>(adaToken, "GET", `/documents/${article}/annotations`)).body.items;

const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await palette(page).waitFor({ state: "hidden" });
};

test("a sentence is chosen, labelled and written to by the names of commands; another article is a name away", async () => {
  const { page, errors } = await open(ada);
  await page.locator("[data-article]").focus();
  await page.keyboard.press("Control+Home");
  await command(page, "choisir phrase");
  expect(await chosen(page)).toBe("Le port a perdu 300 emplois en deux ans.");
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").waitFor();
  await page.keyboard.type("affir");
  await palette(page).getByRole("option", { name: /affirmation factuelle/iu }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, "palette");
  await page.keyboard.press("Enter");
  await page.locator("[data-voice]").getByText("Affirmation factuelle ajoutée, 9 mots.").waitFor({ state: "attached" });
  await command(page, "adresse passage");
  const address = await page.getByRole("dialog", { name: "Adresse du passage" }).getByRole("textbox").inputValue();
  expect(new URL(address).searchParams.get("passage")).toBe("0-40");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Adresse du passage" }).waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").waitFor();
  await page.keyboard.type("accord");
  await palette(page).getByRole("option", { name: /Quais : l’accord signé/u }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(article));
  await page.locator("[data-article]").waitFor();
  expect(errors).toEqual([]);
});

test("a word, one more, a paragraph; letters that mean something else; none at all", async () => {
  const { page } = await open(ben);
  await page.locator("[data-article]").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("w");
  expect(await chosen(page)).toBe("Le");
  await page.keyboard.press("w");
  expect(await chosen(page)).toBe("port");
  await page.keyboard.press("Shift+W");
  expect(await chosen(page)).toBe("port a");
  await page.keyboard.press("p");
  expect(await chosen(page)).toContain("Le port a perdu");

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Touches et étiquettes" });
  await help.getByRole("button", { name: /Choisir le mot/u }).click();
  await page.keyboard.press("m");
  await help.getByText("Choisir le mot : touche M.").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, "keys");
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  // The dialog gives the focus back, and with it what was selected.
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article") && document.getSelection()?.toString().startsWith("Le port a perdu"));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("m");
  expect(await chosen(page)).toBe("Le");
  await command(page, "desactiver touches");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article"));
  await page.keyboard.press("Digit1");
  await page.keyboard.press("m");
  expect(await chosen(page)).not.toBe("port");
  expect(await marks()).toHaveLength(1);
});

test("news wait and are counted while they are held back; people see who else is there", async () => {
  const first = await open(ada);
  const { page } = await open(ben);
  await page.getByText("Lit aussi : Ada Lefèvre").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "en direct" }).click();
  await page.getByRole("button", { name: "en pause" }).waitFor();
  await rest(adaToken, "POST", `/documents/${article}/annotations`, { selector: { exact: "Le contrat dure vingt ans." }, labels: ["opinion"] });
  await page.getByRole("button", { name: "en pause : 1 nouveauté" }).waitFor();
  expect(await page.getByText("« Le contrat dure vingt ans. »").count()).toBe(0);
  await rest(benToken, "POST", `/documents/${article}/annotations`, { selector: { exact: "dit la maire" }, labels: ["contested"] });
  await page.getByText("« dit la maire »").waitFor();
  await picture(page, "held-back");
  await page.getByRole("button", { name: "en pause : 1 nouveauté" }).click();
  await page.getByText("« Le contrat dure vingt ans. »").waitFor();
  await first.page.close();
  const phone = await open(ben, { width: 390, height: 844, touch: true, theme: "dark" });
  await phone.page.getByRole("button", { name: "Commandes" }).click();
  await palette(phone.page).getByRole("option").first().waitFor();
  expect(await sidewaysScroll(phone.page)).toBe(0);
  await picture(phone.page, "palette-phone-dark");
});
