/** A network that drops: what is marked meanwhile waits in the browser, survives what happens to it, goes out once and in order, and never under another person. */
import type { BrowserContext, Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, plainOrigin, rest, signIn, type Person } from "../support/server";

const SENTENCES = Array.from({ length: 12 }, (_, at) => `Voici la phrase numéro ${at + 1} du texte.`);
const visit = useBrowser();

interface World {
  readonly ada: Person;
  readonly ben: Person;
  readonly token: string;
  readonly document: string;
  readonly path: string;
}

interface Stored {
  readonly id: string;
  readonly author: { readonly id: string };
  readonly labels: readonly string[];
  readonly note: string | null;
  readonly revision: number;
  readonly createdAt: string;
  readonly selector: { readonly start: number; readonly exact: string };
}

const makeWorld = async (): Promise<World> => {
  const [ada, ben] = [await makePerson("Ada", { locale: "fr" }), await makePerson("Ben", { locale: "fr" })];
  const token = await makeToken(ada);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Hors ligne", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: ben.login, role: "annotator" });
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Douze phrases", outlet: null, language: "fr", content: { format: "text", text: `${SENTENCES.slice(0, 6).join(" ")}\n\n${SENTENCES.slice(6).join(" ")}\n`, original: null } }),
  );
  return { ada, ben, token, document, path: `/projects/${project}/documents/${document}` };
};

const ready = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  await page.locator("[data-state]").first().waitFor();
};

const stored = async ({ token, document }: World): Promise<readonly Stored[]> =>
  (await rest<{ items: readonly Stored[] }>(token, "GET", `/documents/${document}/annotations?limit=500`)).body.items;

const until = async (page: Page, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 60 && !(await holds()); tries += 1) await page.waitForTimeout(250);
  expect(await holds()).toBe(true);
};

/** Gives a label to each of the first sentences, as a keyboard does. */
const markSentences = async (page: Page, count: number): Promise<void> => {
  await page.locator("[data-article]").focus();
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press(`Digit${(at % 4) + 1}`);
  }
};

/** The API does not answer this browser; pages do, so that a reload can be tried. */
const cut = async (context: BrowserContext): Promise<() => Promise<void>> => {
  await context.route("**/api/v1/**", (route) => route.abort("internetdisconnected"));
  return () => context.unroute("**/api/v1/**");
};

test("without a network marks wait in sight, survive a reload and a closed tab, and go out once, in order, over plain http", async () => {
  const world = await makeWorld();
  const { context, page } = await visit({ person: world.ada, origin: plainOrigin(), width: 1366, height: 768 });
  expect(await page.evaluate(() => typeof crypto.randomUUID)).toBe("undefined");
  await page.goto(world.path);
  await ready(page);
  await context.setOffline(true);
  await markSentences(page, 3);
  await page.getByText("3 marques attendent le réseau").first().waitFor();
  await picture(page, "offline-waiting");
  const mend = await cut(context);
  await context.setOffline(false);
  await page.reload();
  await ready(page);
  await page.getByText("3 marques attendent le réseau").first().waitFor();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(world.path);
  await ready(again);
  await again.getByText("3 marques attendent le réseau").first().waitFor();
  await again.keyboard.press("Tab");
  await mend();
  await until(again, async () => (await stored(world)).length === 3);
  await again.getByText("en direct").first().waitFor();
  const items = [...(await stored(world))].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  expect(items.map(({ selector }) => selector.exact)).toEqual(SENTENCES.slice(0, 3));
  await again.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("apostille:out")));
});

