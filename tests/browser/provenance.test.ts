/** The certificate of origin: ten fields whose blanks are the finding, parts, a drawing; confirmed, separated and corrected by hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

jest.setTimeout(120_000);

const visit = useBrowser();
let owner: Person;
let reader: Person;
let token: string;
let project: string;

const PROSE = "Le conseil municipal d’Arvelle a voté lundi la cession des quais pour vingt ans, sans que personne ne demande à lire le contrat qui la fonde, alors que les dockers réclamaient depuis deux mois qu’on le leur montre enfin.";
const RELAYED = `# Le port cède ses quais\n\n14 mars 2026\n\n${PROSE}\n\nVoici une enquête parue dans la revue Le Goéland et que nous relayons.\n\n${PROSE} Selon Anne Le Goff, [rien n’est signé](#).\n\nSource : La Vigie – Traduction : Ana Ruiz\n\nSoutenez Le Ponant : faites un don.\n`;

beforeAll(async () => {
  owner = await makePerson("Maud Keller", { locale: "fr" });
  reader = await makePerson("Sam Reader", { locale: "en" });
  token = await makeToken(owner);
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: reader.login, role: "annotator" });
});

const add = async (title: string, content: string): Promise<string> =>
  (await rest<{ id: string }>(token, "POST", `/projects/${project}/documents`, { title, language: "fr", format: "text", content })).body.id;

test("fields, parts and drawing; a proposal is taken over, an origin confirmed and parted, the parts corrected by hand", async () => {
  const document = await add("Le port cède ses quais", RELAYED);
  const { page, errors } = await visit({ person: owner, width: 1366 });
  await page.goto(`/projects/${project}`);
  await page.getByRole("link", { name: "relayé · 2 origines déclarées" }).click();
  await page.getByText("L’article déclare deux origines qui ne s’accordent pas").waitFor();
  const field = (name: string) => page.locator("dl > div").filter({ hasText: name }).locator("dd");
  expect(await field("Origine dite en introduction").innerText()).toContain("Le Goéland");
  expect(await field("Origine dite en pied de page").innerText()).toContain("La Vigie");
  expect(await field("Signature").innerText()).toContain("non indiquée");
  expect(await field("Liens").innerText()).toContain("1 lien, dont 1 cible perdue");
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    // Colours of buttons change over a moment.
    await page.waitForTimeout(300);
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `provenance/fr-${width}-${scheme}`, true);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1366, height: 800 });

  await field("Date").getByRole("button", { name: "Reprendre" }).press("Enter");
  await page.locator("dl > div").filter({ hasText: "Date" }).getByText("14 mars 2026").waitFor();
  await field("Média").getByRole("button", { name: "Reprendre" }).waitFor();
  await page.getByRole("button", { name: "Confirmer\u00a0: Le Goéland" }).press("Enter");
  await page.getByText("Confirmé\u00a0: texte de Le Goéland.").waitFor();
  await page.getByRole("button", { name: "Séparer\u00a0: La Vigie" }).press("Enter");
  await page.getByRole("button", { name: "Séparer\u00a0: La Vigie" }).waitFor({ state: "detached" });

  expect(await page.getByRole("button", { name: "Confirmer\u00a0: Le Goéland" }).count()).toBe(0);

  await page.getByText("Cibles perdues\u00a0: 1").click();
  await page.getByLabel("Adresse retrouvée").fill("https://vigie.example/page");
  await page.getByRole("button", { name: "Attacher" }).press("Enter");
  await page.getByRole("link", { name: "https://vigie.example/page" }).waitFor();
  expect(await field("Liens").innerText()).toContain("1 lien");
  await page.getByText("Corriger les parties").click();
  await page.getByLabel("De qui, d’où").first().fill("Le Goéland du Large");
  expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
  await picture(page, "provenance/fr-parts", true);
  await page.getByRole("button", { name: "Enregistrer les parties" }).press("Enter");
  await page.getByText("Parties enregistrées").waitFor();
  await page.goto(`/projects/${project}/documents/${document}`);
  await page.getByRole("textbox").first().waitFor();
  await page.getByRole("list", { name: "Parties de l’article" }).getByText("Le Goéland du Large").waitFor();
  expect(errors).toEqual([]);

  // A link of a reader: nothing is kept before somebody asks, and an address of this machine's own network never is.
  await rest(token, "POST", `/documents/${document}/annotations`, { selector: { exact: "rien n’est signé" }, labels: ["opinion"], links: [{ url: "http://127.0.0.1/page", stance: "supports" }] });
  await page.reload();
  await page.getByRole("textbox").first().waitFor();
  await page.locator("[data-card]").first().click();
  await page.getByText("Copie datée").first().click();
  await page.getByText("Aucune copie").waitFor();
  await page.getByRole("button", { name: "Garder une copie" }).press("Enter");
  await page.getByText("Cette page n’a pas pu être gardée").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, "provenance/fr-capture");

  const other = await visit({ person: reader, width: 390 });
  await other.page.goto(`/projects/${project}/documents/${document}/provenance`);
  await other.page.getByText("The article declares two origins").waitFor();
  expect(await other.page.getByRole("button", { name: /Separate|Take over|Save the parts/u }).count()).toBe(0);
  expect(await axeViolations(other.page)).toEqual([]);
  await picture(other.page, "provenance/en-390", true);
});

const SEEDS = path.join(process.cwd(), "..", "shared", "seeds");
const real = existsSync(SEEDS);
(real ? test : test.skip)(`the certificates of the five real articles${real ? "" : " (no ../shared/seeds)"}`, async () => {
  const documents: string[] = [];
  for (const name of readdirSync(SEEDS).sort()) {
    const text = readFileSync(path.join(SEEDS, name), "utf8");
    const title = (/^#+ \[?([^\]\n]+)/mu.exec(text)?.[1] ?? text.trim().split("\n").find((line) => /^\p{Lu}.{30,}/u.test(line))!).slice(0, 120);
    documents.push(await add(title, text));
  }
  const { page, errors } = await visit({ person: owner, width: 1366, height: 768 });
  const findings = ["L’article déclare deux origines", "Des phrases viennent sans doute d’un autre texte", "Une seule personne est entendue", "L’article ne nomme aucune source", "L’article parle en son nom"];
  for (const [at, document] of documents.entries()) {
    await page.goto(`/projects/${project}/documents/${document}/provenance`);
    await page.getByText(findings[at]!).waitFor();
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `provenance/real-${at}`, true);
  }
  await page.getByText("Le titre et le texte ne disent pas la même chose").waitFor();
  await page.goto(`/projects/${project}/documents/${documents[0]!}`);
  await page.getByRole("textbox").first().waitFor();
  await page.getByRole("list", { name: "Parties de l’article" }).getByText("deux noms").waitFor();
  await picture(page, "provenance/real-workbench");
  await page.goto(`/projects/${project}/documents/${documents[1]!}`);
  await page.getByRole("button", { name: /^\d+ suggestions$/u }).click();
  for (let step = 0; step < 12 && (await page.getByText(/Origine probable/u).count()) === 0; step += 1) await page.keyboard.press("s");
  await page.getByText(/Origine probable/u).first().waitFor();
  await picture(page, "provenance/real-probable-origin");
  await page.goto(`/projects/${project}/claims`);
  await page.getByText("Contradiction\u202f?").first().waitFor();
  expect(await page.getByText("Contradiction\u202f?").count()).toBe(2);
  expect(await page.getByRole("row").filter({ hasText: "500" }).getByText("au conditionnel").count()).toBe(1);
  await picture(page, "provenance/real-claims", true);
  expect(errors).toEqual([]);
});
