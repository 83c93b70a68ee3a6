/** Finishing a reading, searching, judging links and passages, before and after a reveal: by keyboard, and by touch. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { createAssignment } from "@/lib/server/commands/assignments";
import { addClassMember } from "@/lib/server/commands/class-members";
import { createClass } from "@/lib/server/commands/classes";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser, type Look, type Visit } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

const FIRST = "Le port a perdu 300 emplois en deux ans.";
const SECOND = "C’est une décision courageuse, dit la maire.";
const TEXT = `${FIRST} ${SECOND}\n\nPersonne n’a pu consulter le texte. Le contrat dure vingt ans.\n`;

/** After this the caret is where it was put, its place has been spoken, and what is said next is heard. */
const SPOKEN_MS = 450;

const visit = useBrowser();

interface World {
  readonly ada: Person;
  readonly ben: Person;
  readonly project: string;
  readonly document: string;
  readonly adaToken: string;
  readonly benToken: string;
}

const makeWorld = async (locale: "fr" | "en" = "fr"): Promise<World> => {
  const [ada, ben] = [await makePerson("Ada", { locale }), await makePerson("Ben", { locale })];
  const [adaToken, benToken] = [await makeToken(ada), await makeToken(ben)];
  const project = (await rest<{ id: string }>(adaToken, "POST", "/projects", { name: "Lectures", language: "fr" })).body.id;
  await rest(adaToken, "POST", `/projects/${project}/members`, { login: ben.login, role: "annotator" });
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Le quai", outlet: { name: "La Gazette" }, language: "fr", content: { format: "text", text: TEXT, original: null } }),
  );
  return { ada, ben, project, document, adaToken, benToken };
};

const annotate = async (token: string, document: string, exact: string, labels: readonly string[], more: object = {}) =>
  (await rest<{ id: string; links: { id: string }[] }>(token, "POST", `/documents/${document}/annotations`, { selector: { exact }, labels, ...more })).body;

const open = async (person: Person, world: World, look: Look = {}): Promise<Visit> => {
  const visited = await visit({ person, width: 1366, height: 768, ...look });
  await visited.page.goto(`/projects/${world.project}/documents/${world.document}`);
  await visited.page.waitForFunction(() => document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  await visited.page.getByText(/en direct|live/u).first().waitFor();
  return visited;
};

const card = (page: Page) => page.locator("[data-place][data-active]");
const heard = (page: Page, sentence: string | RegExp) => page.locator("[data-voice]").getByText(sentence).waitFor({ state: "attached" });

/** Puts the caret into a sentence of the text, as a keyboard does. */
const caretIn = async (page: Page, sentence: number): Promise<void> => {
  await page.locator("[data-article]").focus();
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article"));
  // The editor puts its caret back a moment after it got the focus.
  await page.waitForTimeout(SPOKEN_MS);
  await page.keyboard.press("Control+Home");
  await page.waitForTimeout(SPOKEN_MS);
  for (let step = 0; step < sentence; step += 1) await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.waitForTimeout(SPOKEN_MS);
};

const completion = async ({ benToken, document }: World) =>
  (await rest<{ items: { reader: { name: string }; labels: string[]; codebook: number; seen: string }[] }>(benToken, "GET", `/documents/${document}/completions`)).body.items.find(({ reader }) => reader.name === "Ben");

test("by keyboard: a search is recorded and taken back, a link accepted, then rejected with a reason", async () => {
  const world = await makeWorld();
  await annotate(world.adaToken, world.document, FIRST, ["factual-claim"], { links: [{ url: "https://registre.example/emplois", stance: "supports" }] });
  const { page, errors } = await open(world.ben, world);
  await caretIn(page, 1);
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.activeElement?.closest("[data-search]"));
  await page.keyboard.type("archives du port");
  await picture(page, "reading-search-fr");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await heard(page, "Recherche notée : rien trouvé.");
  await card(page).getByText("archives du port").waitFor();
  await page.keyboard.press("Control+z");
  await card(page).getByText("archives du port").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await card(page).getByText("archives du port").waitFor();
  await card(page).getByRole("button", { name: "Retirer cette recherche" }).click();
  await card(page).getByText("Cherché, rien trouvé").waitFor({ state: "detached" });

  await card(page).getByText("proposé par 1 : Ada").waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-card"));
  await page.keyboard.press("a");
  await heard(page, "Lien accepté.");
  await card(page).getByText("accepté par vous").waitFor();
  await card(page).getByText("1 origine").waitFor();
  await page.keyboard.press("r");
  await page.waitForFunction(() => document.activeElement?.closest("[data-reason]"));
  await page.keyboard.press("Enter");
  await page.getByText("Dites pourquoi en quelques mots.").waitFor();
  await page.keyboard.type("La page parle d’un autre port");
  await page.keyboard.press("Enter");
  await heard(page, "Lien refusé.");
  await card(page).getByText("La page parle d’un autre port").waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("[data-link]") !== null);
  await picture(page, "reading-links-fr");
  await page.keyboard.press("r");
  await heard(page, "Avis retiré.");
  await card(page).getByText("proposé par 1 : Ada").waitFor();
  expect(errors).toEqual([]);
});

