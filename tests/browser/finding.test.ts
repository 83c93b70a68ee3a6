/** Filtering the text and the margin alike, the heat of a text, and finding words in text and notes: by hand, by key, by address. */
import type { Page } from "playwright-core";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

const TEXT = `# Le quai des Morutiers

Le port a perdu 300 emplois en deux ans. C’est une décision courageuse, dit la maire. Selon la Gazette, 1\u202F500 dockers seraient concernés.

Personne n’a pu consulter le texte de l’été. Le contrat dure vingt ans.
`;
const FIRST = "Le port a perdu 300 emplois en deux ans.";
const SECOND = "C’est une décision courageuse, dit la maire.";
const visit = useBrowser();

interface World {
  readonly ada: Person;
  readonly path: string;
}

const makeWorld = async (): Promise<World> => {
  const [ada, ben, eve] = [await makePerson("Ada", { locale: "fr" }), await makePerson("Ben"), await makePerson("Ève")];
  const token = await makeToken(ada);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Filtrer", language: "fr" })).body.id;
  for (const { login } of [ben, eve]) await rest(token, "POST", `/projects/${project}/members`, { login, role: "annotator" });
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Le quai des Morutiers", outlet: { name: "La Gazette" }, language: "fr", content: { format: "markdown", text: TEXT, original: null } }),
  );
  const say = async (person: Person, exact: string, more: object) => rest(await makeToken(person), "POST", `/documents/${document}/annotations`, { selector: { exact }, ...more });
  await say(ada, FIRST, { labels: ["factual-claim"] });
  await say(ben, FIRST, { labels: ["factual-claim"], note: "Vu à l’Été dernier." });
  await say(eve, "300 emplois", { labels: ["contested"] });
  await say(ben, SECOND, { labels: ["opinion"], confidence: "unsure" });
  return { ada, path: `/projects/${project}/documents/${document}` };
};

const open = async (world: World, query = "", look: Parameters<typeof visit>[0] = {}) => {
  const visited = await visit({ person: world.ada, width: 1366, height: 768, ...look });
  await visited.page.goto(`${world.path}${query}`);
  await visited.page.getByText("en direct").first().waitFor();
  await visited.page.waitForFunction(() => document.querySelector("[data-article]")?.getAttribute("contenteditable") === "true");
  return visited;
};

/** The painted words, by the name of their highlight. */
const painted = (page: Page, name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((each) => {
    const range = document.createRange();
    range.setStart(each.startContainer, each.startOffset);
    range.setEnd(each.endContainer, each.endOffset);
    return range.toString();
  }), name);

test("a filter works on the text and the margin, is said, and lives in the address", async () => {
  const world = await makeWorld();
  const { page, errors } = await open(world);
  expect(await painted(page, "stroke-1-1")).toEqual([SECOND]);
  await page.getByRole("button", { name: "Filtrer et voir autrement" }).click();
  const panel = page.getByRole("region", { name: "Filtrer et voir autrement" });
  await panel.getByRole("button", { name: /^Contesté/u }).click();
  await page.locator("[data-voice]").getByText("1 passage.").waitFor({ state: "attached" });
  expect(await painted(page, "stroke-1-1")).toEqual([]);
  expect(await painted(page, "stroke-3-1")).toEqual(["300 emplois"]);
  expect(new URL(page.url()).search).toBe("?label=contested");
  await picture(page, "filter-label");
  await page.reload();
  await page.getByText("1 passage").first().waitFor();
  await page.getByRole("button", { name: "Filtrer : 1 filtre en place" }).click();
  await panel.getByRole("button", { name: "Tout montrer" }).click();
  await panel.getByRole("button", { name: "où les étiquettes diffèrent" }).click();
  await page.locator("[data-voice]").getByText("1 passage.").waitFor({ state: "attached" });
  expect(await painted(page, "stroke-1-1")).toEqual([]);
  await panel.getByRole("button", { name: "où les étiquettes diffèrent" }).click();
  await panel.getByRole("button", { name: /^Ève/u }).click();
  await page.locator("[data-voice]").getByText("1 passage.").waitFor({ state: "attached" });
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test("heat takes the place of the labels, in ink, and a phone and the dark show it too", async () => {
  const world = await makeWorld();
  const { page } = await open(world, "?heat=attention");
  expect(await painted(page, "wash-heat-2")).toEqual([FIRST]);
  expect(await painted(page, "stroke-0-1")).toEqual([]);
  await page.getByRole("button", { name: "Filtrer et voir autrement" }).click();
  await picture(page, "heat-attention");
  await page.getByRole("button", { name: "le désaccord" }).click();
  await page.waitForFunction(() => CSS.highlights.get("wash-heat-4")?.size === 1);
  expect(await painted(page, "wash-heat-4")).toEqual(["300 emplois"]);
  expect(await axeViolations(page)).toEqual([]);
  const phone = await open(world, "?heat=attention", { width: 390, height: 844, touch: true, theme: "dark" });
  expect(await sidewaysScroll(phone.page)).toBe(0);
  await picture(phone.page, "heat-phone-dark");
  await phone.page.getByRole("button", { name: "Filtrer et voir autrement" }).click();
  await phone.page.getByRole("dialog", { name: "Filtrer et voir autrement" }).waitFor();
  await picture(phone.page, "filter-phone-dark");
  expect(await axeViolations(phone.page)).toEqual([]);
});

test("words are found in text and notes without their accents, place by place; an address leads to a passage", async () => {
  const world = await makeWorld();
  const { page, errors } = await open(world);
  await page.getByRole("button", { name: "Chercher dans le texte et les notes" }).click();
  await page.getByRole("searchbox").fill("ete");
  await page.getByText("1 sur 2, dans une note").waitFor();
  await page.locator("[data-place][data-active]").getByText("Vu à l’Été dernier.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("2 sur 2").waitFor();
  expect(await painted(page, "found")).toEqual(["été"]);
  await picture(page, "find");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-article"));
  const start = TEXT.indexOf("1\u202F500");
  const there = await open(world, `?passage=${start}-${start + 5}`);
  await there.page.waitForFunction(() => document.getSelection()?.toString() === "1\u202F500");
  expect([...errors, ...there.errors]).toEqual([]);
});
