/** Suggestions in the text: quiet lines that S steps through, A accepts as a draft, R puts aside; ignored, they cost nothing and count nowhere. */
import type { Page } from "playwright-core";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest } from "../support/server";

jest.setTimeout(120_000);

const visit = useBrowser();
const TEXT = "Le conseil a voté lundi. Selon Anne Le Goff, « rien n’est public à ce jour ».\n\nUne source proche du port affirme que tout est signé. Quelque 1 500 dockers seraient concernés.\n";

const underlined = (page: Page) => page.evaluate(() => [...(CSS.highlights.get("suggested") ?? [])].map((each) => {
  const range = document.createRange();
  range.setStart(each.startContainer, each.startOffset);
  range.setEnd(each.endContainer, each.endOffset);
  return range.toString();
}));

test("by key and by hand, in French and English, wide and narrow", async () => {
  const owner = await makePerson("Maud Keller", { locale: "fr" });
  const token = await makeToken(owner);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  const document = (await rest<{ id: string }>(token, "POST", `/projects/${project}/documents`, { title: "Le port", outlet: null, language: "fr", format: "text", content: TEXT })).body.id;
  const marks = async () => (await rest<{ items: { labels: string[]; attribution: object | null }[] }>(token, "GET", `/documents/${document}/annotations`)).body.items;

  const { page, errors } = await visit({ person: owner, width: 1366, height: 768 });
  await page.goto(`/projects/${project}/documents/${document}`);
  await page.getByRole("button", { name: "3 suggestions" }).waitFor();
  expect((await underlined(page)).sort()).toEqual(["Selon Anne Le Goff", "Une source proche du port", "seraient concernés"].sort());
  await picture(page, "suggestions/fr-quiet");
  expect(await marks()).toEqual([]);

  await page.getByRole("textbox").first().focus();
  await page.keyboard.press("s");
  const bar = page.getByRole("region", { name: "Suggestion" });
  await bar.getByText("Anne Le Goff").waitFor();
  expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
  await picture(page, "suggestions/fr-bar");
  await page.keyboard.press("a");
  await bar.waitFor({ state: "detached" });
  // A draft: who says it is filled in, and nothing is saved.
  expect(await page.getByLabel("Nom", { exact: false }).first().inputValue()).toBe("Anne Le Goff");
  expect(await marks()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: /Texte de l’article/u }).focus();
  await page.getByRole("button", { name: "2 suggestions" }).waitFor();

  await page.keyboard.press("s");
  await bar.waitFor();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: "1 suggestion", exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "1 suggestion", exact: true }).waitFor();
  expect(await marks()).toEqual([]);

  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole("button", { name: "1 suggestion", exact: true }).click();
  await bar.waitFor();
  expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
  await picture(page, "suggestions/fr-390");
  await bar.getByRole("button", { name: "Fermer les suggestions" }).click();
  await bar.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
});
