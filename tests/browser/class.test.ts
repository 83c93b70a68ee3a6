/** A class in one lesson: its teacher, a student at a laptop and one on a phone, each in their own browser and language. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { articleText } from "@/prisma/seed/article-text";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, plainOrigin, rest, type Person } from "../support/server";

const visit = useBrowser();

let prof: Person;
let project: string;
let article: string;

beforeAll(async () => {
  prof = await makePerson("Odile Prof", { locale: "fr" });
  const token = await makeToken(prof);
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port", language: "fr" })).body.id;
  article = await inTransaction((client) =>
    addDocument(client, { actorId: prof.id, projectId: project, title: "Quais : l’accord signé", outlet: { name: "La Gazette" }, language: "fr", content: { format: "markdown", text: articleText("gazette-accord-signe.md"), original: null } }),
  );
});

/** Nothing that axe objects to, nothing that scrolls sideways; and a picture. */
const look = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(300);
  await picture(page, `class/${name}`, true);
  expect({ name, axe: await axeViolations(page), sideways: await sidewaysScroll(page) }).toEqual({ name, axe: [], sideways: 0 });
};

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** Marks `count` sentences, from the `from`th on, with the label of this digit. */
const mark = async (page: Page, { from, count, digit }: { from: number; count: number; digit: number }): Promise<void> => {
  const text = page.locator('[data-article][contenteditable="true"]');
  await text.waitFor();
  await text.focus();
  await page.keyboard.press("Control+Home");
  for (let step = 1; step < from; step += 1) await page.keyboard.press("Alt+ArrowDown");
  for (let made = 0; made < count; made += 1) {
    await page.keyboard.press("Alt+ArrowDown");
    const answer = page.waitForResponse((response) => response.request().method() === "POST" && response.url().includes("/annotations"));
    await page.keyboard.press(`Digit${digit}`);
    expect((await answer).status()).toBe(201);
  }
};

/** Selects these words as a finger does, by a tap and the selection's handles, and gives them a label in the sheet below. */
const byTouch = async (page: Page, words: string, label: string): Promise<void> => {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("[data-article]")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // Above the sheet of tools, which covers the lower half.
      window.scrollBy({ top: range.getBoundingClientRect().top - 200, behavior: "instant" });
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);
  await page.waitForTimeout(300);
  await page.touchscreen.tap(place.x, place.y);
  await page.evaluate((length) => {
    for (let step = 0; step < length; step += 1) getSelection()!.modify("extend", "forward", "character");
  }, words.length);
  await page.waitForTimeout(300);
  const answer = page.waitForResponse((response) => response.request().method() === "POST" && response.url().includes("/annotations"));
  await page.getByRole("dialog").getByRole("button", { name: label, exact: true }).tap();
  expect((await answer).status()).toBe(201);
};

