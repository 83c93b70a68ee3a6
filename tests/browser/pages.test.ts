/** The pages around the text, used as people use them: what is typed is never lost, what is refused says where. */
import type { Page } from "playwright-core";
import { axeViolations } from "../support/axe";
import { useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, signInByForm, type Person } from "../support/server";

jest.setTimeout(60_000);

const visit = useBrowser();
let owner: Person;
let project: string;

beforeAll(async () => {
  owner = await makePerson("Maud Keller", { locale: "fr", isAdmin: true });
  const made = await rest<{ id: string }>(await makeToken(owner), "POST", "/projects", { name: "Revue de presse", language: "fr" });
  project = made.body.id;
});

const said = (page: Page, words: string) => page.locator("[role=status]").getByText(words).first().waitFor();
const summary = (page: Page): Promise<string> => page.locator("form [role=alert]").first().innerText();

const TEXT = "# La mairie change d’avis\n\nSelon [La Gazette](#), 1\u202f500 personnes seraient concernées.\n\nPersonne n’a pu consulter le texte.\n";

test("an article is added: the text proposes its title, a refusal keeps everything and names the field", async () => {
  const { page, errors } = await visit({ person: owner });
  await page.goto(`/projects/${project}/documents/new`);
  await page.locator("[name=content]").fill(TEXT);
  await page.getByText("1 lien, dont 1 cible perdue").waitFor();
  expect(await page.locator("[name=title]").inputValue()).toBe("La mairie change d’avis");
  await page.locator("[name='outlet.name']").fill("La Sentinelle");
  await page.locator("[name=day]").fill("31");
  await page.locator("[name=month]").selectOption("02");
  await page.locator("[name=year]").fill("2026");
  await page.getByRole("button", { name: "Ajouter l’article" }).click();
  await page.locator("[data-invalid]").first().waitFor();
  expect(await summary(page)).toContain("Date de publication");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.locator("[name=content]").inputValue()).toBe(TEXT);
  await page.locator("[name=day]").fill("");
  await page.getByRole("button", { name: "Ajouter l’article" }).click();
  await page.waitForURL(/documents\/[0-9a-f-]{36}$/u);
  await page.goto(`/projects/${project}`);
  expect(await page.getByRole("listitem").filter({ hasText: "La Sentinelle" }).innerText()).toContain("février 2026");
  expect(errors.filter((error) => !error.includes("400"))).toEqual([]);
});

test("an article without an outlet is declared so, and shown so", async () => {
  const { page } = await visit({ person: owner });
  await page.goto(`/projects/${project}/documents/new`);
  await page.locator("[name=content]").fill("Une phrase seule.");
  await page.locator("[name=title]").fill("Sans média");
  await page.getByRole("button", { name: "Ajouter l’article" }).click();
  await page.locator("[data-invalid]").first().waitFor();
  expect(await summary(page)).toContain("Le média est inconnu");
  await page.getByLabel("Le média est inconnu").check();
  await page.getByRole("button", { name: "Ajouter l’article" }).click();
  await page.waitForURL(/documents\/[0-9a-f-]{36}$/u);
  await page.goto(`/projects/${project}`);
  expect(await page.getByRole("listitem").filter({ hasText: "Sans média" }).innerText()).toContain("média inconnu");
});

test("labels are moved and added from the keyboard, and the focus stays on the button that moved", async () => {
  const { page } = await visit({ person: owner });
  await page.goto(`/projects/${project}/labels`);
  await page.getByRole("button", { name: "Monter Opinion" }).focus();
  await page.keyboard.press("Enter");
  await said(page, "Opinion : place 1 sur 4.");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Descendre Opinion");
  await page.getByRole("button", { name: "Ajouter une étiquette" }).press("Enter");
  await page.locator("[name='labels.4.name.fr']").fill("Chiffre rond");
  await page.getByRole("button", { name: "Enregistrer le guide" }).click();
  await page.locator("[data-invalid]").first().waitFor();
  expect(await summary(page)).toContain("Chiffre rond, Nom en anglais");
  await page.locator("[name='labels.4.name.en']").fill("Round figure");
  await page.getByRole("button", { name: "Enregistrer le guide" }).click();
  await said(page, "version 2");
  const { body } = await rest<{ labels: { key: string }[] }>(await makeToken(owner), "GET", `/projects/${project}/codebook`);
  expect(body.labels.map(({ key }) => key)).toEqual(["opinion", "factual-claim", "unsourced", "contested", "round-figure"]);
});

