/**
 * What a person selects is what is stored and shown: 200 random selections by mouse, keys and touch on real articles and
 * on awkward texts. The quote shown after a reload equals what `getSelection()` said before saving. Only the number of
 * line feeds between paragraphs is normalised: browsers give one or two, a quote always one, and none at its ends.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { useBrowser } from "../support/browser";
import { rest } from "../support/server";
import { addText, makeRoom, openArticle, type Room } from "./selection-room";

const SEEDS = path.resolve(__dirname, "../../../shared/seeds");
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith(".txt")).sort() : [];

const AWKWARD = `# Un titre 🇫🇷 & « guillemets\u202f»

Une famille 👩‍👩‍👧‍👦 passe, puis e\u0301te\u0301 et ano\u0302\u0301. Prix\u00a0: 1\u202f500\u00a0€\u202f! Deux  espaces   de suite.

**Gras *et penché* ensemble**, du \`code\`, un [lien perdu](#) et [un autre](https://relais.example/page). Cette phrase est coupée par

---

une page 👍🏽, puis s’achève. 𝒜𝒷𝒸 en plan supérieur, so\u00adlu\u00adtion à césure, zéro\u200blargeur.

- une liste 🏴‍☠️ à puces
- العربية dans une ligne

> Une citation, enfin.
`;

const visit = useBrowser();

/** The same numbers on every run. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 16_807) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
};

const normalised = (said: string): string => said.replace(/\n+/gu, "\n").replace(/^\n|\n$/gu, "");

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection();
    const article = document.querySelector("[data-article]");
    return selection && article?.contains(selection.anchorNode) && article.contains(selection.focusNode) ? selection.toString() : "";
  });

type Below = (below: number) => number;

/** A place on the screen that is on the article's text. */
const textPlace = async (page: Page, next: Below): Promise<{ x: number; y: number }> => {
  const share = next(1_000) / 1_000;
  return page.evaluate(
    ([down, across, line]) => {
      const paragraphs = document.querySelectorAll("[data-article] > *");
      const paragraph = paragraphs[Math.floor(down! * paragraphs.length)]!;
      paragraph.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, width, top, bottom } = paragraph.getBoundingClientRect();
      const [from, to] = [Math.max(top, 90), Math.min(bottom, innerHeight - 150)];
      return { x: left + across! * width, y: from + line! * Math.max(1, to - from) };
    },
    [share, next(1_000) / 1_000, next(1_000) / 1_000],
  );
};