test("two tabs wait apart; what a closed one leaves goes out from the other, and thirty marks go once each", async () => {
  const world = await makeWorld();
  const { context, page } = await visit({ person: world.ada, width: 1366, height: 768 });
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(world.path);
    await ready(tab);
  }
  const mend = await cut(context);
  await markSentences(other, 6);
  await other.getByText("6 marques attendent le réseau").first().waitFor();
  await page.bringToFront();
  await page.locator("[data-article]").focus();
  await page.keyboard.press("Control+End");
  for (let at = 0; at < 6; at += 1) {
    await page.keyboard.press("Alt+ArrowUp");
    for (const digit of [1, 2, 3, 4]) await page.keyboard.press(`Digit${digit}`);
  }
  await page.getByText("24 marques attendent le réseau").first().waitFor();
  await other.close({ runBeforeUnload: false });
  await page.reload();
  await ready(page);
  await page.getByText("30 marques attendent le réseau").first().waitFor();
  await mend();
  await until(page, async () => (await stored(world)).length === 12);
  await page.getByText("en direct").first().waitFor();
  const items = await stored(world);
  expect(new Set(items.map(({ selector }) => selector.exact)).size).toBe(12);
  expect(items.map(({ labels }) => labels.length).sort((a, b) => a - b)).toEqual([...Array.from({ length: 6 }, () => 1), ...Array.from({ length: 6 }, () => 4)]);
});

test("a lost answer doubles nothing; an annotation that went away gives its words back", async () => {
  const world = await makeWorld();
  const { context, page } = await visit({ person: world.ada, width: 1366, height: 768 });
  await page.goto(world.path);
  await ready(page);
  let lost = 0;
  await context.route("**/annotations", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort("connectionreset");
  });
  await markSentences(page, 1);
  await until(page, async () => (await stored(world)).length === 1);
  await page.getByText("en direct").first().waitFor();
  expect(lost).toBe(1);
  expect((await stored(world)).length).toBe(1);

  const mend = await cut(context);
  await page.keyboard.press("n");
  await page.keyboard.type("Gardez ces mots");
  await page.keyboard.press("Control+Enter");
  await page.getByText("1 marque attend le réseau").first().waitFor();
  const [only] = await stored(world);
  await rest(world.token, "DELETE", `/annotations/${only!.id}`, undefined, { "if-match": `"${only!.revision}"` });
  await mend();
  const notice = page.getByRole("alert").filter({ hasText: "L’annotation n’existe plus" });
  await notice.getByText("Gardez ces mots").waitFor();
  await picture(page, "offline-stranded");
  await page.reload();
  await notice.getByText("Gardez ces mots").waitFor();
  await notice.getByRole("button", { name: "J’ai lu" }).click();
  await notice.waitFor({ state: "detached" });
});

test("a session that ended and another person who signs in send nothing; signing out forgets, in every tab", async () => {
  const world = await makeWorld();
  const { context, page } = await visit({ person: world.ada, width: 1366, height: 768 });
  await page.goto(world.path);
  await ready(page);
  const mend = await cut(context);
  await markSentences(page, 2);
  await page.getByText("2 marques attendent le réseau").first().waitFor();
  await context.clearCookies();
  await signIn(context, world.ben);
  await mend();
  await page.getByText("session terminée").first().waitFor();
  await page.waitForTimeout(1_500);
  expect(await stored(world)).toEqual([]);

  const bens = await context.newPage();
  await bens.goto(world.path);
  await ready(bens);
  await bens.getByText("en direct").first().waitFor();
  expect(await bens.getByText("attendent le réseau").count()).toBe(0);
  await bens.close();

  await context.clearCookies();
  await signIn(context, world.ada);
  await until(page, async () => (await stored(world)).length === 2);
  expect((await stored(world)).every(({ author }) => author.id === world.ada.id)).toBe(true);

  const other = await context.newPage();
  await other.goto(world.path);
  await ready(other);
  const mendAgain = await cut(context);
  await page.bringToFront();
  await page.locator("[data-article]").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Digit1");
  await page.getByText("1 marque attend le réseau").first().waitFor();
  await other.getByRole("button", { name: /Compte|AD/u }).first().click();
  await other.getByRole("menuitem", { name: "Se déconnecter" }).or(other.getByRole("button", { name: "Se déconnecter" })).first().click();
  await other.getByText("elle sera perdue").waitFor();
  await picture(other, "offline-sign-out");
  await other.getByText("Se déconnecter quand même").click();
  await other.waitForURL(/sign-in/u);
  await page.getByText("session terminée").first().waitFor();
  await mendAgain();
  await signIn(context, world.ben);
  await page.waitForTimeout(1_500);
  expect((await stored(world)).length).toBe(2);
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /^apostille:(?:out|work)/u.test(key)))).toEqual([]);
});
