/** The speakers of a project: two names made one and parted again, from the keyboard; in both languages, wide and narrow. */
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest } from "../support/server";

jest.setTimeout(120_000);

const visit = useBrowser();

test("an empty page teaches; names are merged and parted by whoever may, read by the others", async () => {
  const [owner, reader] = [await makePerson("Maud Keller", { locale: "fr" }), await makePerson("Sam Reader", { locale: "en" })];
  const token = await makeToken(owner);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: reader.login, role: "annotator" });
  const add = (title: string, outlet: string, content: string) => rest(token, "POST", `/projects/${project}/documents`, { title, outlet: { name: outlet }, language: "fr", format: "text", content });
  const { page, errors } = await visit({ person: owner, width: 1366 });
  await page.goto(`/projects/${project}/speakers`);
  await page.getByText("Personne n’est encore cité").waitFor();
  await add("Le port cède ses quais", "La Gazette du Large", "Selon Anne Kermadec, rien n’est signé. D’après Paul Martin, tout l’est.");
  await add("Quais : l’accord signé", "Marais Info", "« Tout est signé à ce jour », affirme Kermadec à La Vigie.");
  await page.reload();
  await page.getByRole("heading", { level: 2, name: /3 voix nommées/u }).waitFor();
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    // Colours of buttons change over a moment.
    await page.waitForTimeout(300);
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `speakers/fr-${width}-${scheme}`, true);
  }
  await page.getByRole("button", { name: "Réunir Anne Kermadec et Kermadec" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: /2 voix nommées/u }).waitFor();
  await page.getByText("aussi\u00a0: Kermadec").waitFor();
  const other = await visit({ person: reader, width: 390 });
  await other.page.goto(`/projects/${project}/speakers`);
  await other.page.getByText("also: Kermadec").waitFor();
  expect(await other.page.getByRole("button", { name: /Separate|Merge/u }).count()).toBe(0);
  expect([await axeViolations(other.page), await sidewaysScroll(other.page)]).toEqual([[], 0]);
  await page.getByRole("button", { name: "Séparer les noms de Anne Kermadec" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: /3 voix nommées/u }).waitFor();
  expect(errors).toEqual([]);
});