test("a lesson: the class comes in, works blind, hands in, sees itself, and is printed", async () => {
  const teacher = await visit({ person: prof, width: 1366, height: 768 });
  const laptop = await visit({ locale: "fr", width: 1366, height: 768 });
  // A school's network is plain http on a name of its own.
  const phone = await visit({ locale: "en", width: 390, height: 844, touch: true, origin: plainOrigin() });
  const T = teacher.page;
  const L = laptop.page;
  const P = phone.page;

  // A class in one minute.
  await T.goto(`/projects/${project}/classes`);
  await look(T, "01-classes-empty-fr");
  await T.getByLabel("Nom de la classe").fill("3e B");
  await press(T, "Créer la classe");
  await T.getByRole("heading", { level: 1, name: "3e B" }).waitFor();
  const code = (await T.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/u).textContent())!;
  await look(T, "02-class-new-fr");
  await T.getByRole("link", { name: "Projeter" }).click();
  await T.waitForURL(/board$/u);
  await look(T, "03-board-fr");

  // By the front door with the code; by the QR code's address on a phone.
  await L.goto("/sign-in");
  await look(L, "04-doors-fr");
  await L.getByLabel("Code de classe").fill(code.toLowerCase());
  await L.getByLabel("Pseudonyme").fill("Anouk");
  await L.getByRole("button", { name: "Entrer" }).first().click();
  await L.getByLabel("Mot de passe").waitFor();
  await look(L, "05-join-fr");
  await L.getByLabel("Mot de passe").fill("trois mots sans lien");
  await press(L, "Entrer");
  await L.getByText("Vous êtes dans la classe.").waitFor();
  await look(L, "06-welcome-fr");
  await press(L, "Commencer");
  await L.waitForURL(/\/projects/u);
  await P.goto(`/join#${code}`);
  await P.getByLabel("Pseudonym").fill("Bilal");
  await P.getByLabel("Password").fill("three plain words");
  await look(P, "07-join-phone-en");
  await P.getByRole("button", { name: "Enter" }).tap();
  await P.getByRole("button", { name: "Start" }).tap();
  await P.waitForURL(/\/projects/u);
  await T.getByText("2 personnes sont entrées.").waitFor({ timeout: 12_000 });

  // The teacher asks for something, blind.
  await T.getByRole("link", { name: "Revenir à la classe" }).click();
  await T.getByRole("link", { name: "Donner un devoir" }).click();
  await T.getByLabel("Titre").fill("Qui parle ?");
  await T.getByLabel(/Quais : l’accord signé/u).check();
  await T.getByLabel("Consigne").fill("Cherchez **qui** parle.\n\n> Selon le port, trois quais sont vendus.");
  await T.getByLabel("Passages au moins pour rendre").fill("2");
  await look(T, "08-assignment-new-fr");
  await press(T, "Donner le devoir");
  await T.getByRole("heading", { level: 2, name: "Rendu 0 · En cours 0 · Pas commencé 2" }).waitFor();

  // Somebody comes too late, under a second pseudonym, and waits.
  const late = await visit({ locale: "fr", width: 1366, height: 768 });
  await late.page.goto(`/join#${code}`);
  await late.page.getByLabel("Pseudonyme").fill("Chloé");
  await late.page.getByLabel("Mot de passe").fill("encore trois mots");
  await press(late.page, "Entrer");
  await late.page.getByText("Vous êtes à la porte").waitFor();
  await T.goto(T.url().replace(/\/assignments\/.*$/u, ""));
  await T.getByRole("button", { name: "Admettre Chloé" }).waitFor();
  await look(T, "09-class-waiting-fr");
  await press(T, "Admettre Chloé");
  await late.page.getByText("Vous êtes dans la classe.").waitFor({ timeout: 15_000 });

  // Anouk, by keyboard.
  await L.goto(`/projects/${project}`);
  await L.getByText("Devoir «\u202fQui parle ?\u202f»").waitFor();
  await L.getByRole("link", { name: "Continuer" }).click();
  await L.getByText("Encore 2 passages avant de rendre.").waitFor();
  await look(L, "10-own-working-fr");
  await L.getByRole("link", { name: "Commencer" }).click();
  await mark(L, { from: 2, count: 3, digit: 1 });

  // Bilal, on a phone, sees nothing of it.
  await P.goto(`/projects/${project}`);
  await P.getByRole("link", { name: "Continue" }).first().tap();
  await P.getByRole("link", { name: "Start" }).tap();
  await P.getByText(/No passages?/u).first().waitFor();
  await P.locator('[data-article][contenteditable="true"]').waitFor();
  await look(P, "10b-workbench-phone-en");
  await byTouch(P, "Vendredi 13 mars 2026.", "Opinion");
  await byTouch(P, "quatre quais pour vingt-cinq ans", "Opinion");
  const assignment = (await T.evaluate(async (path) => ((await (await fetch(`/api/v1${path}`)).json()) as { items: { id: string }[] }).items[0]!.id, `/classes/${/classes\/([0-9a-f-]+)/u.exec(T.url())![1]}/assignments`));
  await P.goto(`/projects/${project}/assignments/${assignment}`);
  await look(P, "11-own-ready-phone-en");

  // Anouk hands in, and sees what Bilal saw; he still does not see her.
  await L.goto(`/projects/${project}/assignments/${assignment}`);
  await press(L, "Rendre");
  await L.getByText("C’est dévoilé.", { exact: false }).waitFor();
  await L.getByRole("heading", { name: /que d’autres ont vu/u }).waitFor();
  await L.getByRole("heading", { name: "Vous n’avez rien changé depuis" }).waitFor();
  await look(L, "12-own-shown-fr");
  await L.goto(`/projects/${project}`);
  await L.getByRole("heading", { name: "Rendus" }).waitFor();
  await look(L, "12b-home-fr");
  await P.reload();
  expect(await P.getByText(/others saw/u).count()).toBe(0);
  await P.getByRole("button", { name: "Hand in" }).tap();
  await P.getByText("It is revealed.", { exact: false }).waitFor();
  await look(P, "13-own-shown-phone-en");
  // What the talk changes is kept apart.
  await P.goto(`/projects/${project}/documents/${article}`);
  await mark(P, { from: 9, count: 1, digit: 3 });
  await P.goto(`/projects/${project}/assignments/${assignment}`);
  await P.getByRole("heading", { name: "One change since you see the others" }).waitFor();

  // The teacher sees who handed in, where the class splits, and one student's work beside the others'.
  await T.goto(`${T.url()}/assignments/${assignment}`);
  await T.getByRole("heading", { level: 2, name: "Rendu 2 · En cours 0 · Pas commencé 1" }).waitFor();
  await look(T, "14-assignment-fr");
  await press(T, "Masquer les noms");
  await T.getByText(/^Personne [0-9A-F]{4}$/u).first().waitFor();
  expect(await T.getByText("Anouk").count()).toBe(0);
  await look(T, "15-assignment-hidden-fr");
  await press(T, "Masquer les noms");
  await T.getByText("Anouk").first().waitFor();
  const path = T.url();
  await T.getByRole("link", { name: "Voir seul le travail de Anouk" }).click();
  await T.getByRole("heading", { level: 1, name: "Le travail de Anouk" }).waitFor();
  await T.getByRole("link", { name: "À côté de la classe" }).click();
  await T.getByText("La classe :", { exact: false }).first().waitFor();
  await look(T, "16-student-fr");
  const csv = await T.evaluate(async (id) => (await fetch(`/api/v1/assignments/${id}/participation?format=csv`)).text(), assignment);
  expect(csv.trim().split("\r\n").map((line) => line.split(",").slice(0, 3).join(","))).toEqual(["name,group,state", "Anouk,,submitted", "Bilal,,submitted", "Chloé,,not-started"]);
  await T.goto(path);
  await press(T, "Dévoiler maintenant");
  await T.getByRole("dialog").getByRole("button", { name: "Dévoiler maintenant" }).click();
  await T.getByText("dévoilé").first().waitFor();
  await T.getByRole("link", { name: "Imprimer" }).click();
  await T.getByRole("heading", { level: 1, name: "Qui parle ?" }).waitFor();
  await T.getByText("6 annotations", { exact: false }).waitFor();
  await look(T, "17-print-fr");
  expect([teacher.errors, laptop.errors, phone.errors, late.errors]).toEqual([[], [], [], []]);
}, 150_000);
