/** The workbench with two people at it, by keyboard alone, by touch, behind a gate, and with nothing lost on the way. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { createAssignment } from "@/lib/server/commands/assignments";
import { addClassMember } from "@/lib/server/commands/class-members";
import { createClass } from "@/lib/server/commands/classes";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser, type Visit } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

const TEXT = `# Le quai des Morutiers

Le port a perdu 300 emplois en deux ans. C’est une décision courageuse, dit la maire. Selon la Gazette, 1 500 dockers seraient concernés.

Personne n’a pu consulter le texte. Le contrat dure vingt ans.

[Faites un don](#) pour soutenir le journal. [S’abonner](#) | [Contact](#)
`;
const FIRST = "Le port a perdu 300 emplois en deux ans.";

const visit = useBrowser();

interface World {
  readonly ada: Person;
  readonly ben: Person;
  readonly project: string;
  readonly document: string;
  readonly adaToken: string;
  readonly benToken: string;
}

const makeWorld = async (): Promise<World> => {
  const [ada, ben] = [await makePerson("Ada", { locale: "fr" }), await makePerson("Ben", { locale: "fr" })];
  const [adaToken, benToken] = [await makeToken(ada), await makeToken(ben)];
  const project = (await rest<{ id: string }>(adaToken, "POST", "/projects", { name: "Deux personnes", language: "fr" })).body.id;
  await rest(adaToken, "POST", `/projects/${project}/members`, { login: ben.login, role: "annotator" });
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Le quai des Morutiers", outlet: { name: "La Gazette" }, language: "fr", content: { format: "markdown", text: TEXT, original: null } }),
  );
  return { ada, ben, project, document, adaToken, benToken };
};

const article = (page: Page) => page.locator("[data-article]");
const voice = (page: Page) => page.locator("[data-voice]");
const card = (page: Page) => page.locator("[data-place][data-active]");

const open = async (person: Person, world: World, look: Parameters<typeof visit>[0] = {}): Promise<Visit> => {
  const visited = await visit({ person, width: 1366, height: 768, ...look });
  await visited.page.goto(`/projects/${world.project}/documents/${world.document}`);
  await visited.page.getByText("en direct").first().waitFor();
  await visited.page.waitForFunction(() => document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  return visited;
};

/** Puts the caret before the first sentence and takes it, as a keyboard does. */
const firstSentence = async (page: Page): Promise<void> => {
  await article(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
};

const heard = (page: Page, sentence: string | RegExp) => voice(page).getByText(sentence).waitFor({ state: "attached" });

const annotate = (token: string, document: string, exact: string, labels: readonly string[]) =>
  rest<{ id: string; revision: number }>(token, "POST", `/documents/${document}/annotations`, { selector: { exact }, labels });

test("two people see each other’s marks, edit, withdraw, undo, and find everything again", async () => {
  const world = await makeWorld();
  const [a, b] = [await open(world.ada, world), await open(world.ben, world)];
  await firstSentence(a.page);
  await a.page.keyboard.press("1");
  await heard(a.page, "Affirmation factuelle ajoutée, 9 mots.");
  await b.page.getByRole("button", { name: /Affirmation factuelle/u }).filter({ hasText: "1 personne" }).waitFor({ timeout: 3_000 });

  await a.page.keyboard.press("n");
  await a.page.keyboard.type("D’où vient ce nombre ?");
  await a.page.keyboard.press("Control+Enter");
  await b.page.getByRole("button", { name: /Affirmation factuelle/u }).filter({ hasText: FIRST.slice(0, 12) }).click();
  await card(b.page).getByText("D’où vient ce nombre ?").waitFor();
  expect(await card(b.page).getByRole("button", { name: "Modifier" }).count()).toBe(0);

  await a.page.keyboard.press("l");
  await a.page.keyboard.type("https://registre.example/emplois");
  await a.page.keyboard.press("Control+Enter");
  await card(b.page).getByRole("link", { name: "registre.example" }).waitFor();

  await a.page.keyboard.press("x");
  await b.page.getByText("Aucun passage").waitFor();
  await a.page.keyboard.press("Control+z");
  await b.page.getByText("1 passage").waitFor();

  await card(a.page).getByRole("button", { name: "Historique" }).click();
  const history = card(a.page).getByRole("list", { name: "Historique" });
  await history.getByText("annotation remise").waitFor();
  expect(await history.getByRole("listitem").count()).toBe(5);

  await a.page.reload();
  await a.page.getByText("1 passage").waitFor();
  await a.page.getByRole("button", { name: /Affirmation factuelle/u }).filter({ hasText: "1 personne" }).click();
  await card(a.page).getByText("D’où vient ce nombre ?").waitFor();
  expect([...a.errors, ...b.errors]).toEqual([]);
});

test("by keyboard alone: three people at one place are announced, opened, read, and left", async () => {
  const world = await makeWorld();
  const eve = await makePerson("Ève", { locale: "fr" });
  await rest(world.adaToken, "POST", `/projects/${world.project}/members`, { login: eve.login, role: "annotator" });
  await annotate(world.adaToken, world.document, FIRST, ["factual-claim"]);
  await annotate(world.benToken, world.document, "300 emplois", ["factual-claim", "unsourced"]);
  await annotate(await makeToken(eve), world.document, "a perdu 300 emplois en deux ans", ["contested"]);
  const { page, errors } = await open(world.ben, world);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au texte");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article"));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await heard(page, "Passage annoté, 1 étiquette, 1 personne : affirmation factuelle 1. Entrée pour ouvrir.");
  for (let step = 0; step < "Le port a perdu ".length; step += 1) await page.keyboard.press("ArrowRight");
  await heard(page, "Passage annoté, 3 étiquettes, 3 personnes : affirmation factuelle 2, contesté 1, sans source 1. Entrée pour ouvrir.");
  await page.keyboard.press("Enter");
  await card(page).getByText("Ici : 3 annotations, 3 étiquettes").waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-layer"));
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, "workbench-overlap");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await card(page).locator("[data-entry]").count()).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article"));
  await page.keyboard.press("End");
  await heard(page, "Fin du passage.");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Touches et étiquettes" }).waitFor();
  await page.keyboard.press("Escape");
  expect(errors).toEqual([]);
});