test("by keyboard: a reading is finished, taken up again, finished; what others marked is confirmed with one key", async () => {
  const world = await makeWorld();
  await annotate(world.adaToken, world.document, SECOND, ["opinion"]);
  await rest(world.adaToken, "PUT", `/documents/${world.document}/completion`);
  const { page, errors } = await open(world.ben, world);
  await caretIn(page, 2);
  await page.keyboard.press("a");
  await heard(page, /Terminez d’abord votre lecture/u);
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Terminer la lecture" });
  await dialog.getByText(/votre silence voudra dire «\snon\s»/u).waitFor();
  await picture(page, "reading-finish-fr");
  expect(await axeViolations(page)).toEqual([]);
  await page.waitForFunction(() => (document.activeElement as HTMLButtonElement | null)?.type === "submit");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Lecture terminée, 4 étiquettes.").waitFor();
  expect(await completion(world)).toMatchObject({ labels: ["factual-claim", "opinion", "unsourced", "contested"], seen: "open" });
  await page.getByRole("button", { name: "Lecture terminée" }).waitFor();
  await caretIn(page, 2);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Terminer la lecture" }).waitFor();
  expect(await completion(world)).toBeUndefined();
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "Lecture terminée" }).waitFor();

  await page.keyboard.press("Enter");
  const unit = card(page).locator("[data-unit]");
  await unit.getByText("1 lecture sur 2").waitFor();
  await unit.getByText("Pas retenu").waitFor();
  await page.keyboard.press("a");
  await heard(page, "Opinion : confirmé.");
  await unit.getByText("2 lectures sur 2").waitFor();
  await unit.getByText("Retenu", { exact: true }).waitFor();
  await picture(page, "reading-vote-fr");
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("r");
  await unit.getByText("1 rejette").waitFor();
  await page.keyboard.press("Control+z");
  await unit.getByText("1 confirme").waitFor();
  expect(errors).toEqual([]);
});

