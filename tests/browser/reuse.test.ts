/** Two articles from one text, side by side: read, judged from the keyboard, and judged anew; in both languages and looks. */
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { makePerson, makeToken, rest, type Person } from "../support/server";

jest.setTimeout(90_000);

const visit = useBrowser();
let owner: Person;
let reader: Person;
let project: string;

const STORY = "Le conseil du port d’Arvelle a voté mardi 4 mars 2025 la cession des quais à la société Halyard. Le contrat, signé pour vingt ans, prévoit une redevance de 36,7 millions d’euros. La maire, Jeanne Kermadec, assure que 1\u202f500 dockers garderont leur poste. Selon le syndicat, que dirige Paul Le Goff, la moitié des emplois de la rive sud est menacée.\n";
const COPY = STORY.replace("vingt ans", "trente ans").replace("1\u202f500", "1\u202f200");

beforeAll(async () => {
  owner = await makePerson("Maud Keller", { locale: "fr" });
  reader = await makePerson("Sam Reader", { locale: "en" });
  const token = await makeToken(owner);
  project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Le port d’Arvelle", language: "fr" })).body.id;
  await rest(token, "POST", `/projects/${project}/members`, { login: reader.login, role: "annotator" });
});

const add = async (title: string, outlet: string, content: string) =>
  rest(await makeToken(owner), "POST", `/projects/${project}/documents`, { title, outlet: { name: outlet }, language: "fr", format: "text", content });

test("an empty page teaches; shared texts are shown with what differs, accepted, dismissed, and only read by those who may not judge", async () => {
  const { page, errors } = await visit({ person: owner });
  await page.goto(`/projects/${project}/reuse`);
  await page.getByText("Aucun texte commun n’a été trouvé").waitFor();
  await add("Le port cède ses quais", "La Gazette du Large", STORY);
  await add("Quais : l’accord signé", "Marais Info", COPY);
  await page.reload();
  await page.getByRole("heading", { level: 2, name: /^Copie/u }).waitFor();
  expect(await page.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("vingt"), expect.stringContaining("trente")]));
  for (const [width, scheme] of [[1366, "light"], [390, "light"], [1366, "dark"]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    expect([await axeViolations(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await picture(page, `reuse/fr-${width}-${scheme}`);
  }
  await page.getByRole("button", { name: "Accepter" }).press("Enter");
  await page.getByText("Accepté\u00a0: une seule origine").waitFor();
  await page.getByRole("button", { name: "Écarter" }).press("Enter");
  await page.getByText("Écarté\u00a0: deux textes différents").waitFor();
  expect(errors).toEqual([]);

  const other = await visit({ person: reader });
  await other.page.goto(`/projects/${project}/reuse`);
  await other.page.getByText("Dismissed: two different texts").waitFor();
  expect(await other.page.getByRole("button", { name: "Accept" }).count()).toBe(0);
  expect(await axeViolations(other.page)).toEqual([]);
  await picture(other.page, "reuse/en-reader");
});