test("what was typed survives a reload, and a server that does not answer", async () => {
  const world = await makeWorld();
  const { page, context } = await open(world.ada, world);
  await firstSentence(page);
  await page.keyboard.press("n");
  await page.keyboard.type("Pas encore enregistré");
  await page.waitForTimeout(300);
  await page.reload();
  const note = page.locator("[data-ready]").getByRole("textbox", { name: "Note" });
  await note.waitFor();
  expect(await note.allTextContents()).toEqual(["Pas encore enregistré"]);

  await context.route("**/annotations", (route) => (route.request().method() === "POST" ? route.fulfill({ status: 429, headers: { "retry-after": "1" }, body: "{}" }) : route.continue()));
  await note.focus();
  await page.keyboard.press("Control+Enter");
  await page.getByText("attend le réseau").first().waitFor();
  await page.reload();
  await page.getByText("en cours d’envoi").or(page.getByText("attend le réseau")).first().waitFor();
  await context.unroute("**/annotations");
  await page.getByText("en direct").first().waitFor();
  const stored = async () => (await rest<{ items: { note: string }[] }>(world.adaToken, "GET", `/documents/${world.document}/annotations`)).body.items;
  for (let tries = 0; tries < 20 && (await stored()).length === 0; tries += 1) await page.waitForTimeout(250);
  expect((await stored()).map(({ note }) => note)).toEqual(["Pas encore enregistré"]);
});

test("the same words changed in two places: both are shown, the person chooses", async () => {
  const world = await makeWorld();
  const made = await annotate(world.adaToken, world.document, FIRST, ["opinion"]);
  const { page } = await open(world.ada, world);
  await page.getByRole("button", { name: /Opinion/u }).filter({ hasText: "1 personne" }).click();
  await card(page).getByRole("button", { name: "Modifier" }).click();
  await page.keyboard.type("Ma version");
  await rest(world.adaToken, "PATCH", `/annotations/${made.body.id}`, { note: "L’autre version" }, { "if-match": `"${made.body.revision}"` });
  await page.keyboard.press("Control+Enter");
  const choice = card(page).getByRole("alert");
  await choice.getByText("Ma version").waitFor();
  await choice.getByText("L’autre version").waitFor();
  await choice.getByRole("button", { name: "Garder la mienne" }).click();
  await choice.waitFor({ state: "detached" });
  await card(page).getByText("Ma version").waitFor();
});

test("behind the gate there is nothing of the others", async () => {
  const world = await makeWorld();
  await annotate(world.adaToken, world.document, FIRST, ["opinion"]);
  await inTransaction(async (client) => {
    const by = { actorId: world.ada.id, projectId: world.project };
    const classId = await createClass(client, { ...by, name: "3e B" });
    await addClassMember(client, { ...by, classId, login: world.ben.login });
    await createAssignment(client, { ...by, classId, assignment: { title: "À l’aveugle", documents: [world.document], members: [world.ben.login], blind: true, gate: "submission", minimum: 1 } });
  });
  const { page } = await open(world.ben, world);
  await page.getByText("Pour l’instant, vous ne voyez que votre travail.").waitFor();
  await page.getByText("Aucun passage").waitFor();
  await firstSentence(page);
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowLeft");
  await heard(page, "Annoté par vous : opinion.");
  expect(await page.locator("#margin").getByText(/personne/iu).count()).toBe(0);
  await annotate(world.adaToken, world.document, "Le contrat dure vingt ans.", ["contested"]);
  await page.waitForTimeout(1_200);
  await page.getByText("1 passage").waitFor();
});

test.each([["fr", "light", 390], ["en", "dark", 360]] as const)("on a phone in %s, %s, %d px: a tap opens the passage, 44 px everywhere", async (locale, theme, width) => {
  const world = await makeWorld();
  const reader = await makePerson("Pia", { locale });
  await rest(world.adaToken, "POST", `/projects/${world.project}/members`, { login: reader.login, role: "annotator" });
  await annotate(world.adaToken, world.document, FIRST, ["opinion"]);
  await annotate(world.benToken, world.document, FIRST, ["opinion"]);
  const { page, errors } = await visit({ person: reader, width, height: 780, touch: true, theme });
  await page.goto(`/projects/${world.project}/documents/${world.document}`);
  await page.getByText("1 passage").first().click();
  await page.getByText(locale === "fr" ? "1 sur 1" : "1 of 1").waitFor();
  await page.getByText(/×\s?2/u).first().waitFor();
  await picture(page, `workbench-phone-${locale}`);
  expect(await sidewaysScroll(page)).toBe(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main button, main select, main a")].filter((element) => element.offsetParent && (element.offsetHeight < 44 || element.offsetWidth < 44)).map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
