/** The guide changes: whoever changes a definition says whether its meaning changes, and everybody reads what was when. */
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction } from "@/lib/server/database";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest } from "../support/server";

const TEXT = "Le port a perdu 300 emplois en deux ans. C’est une décision courageuse, dit la maire.\n";

const visit = useBrowser();

test("a definition that is changed asks whether its meaning changes; the versions say what did", async () => {
  const [ada, ben] = [await makePerson("Ada", { locale: "fr" }), await makePerson("Ben", { locale: "en" })];
  const token = await makeToken(ada);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Guide", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: ben.login, role: "annotator" });
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: ada.id, projectId: project, title: "Le quai", outlet: { name: "La Gazette" }, language: "fr", content: { format: "text", text: TEXT, original: null } }),
  );
  await rest(token, "POST", `/documents/${document}/annotations`, { selector: { start: 0, end: 10 }, labels: ["opinion"] });
  await rest(token, "PUT", `/documents/${document}/completion`);

  const { page, errors } = await visit({ person: ada, width: 1366, height: 900 });
  await page.goto(`/projects/${project}/labels`);
  const opinion = page.getByRole("listitem").filter({ has: page.locator("[name='labels.1.definition.fr']") });
  await opinion.locator("summary").click();
  const definition = page.locator("[name='labels.1.definition.fr']");
  await definition.fill("Le passage prédit.");
  const question = page.getByRole("group", { name: /Opinion\s: le sens change-t-il/u });
  await question.waitFor();
  await page.getByRole("button", { name: "Enregistrer le guide" }).click();
  await page.getByRole("alert").getByText(/Dites si le sens change/u).waitFor();
  await question.getByText("Le passage déjà marqué ne compte plus", { exact: false }).waitFor();
  await picture(page, "codebook-question-fr", true);
  expect(await axeViolations(page)).toEqual([]);
  await question.getByRole("radio", { name: "Le sens change" }).check();
  await page.getByRole("button", { name: "Enregistrer le guide" }).click();
  await page.getByRole("heading", { name: "Version 2", exact: true }).waitFor();
  await question.waitFor({ state: "detached" });
  const finished = async () => (await rest<{ items: { outgrown: string[] }[] }>(token, "GET", `/documents/${document}/completions`)).body.items[0]!.outgrown;
  expect(await finished()).toEqual(["opinion"]);

  await definition.fill("Le passage prédit quelque chose.");
  await page.getByRole("group", { name: /Opinion\s: le sens change-t-il/u }).getByRole("radio", { name: "Seuls les mots changent" }).check();
  await page.getByRole("button", { name: "Enregistrer le guide" }).click();
  await page.getByRole("heading", { name: "Version 3", exact: true }).waitFor();
  await picture(page, "codebook-versions-fr", true);
  expect(errors).toEqual([]);

  const reader = await visit({ person: ben, width: 390, height: 780, touch: true, theme: "dark" });
  await reader.page.goto(`/projects/${project}/labels`);
  const versions = reader.page.getByRole("list", { name: "Versions of the codebook" });
  expect(await versions.getByRole("heading").allTextContents()).toEqual(["Version 3", "Version 2", "Version 1"]);
  await versions.getByText(/Meaning changed:/u).waitFor();
  await versions.getByText("Read version 1").tap();
  await versions.getByText("1 passage marked under this version").waitFor();
  await picture(reader.page, "codebook-versions-phone-en", true);
  expect({ axe: await axeViolations(reader.page), sideways: await sidewaysScroll(reader.page) }).toEqual({ axe: [], sideways: 0 });
  expect(reader.errors).toEqual([]);
});