test("behind a gate: finished and handed in at once; what changes after the reveal is kept apart", async () => {
  const world = await makeWorld();
  await annotate(world.adaToken, world.document, SECOND, ["opinion"]);
  await inTransaction(async (client) => {
    const by = { actorId: world.ada.id, projectId: world.project };
    const classId = await createClass(client, { ...by, name: "3e B" });
    await addClassMember(client, { ...by, classId, login: world.ben.login });
    await createAssignment(client, { ...by, classId, assignment: { title: "Qui parle ?", documents: [world.document], members: [world.ben.login], blind: true, gate: "submission", minimum: 1 } });
  });
  await annotate(world.benToken, world.document, FIRST, ["factual-claim"]);
  const { page, errors } = await open(world.ben, world);
  await page.getByRole("button", { name: "Terminer et rendre" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/vous verrez les autres lectures/u).waitFor();
  await picture(page, "reading-hand-in-fr");
  await dialog.getByRole("button", { name: "Terminer et rendre" }).click();
  await page.getByText(/Vous voyez maintenant les autres lectures/u).waitFor();
  await page.getByText("2 passages").waitFor();
  expect(await completion(world)).toMatchObject({ seen: "none" });

  await page.getByRole("button", { name: /Affirmation factuelle/u }).filter({ hasText: FIRST.slice(0, 12) }).click();
  await caretIn(page, 1);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("4");
  await card(page).getByText("après le dévoilement").waitFor();
  await page.getByRole("button", { name: "Lecture terminée" }).click();
  const row = dialog.getByRole("row").filter({ hasText: FIRST });
  await row.getByText("Affirmation factuelle et Contesté").waitFor();
  await dialog.getByText("Avant de voir les autres, vous aviez marqué 1 passage.").waitFor();
  await dialog.getByText(/ne compterait plus comme indépendante/u).waitFor();
  await picture(page, "reading-reflection-fr");
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test("a gate that opens elsewhere opens here: the page says so without being asked for again", async () => {
  const world = await makeWorld();
  await annotate(world.adaToken, world.document, SECOND, ["opinion"]);
  const assignment = await inTransaction(async (client) => {
    const by = { actorId: world.ada.id, projectId: world.project };
    const classId = await createClass(client, { ...by, name: "3e B" });
    await addClassMember(client, { ...by, classId, login: world.ben.login });
    return createAssignment(client, { ...by, classId, assignment: { title: "Qui parle ?", documents: [world.document], members: [world.ben.login], blind: true, gate: "submission", minimum: 1 } });
  });
  await annotate(world.benToken, world.document, FIRST, ["factual-claim"]);
  const { page, errors } = await open(world.ben, world);
  const remark = page.getByText("Pour l’instant, vous ne voyez que votre travail.");
  await remark.waitFor();
  await rest(world.benToken, "PUT", `/assignments/${assignment}/submission`);
  await page.getByText("2 passages").waitFor();
  await remark.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});

test("a label changes its meaning: the reading asks to be confirmed, each earlier passage with it", async () => {
  const world = await makeWorld();
  await annotate(world.benToken, world.document, FIRST, ["opinion", "factual-claim"]);
  await annotate(world.benToken, world.document, SECOND, ["opinion"]);
  await rest(world.benToken, "PUT", `/documents/${world.document}/completion`);
  const book = (await rest<{ number: number; labels: { key: string; definition: { fr: string; en: string } }[] }>(world.adaToken, "GET", `/projects/${world.project}/codebook`)).body;
  const labels = book.labels.map((label) => (label.key === "opinion" ? { ...label, definition: { fr: "Le passage prédit.", en: "The passage predicts." } } : label));
  await rest(world.adaToken, "PUT", `/projects/${world.project}/codebook`, { labels }, { "if-match": `"${book.number}"` });
  const { page, errors } = await open(world.ben, world);
  await page.getByRole("button", { name: "Lecture à revoir" }).click();
  const dialog = page.getByRole("dialog", { name: "Une étiquette a changé" });
  await dialog.getByText("Le passage prédit.").waitFor();
  await dialog.getByText("Vos 2 passages d’avant tiennent-ils encore ?").waitFor();
  await picture(page, "reading-review-fr");
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: FIRST }).uncheck();
  await dialog.getByRole("button", { name: "Confirmer ma lecture" }).click();
  await page.getByRole("button", { name: "Lecture terminée" }).waitFor();
  expect(await completion(world)).toMatchObject({ codebook: 2 });
  const marks = (await rest<{ items: { labels: string[]; codebook: number }[] }>(world.benToken, "GET", `/documents/${world.document}/annotations`)).body.items;
  expect(marks.map((mark) => [mark.labels, mark.codebook])).toEqual([[["factual-claim"], 2], [["opinion"], 2]]);
  expect(errors).toEqual([]);
});

test.each([["fr", "light"], ["en", "dark"]] as const)("by touch in %s, %s: finished at the end of the text, a link and a passage judged, 44 px everywhere", async (locale, theme) => {
  const world = await makeWorld(locale);
  await annotate(world.adaToken, world.document, FIRST, ["factual-claim"], { links: [{ url: "https://registre.example/emplois", stance: "supports" }] });
  await rest(world.adaToken, "PUT", `/documents/${world.document}/completion`);
  const { page, errors } = await open(world.ben, world, { width: 390, height: 780, touch: true, theme });
  await page.getByRole("button", { name: /Terminer la lecture|Finish reading/u }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").first().waitFor();
  await picture(page, `reading-phone-finish-${locale}`);
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: /Terminer la lecture|Finish reading/u }).tap();
  await page.getByRole("button", { name: /Lecture terminée|Reading finished/u }).waitFor();
  await page.getByText("1 passage").first().tap();
  await page.locator("[data-link]").getByRole("button", { name: /Accepter|^Accept/u }).tap();
  await page.getByText(/accepté par vous|accepted by you/u).waitFor();
  await page.locator("[data-unit]").getByRole("button", { name: /Confirmer|Confirm/u }).tap();
  await page.getByText(/2 lectures sur 2|2 readings out of 2/u).waitFor();
  await picture(page, `reading-phone-vote-${locale}`);
  expect(await sidewaysScroll(page)).toBe(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main button, main select, main a")].filter((element) => element.offsetParent && (element.offsetHeight < 44 || element.offsetWidth < 44)).map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