const byMouse = async (page: Page, next: Below): Promise<void> => {
  const from = await textPlace(page, next);
  const kind = next(5);
  if (kind === 0) return page.mouse.dblclick(from.x, from.y);
  if (kind === 1) return page.mouse.click(from.x, from.y, { clickCount: 3 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + next(300) - 150, from.y + next(120) - 60);
  await page.mouse.move(from.x + next(500) - 250, Math.max(80, from.y + next(240) - 120));
  return page.mouse.up();
};

const KEYS = [
  "Shift+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowDown", "Shift+ArrowUp", "Control+Shift+ArrowRight", "Control+Shift+ArrowLeft",
  "Shift+End", "Shift+Home", "Alt+ArrowDown", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowUp",
] as const;

const byKeys = async (page: Page, next: Below): Promise<void> => {
  const { x, y } = await textPlace(page, next);
  await page.mouse.click(x, y);
  const key = KEYS[next(KEYS.length)]!;
  for (let times = 1 + next(12); times > 0; times -= 1) await page.keyboard.press(key);
};

/** A tap, then what handles do: the selection's ends move by characters or words, and only `selectionchange` tells. */
const byTouch = async (page: Page, next: Below): Promise<void> => {
  const { x, y } = await textPlace(page, next);
  await page.touchscreen.tap(x, y);
  await page.evaluate(
    ([steps, back, words]) => {
      const selection = getSelection()!;
      for (let step = 0; step < steps!; step += 1) selection.modify("extend", back ? "backward" : "forward", words ? "word" : "character");
    },
    [1 + next(20), next(2), next(2)],
  );
};

/** Gives the selection a label with its digit, insisting outside the article; answers with the id of the new annotation. */
const labelled = async (page: Page, digit: number): Promise<string> => {
  const answer = page.waitForResponse((response) => response.request().method() === "POST" && /\/annotations(?:\/batch)?$/u.test(new URL(response.url()).pathname));
  await page.keyboard.press(`Digit${digit}`);
  const insist = page.getByRole("button", { name: "Annoter quand même" });
  const asked = await Promise.race([answer.then(() => false), insist.waitFor().then(() => true)]);
  if (asked) {
    await insist.click();
    await page.locator("[data-article]").focus();
    await page.keyboard.press(`Digit${digit}`);
  }
  const response = await answer;
  expect(response.status()).toBe(201);
  const body = (await response.json()) as { id?: string; items?: { id: string }[] };
  return body.id ?? body.items!.at(-1)!.id;
};

interface Listed {
  readonly items: { readonly id: string; readonly display: { readonly quote: string }; readonly selector: { readonly start: number; readonly end: number } }[];
}

/** Makes `count` selections on a text, labels each, reloads, and compares; the first is also read on the page. Answers how many. */
const compare = async (page: Page, room: Room, given: { document: string; count: number; seed: number; select: typeof byMouse }): Promise<number> => {
  const next = numbers(given.seed);
  await openArticle(page, room, given.document);
  const said = new Map<string, string>();
  const seen = new Set<string>();
  for (let tries = 0; said.size < given.count && tries < 4 * given.count; tries += 1) {
    await given.select(page, next);
    const words = normalised(await selected(page));
    if (words.trim() === "" || seen.has(words)) continue;
    seen.add(words);
    said.set(await labelled(page, 1 + (said.size % 4)), words);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  }
  await openArticle(page, room, given.document);
  const { body } = await rest<Listed>(room.token, "GET", `/documents/${given.document}/annotations?limit=500`);
  const shown = new Map(body.items.map((item) => [item.id, item.display.quote]));
  for (const [id, words] of said) expect(shown.get(id)).toBe(words);
  const [[id, words]] = [...said] as [[string, string]];
  await page.goto(`/projects/${room.project}/documents/${given.document}?annotation=${id}`);
  await page.waitForFunction(
    (quote) => [...document.querySelectorAll("blockquote")].some((each) => !each.closest("[data-article]") && each.textContent!.includes(quote)),
    words,
  );
  return said.size;
};

const MEANS = [["mouse", byMouse], ["shift and arrows", byKeys], ["touch", byTouch]] as const;

it.each(MEANS)("stores what was selected by %s: awkward characters, notation, page rules", async (means, select) => {
  const room = await makeRoom();
  const { page, errors } = await visit({ person: room.person, touch: means === "touch", ...(means === "touch" ? { width: 390, height: 844 } : {}) });
  const document = await addText(room, "Caractères", AWKWARD);
  expect(await compare(page, room, { document, count: 20, seed: 5, select })).toBe(20);
  expect(errors).toEqual([]);
}, 180_000);

if (seeds.length === 0) console.warn("The five real articles are not here: their 140 selections are left out.");

(seeds.length > 0 ? it.each(seeds) : it.skip.each(["(no articles)"]))("stores what was selected in the real article %s", async (name) => {
  const room = await makeRoom();
  const content = readFileSync(path.join(SEEDS, name), "utf8").replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
  let compared = 0;
  for (const [at, [means, select]] of MEANS.entries()) {
    const { page, errors, context } = await visit({ person: room.person, touch: means === "touch", ...(means === "touch" ? { width: 390, height: 844 } : {}) });
    const document = await addText(room, `${name} ${means}`, content);
    compared += await compare(page, room, { document, count: at === 2 ? 8 : 10, seed: 7 + at, select });
    expect(errors).toEqual([]);
    await context.close();
  }
  expect(compared).toBe(28);
}, 240_000);
