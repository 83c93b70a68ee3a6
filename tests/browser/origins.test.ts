/** Four links of a passage drawn as origins: read by a student on a phone, confirmed, parted and joined by a moderator. */
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

jest.setTimeout(90_000);

const visit = useBrowser();
let owner: Person;
let reader: Person;
let project: string;
let place: string;

const TEXT = "La redevance passerait à 36,7 millions d’euros par an. Rien d’autre n’est dit.\n";
const LINKS = [["https://gazette.example/quais", "supports"], ["https://www.gazette.example/suites", "supports"], ["https://m.sentinelle.example/autre", "supports"], ["https://port-infos.example/accord", "context"], ["https://marais.example/breves", "supports"]] as const;

beforeAll(async () => {
  owner = await makePerson("Maud Keller", { locale: "fr" });
  reader = await makePerson("Sam Reader", { locale: "en" });
  const [token, readerToken] = [await makeToken(owner), await makeToken(reader)];
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: reader.login, role: "annotator" });
  const article = (await rest<{ id: string }>(token, "POST", `/projects/${project}/documents`, { title: "Le port cède ses quais", outlet: { name: "La Sentinelle", domain: "sentinelle.example" }, language: "fr", format: "text", content: TEXT })).body.id;
  const made = await rest<{ id: string; links: { id: string; url: string }[] }>(readerToken, "POST", `/documents/${article}/annotations`, { selector: { exact: "La redevance passerait à 36,7 millions d’euros par an." }, labels: ["factual-claim"], links: LINKS.map(([url, stance]) => ({ url, stance })) });
  place = `/projects/${project}/documents/${article}?annotation=${made.body.id}`;
  for (const { id, url } of made.body.links) if (!url.includes("marais")) await rest(token, "POST", `/links/${id}/reviews`, { verdict: "accept" });
});

test("a passage's card brackets the links of one origin and says why; the article's own counts 0", async () => {
  for (const [person, look, own] of [[owner, { width: 1366, height: 900 }, "origine de l’article lui-même"], [reader, { width: 390, height: 780, touch: true }, "the article’s own origin"]] as const) {
    const { page, errors } = await visit({ person, ...look });
    await page.goto(place);
    await page.locator("[data-joined]").getByText(/même site|same site/u).waitFor();
    expect(await page.locator("[data-joined] [data-link]").count()).toBe(2);
    expect(await page.locator("[data-own]").getByText(own).count()).toBe(1);
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `origins/card-${look.width}`);
    await page.getByRole("link", { name: /Voir les origines|See the origins/u }).first().click();
    await page.waitForURL(/\/origins\?document=/u);
    await page.getByText(/1 origine indépendante|1 independent origin/u).first().waitFor();
    expect(errors).toEqual([]);
  }
});

test("an empty page teaches; origins are drawn, confirmed, parted, joined; owners by a link; who may not decide only reads", async () => {
  const { page, errors } = await visit({ person: owner });
  const other = (await rest<{ id: string }>(await makeToken(owner), "POST", "/projects", { name: "Vide", language: "fr" })).body.id;
  await page.goto(`/projects/${other}/origins`);
  await page.getByText("Aucun passage n’a encore de lien").waitFor();
  await page.goto(`/projects/${project}/origins`);
  await page.getByText("1 origine indépendante", { exact: true }).waitFor();
  expect(await page.locator("[data-is]").evaluateAll((all) => all.map((each) => each.getAttribute("data-is")).sort())).toEqual(["aside", "counts", "open", "own"]);
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `origins/fr-${width}-${scheme}`);
  }
  const gazette = page.locator("[data-is=counts]");
  await gazette.getByRole("button", { name: "Confirmer" }).press("Enter");
  await gazette.getByText("même site\u00a0: gazette.example (confirmé)").waitFor();
  await gazette.getByRole("button", { name: "Séparer" }).press("Enter");
  await page.getByText("2 origines indépendantes", { exact: true }).waitFor();
  await page.getByText("Réunir des liens", { exact: true }).click();
  await page.getByRole("checkbox", { name: "gazette.example/quais" }).check();
  await page.getByRole("checkbox", { name: "gazette.example/suites" }).check();
  await picture(page, "origins/fr-joining");
  await page.getByRole("button", { name: "Réunir", exact: true }).click();
  await page.getByText("1 origine indépendante", { exact: true }).waitFor();
  await page.getByText("réunis par une personne").waitFor();
  await page.getByRole("link", { name: "Avec les propriétaires" }).click();
  await page.getByText("comptent pour un.").waitFor();
  expect(errors).toEqual([]);

  const phone = await visit({ person: reader, width: 390, height: 780, touch: true, theme: "dark" });
  await phone.page.goto(`/projects/${project}/origins`);
  await phone.page.getByText("One independent origin").waitFor();
  expect(await phone.page.getByRole("button", { name: "Part" }).count()).toBe(0);
  expect([await axeViolations(phone.page), await sidewaysScroll(phone.page)]).toEqual([[], 0]);
  await picture(phone.page, "origins/en-phone-dark");
});
