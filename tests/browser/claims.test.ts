/** The claims of a story: taught when empty, side by side with their certainty, contradictions accepted from the keyboard. */
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest } from "../support/server";

jest.setTimeout(120_000);

const visit = useBrowser();

const GAZETTE = "Le conseil du port d’Arvelle a voté mardi 4 mars 2025 la cession des quais à la société Halyard. La Régie portuaire peut repousser de six mois la remise des quais, par simple lettre motivée. Quelque 1 500 dockers de la rive sud changent d’employeur en juillet. Selon Anne Le Goff, la redevance annuelle versée à la ville d’Arvelle atteint 36 millions d’euros.\n";
const MARAIS = "C’est mardi 4 mars 2025 que le conseil du port d’Arvelle a voté la cession des quais à Halyard. Corvane pourra également repousser de six mois la remise des quais, par simple lettre. Les 1.500 dockers de la rive sud changeraient d’employeur en juillet. La redevance annuelle versée à la ville d’Arvelle atteint 41 millions d’euros.\n";

test("an empty page teaches; a claim stands in every article's words; a contradiction is accepted, dismissed, and only read by others", async () => {
  const [owner, reader] = [await makePerson("Maud Keller", { locale: "fr" }), await makePerson("Sam Reader", { locale: "en" })];
  const token = await makeToken(owner);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: reader.login, role: "annotator" });
  const add = (title: string, outlet: string, content: string, publishedAt: string) => rest(token, "POST", `/projects/${project}/documents`, { title, outlet: { name: outlet }, language: "fr", format: "text", content, publishedAt, story: "La cession des quais" });

  const { page, errors } = await visit({ person: owner, width: 1366 });
  await page.goto(`/projects/${project}/claims`);
  await page.getByText("Aucune affirmation commune").waitFor();
  await add("Le port cède ses quais", "La Gazette du Large", GAZETTE, "2025-03-05");
  await add("Quais : l’accord signé", "Marais Info", MARAIS, "2025-03-04");
  await page.reload();
  await page.getByRole("heading", { level: 2, name: /affirmations se retrouvent/u }).waitFor();
  await page.getByText("même origine").waitFor();
  const row = page.getByRole("row").filter({ hasText: "dockers" });
  expect(await row.getByText("affirmé", { exact: true }).count()).toBe(1);
  expect(await row.getByText("au conditionnel").count()).toBe(1);
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    // Colours of buttons change over a moment.
    await page.waitForTimeout(300);
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `claims/fr-${width}-${scheme}`, true);
  }
  const moved = page.getByRole("row").filter({ hasText: "repousser" });
  await moved.getByRole("button", { name: "Accepter" }).press("Enter");
  await moved.getByText("Contradiction acceptée").waitFor();
  await moved.getByRole("button", { name: "Écarter" }).press("Enter");
  await moved.getByText("Contradiction écartée").waitFor();
  expect(errors).toEqual([]);

  const other = await visit({ person: reader, width: 1366 });
  await other.page.goto(`/projects/${project}/claims`);
  await other.page.getByText("Contradiction dismissed").waitFor();
  expect(await other.page.getByRole("button", { name: "Accept" }).count()).toBe(0);
  expect(await axeViolations(other.page)).toEqual([]);
  await picture(other.page, "claims/en-reader", true);
});