test("a one-time password is shown once, and its owner chooses another before anything else", async () => {
  const { page } = await visit({ person: owner });
  await page.goto("/admin");
  const login = `eleve-${process.pid}`;
  await page.locator("[name=login]").fill(login);
  await page.getByRole("button", { name: "Ouvrir le compte" }).click();
  const password = await page.locator("dialog[open] input").inputValue();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "C’est noté" }).click();
  expect(await page.content()).not.toContain(password);

  const { page: theirs } = await visit({});
  await signInByForm(theirs, { id: "", login, name: login, password });
  expect(new URL(theirs.url()).pathname).toBe("/password");
  await theirs.goto("/account");
  expect(new URL(theirs.url()).pathname).toBe("/password");
  await theirs.locator("[name=current]").fill(password);
  await theirs.locator("[name=next]").fill("court");
  await theirs.locator("form button[type=submit]").click();
  await theirs.locator("[data-invalid]").waitFor();
  await theirs.locator("[name=next]").fill("quatre chevaux verts dorment");
  await theirs.locator("form button[type=submit]").click();
  await theirs.waitForURL("**/account");
});

test("signing out elsewhere ends the other session at once", async () => {
  const person = await makePerson("Ines Roy", { locale: "fr" });
  const [{ page: here }, { page: there }] = [await visit({ person }), await visit({ person })];
  await here.goto("/account");
  await here.getByRole("button", { name: "Se déconnecter partout ailleurs" }).click();
  await said(here, "Toutes vos autres sessions sont fermées.");
  await there.goto("/projects");
  expect(new URL(there.url()).pathname).toBe("/sign-in");
});

test("language and appearance follow the person's choice", async () => {
  const { page } = await visit({ person: owner });
  await page.goto("/projects");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Projects", level: 1 }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.locator("header button[popovertarget]").click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.reload();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(14, 16, 20)");
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByRole("heading", { name: "Projets", level: 1 }).waitFor();
});

test("figures show their thin space, and the focus its ring", async () => {
  const { page } = await visit({});
  await page.goto("/sign-in");
  await page.evaluate(() => document.fonts.ready);
  const widths = await page.evaluate(() => {
    const widthOf = (text: string): number => {
      const span = document.createElement("span");
      span.style.cssText = "font: 100px var(--font-text); position: absolute; white-space: pre";
      span.textContent = text;
      document.body.append(span);
      const { width } = span.getBoundingClientRect();
      span.remove();
      return width;
    };
    return { with: widthOf("1\u202f5"), without: widthOf("15") };
  });
  expect(widths.with - widths.without).toBeCloseTo(17, 0);
  await page.keyboard.press("Tab");
  const ring = await page.evaluate(() => {
    const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(document.activeElement!);
    return `${outlineWidth} ${outlineStyle} ${outlineOffset}`;
  });
  expect(ring).toBe("3px solid 2px");
});

test("a page carries its security policy, and nothing on it breaks the policy", async () => {
  const { page, errors } = await visit({ person: owner });
  const answer = await page.goto("/projects");
  const headers = answer!.headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/u);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin" });
  expect(headers["x-powered-by"]).toBeUndefined();
  await page.waitForLoadState("networkidle");
  expect(errors).toEqual([]);
});

test("only its keepers open a project's settings", async () => {
  const stranger = await makePerson("Paul Vidal");
  const { page } = await visit({ person: stranger });
  expect((await page.goto(`/projects/${project}`))!.status()).toBe(404);
  expect((await page.goto("/admin"))!.status()).toBe(404);
});
