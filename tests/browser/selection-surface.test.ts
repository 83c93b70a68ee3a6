/** The article keeps a caret and refuses every change; what is painted over it never changes what it says. */
import type { Page } from "playwright-core";
import { useBrowser } from "../support/browser";
import { rest } from "../support/server";
import { addText, makeRoom, openArticle, type Room } from "./selection-room";

const TEXT = `# Les quais

Les quais appartiennent à la ville. Ils passeraient pour vingt ans à un exploitant **privé**, qui promet

---

d’investir. Un [lien perdu](#) le dit.

Aucun chiffre n’a été publié.
`;

const visit = useBrowser();
let room: Room;
let document: string;
beforeAll(async () => {
  room = await makeRoom();
  document = await addText(room, "Les quais", TEXT);
}, 60_000);

const markup = (page: Page): Promise<string> => page.locator("[data-article]").innerHTML();

const intoText = async (page: Page): Promise<void> => {
  const { x, y } = (await page.locator("[data-article] p").first().boundingBox())!;
  await page.mouse.click(x + 120, y + 14);
};

it("is readable before its script, and does not move when the caret comes", async () => {
  const { page } = await visit({ person: room.person });
  await page.route(/\.js/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await page.goto(`/projects/${room.project}/documents/${document}`, { waitUntil: "commit" });
  const article = page.locator("[data-article]");
  await article.waitFor();
  const before = await article.innerHTML();
  expect(before).toContain("Les quais appartiennent");
  const lines = () => article.evaluate((element) => Array.from(element.children, (child) => (child as HTMLElement).offsetHeight));
  await page.evaluate(() => globalThis.document.fonts.ready);
  const heights = await lines();
  await page.locator('[data-article][contenteditable="true"]').waitFor();
  expect(await markup(page)).toBe(before);
  expect(await lines()).toEqual(heights);
}, 60_000);

it("has a role, a name that says read-only, and no keyboard of the screen", async () => {
  const { page } = await visit({ person: room.person });
  await openArticle(page, room, document);
  const box = page.getByRole("textbox", { name: "Texte de l’article, lecture seule" });
  expect(await box.getAttribute("aria-multiline")).toBe("true");
  expect(await box.getAttribute("aria-readonly")).toBe("true");
  expect(await box.getAttribute("inputmode")).toBe("none");
}, 60_000);

it("refuses typing, deleting, formatting, undoing, cutting, pasting, dropping and composing", async () => {
  const { page, context, errors } = await visit({ person: room.person, more: { permissions: ["clipboard-read", "clipboard-write"] } });
  await openArticle(page, room, document);
  const before = await markup(page);
  const unchanged = async (): Promise<void> => expect(await markup(page)).toBe(before);
  await intoText(page);
  for (const key of ["Backspace", "Delete", "Shift+Enter", "Control+z", "Control+Shift+z", "Control+b", "Control+i", "Control+Backspace"]) await page.keyboard.press(key);
  await page.keyboard.insertText("inséré");
  await unchanged();
  await page.evaluate(() => navigator.clipboard.writeText("collé"));
  await page.keyboard.press("Control+v");
  for (const command of ["insertText", "insertHTML", "delete", "bold", "undo", "insertParagraph"]) {
    await page.evaluate((name) => globalThis.document.execCommand(name, false, "<b>x</b>"), command);
  }
  await unchanged();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+x");
  await unchanged();
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await session.send("Input.insertText", { text: "日本" });
  await unchanged();
  expect(errors).toEqual([]);
}, 60_000);

it("keeps its markup while marks are painted over it", async () => {
  const { page } = await visit({ person: room.person });
  await openArticle(page, room, document);
  const bare = (await markup(page)).replace(/ aria-details="[^"]*"/gu, "");
  const start = TEXT.indexOf("Ils passeraient");
  const selector = { start, end: TEXT.indexOf("d’investir.") + 11 };
  for (const label of ["factual-claim", "opinion", "contested"]) {
    const { status } = await rest(room.token, "POST", `/documents/${document}/annotations`, { selector, labels: [label] });
    expect(status).toBe(201);
  }
  await openArticle(page, room, document);
  await page.waitForFunction(() => [...CSS.highlights.keys()].filter((name) => name.startsWith("stroke") && CSS.highlights.get(name)!.size > 0).length === 3);
  expect((await markup(page)).replace(/ aria-details="[^"]*"/gu, "")).toBe(bare);
}, 60_000);
