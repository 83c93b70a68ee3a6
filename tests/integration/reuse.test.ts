/** Documents that come from one text: found as they enter and on demand, one origin until somebody says no. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { startComparison } from "@/lib/server/reuse/run-comparison";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();
jest.setTimeout(30_000);

const STORY = [
  "Le conseil du port d’Arvelle a voté mardi 4 mars 2025 la cession des quais à la société Halyard.", "Le contrat, signé pour vingt ans, prévoit une redevance de 36,7 millions d’euros.",
  "La maire, Jeanne Kermadec, assure que 1 500 dockers garderont leur poste.", "Selon le syndicat, que dirige Paul Le Goff, la moitié des emplois de la rive sud est menacée.",
  "Le ministre Alain Terrade doit se rendre à Arvelle le 12 avril.", "Aucun document n’a été rendu public avant le vote.",
].join(" ");
const RELAY = [
  "C’est ce mardi 4 mars 2025 que les élus portuaires d’Arvelle ont cédé leurs quais à Halyard.", "Signé pour deux décennies, l’accord rapporterait 36,7 millions d’euros de redevance.",
  "D’après la maire Jeanne Kermadec, les 1.500 dockers conserveraient tous leur emploi.", "Paul Le Goff, à la tête du syndicat, craint de son côté pour un emploi sur deux rive sud.",
  "Une visite du ministre Alain Terrade est attendue à Arvelle le 12 avril.",
].join(" ");

let alma: Person;
let bilal: Person;
let place: { project: string };
beforeAll(async () => {
  [alma, bilal] = [await person("alma"), await person("bilal")];
  place = await project(alma);
  await join(place.project, bilal, "annotator");
});

const add = async (title: string, content: string, url: string, at = place.project): Promise<string> =>
  (await clientOf(alma).post(`/projects/${at}/documents`, { body: { title, language: "fr", outlet: { name: title }, url, authors: [], format: "text", content } })).body.id;
const listed = async (query = "", at = place.project) => (await clientOf(bilal).get(`/projects/${at}/reuse${query}`)).body.items;
const accepted = async (document: string, url: string): Promise<{ independentOrigins: number; sameOrigin: object[] }> => {
  const made = (await clientOf(bilal).post(`/documents/${document}/annotations`, { body: { selector: { start: 0, end: 12 }, labels: ["factual-claim"], links: [{ url, stance: "supports" }] } })).body;
  return (await clientOf(alma).post(`/links/${made.links[0].id}/reviews`, { body: { verdict: "accept" } })).body.evidence;
};

test("a relay is found as it enters; a link from one to the other is the same origin until the match is dismissed", async () => {
  const story = await add("La Gazette", STORY, "https://gazette.example/quais");
  const relay = await add("Marais Info", RELAY, "https://marais.example/quais");
  await add("Lodestar", "Une fête a eu lieu samedi. Il a plu toute la soirée, et personne ne s’en est plaint.", "https://lodestar.example/fete");
  const [match, ...rest] = await listed();
  expect(rest).toEqual([]);
  expect(match).toMatchObject({ rule: "translation", status: "proposed", documents: expect.arrayContaining([expect.objectContaining({ id: story }), expect.objectContaining({ id: relay })]) });
  expect(match.passages.length).toBeGreaterThanOrEqual(4);
  expect(await accepted(story, "https://www.marais.example/quais?utm_source=x")).toMatchObject({ independentOrigins: 0, sameOrigin: [{ reason: "reuse", own: true }] });
  expect(await listed(`?document=${story}&status=dismissed`)).toEqual([]);

  const decide = (who: Person, verdict: string, id = match.id) => clientOf(who).post(`/projects/${place.project}/reuse/${id}/${verdict}`);
  expect([(await decide(bilal, "dismiss")).status, (await decide(alma, "dismiss", story)).status, (await decide(alma, "dismiss")).status]).toEqual([403, 404, 204]);
  expect(await accepted(story, "https://marais.example/quais")).toMatchObject({ independentOrigins: 1, sameOrigin: [] });
  await decide(alma, "accept");
  expect(await accepted(relay, "https://gazette.example/quais")).toMatchObject({ independentOrigins: 0 });
});

test("the whole project is compared on demand, in a process of its own, and people's words stay", async () => {
  const copy = await add("Le Courrier", `${STORY} ${STORY.slice(0, 200)}`, "https://courrier.example/copie");
  const asked = await clientOf(alma).post(`/projects/${place.project}/reuse`);
  expect([asked.status, asked.body]).toEqual([202, { comparing: true }]);
  await startComparison(place.project);
  const found = await listed("?limit=500");
  expect(found.map(({ rule, status }: { rule: string; status: string }) => `${rule} ${status}`).sort()).toEqual(["copy proposed", "repeat proposed", "translation accepted", "translation proposed"]);
  expect(found.find(({ rule }: { rule: string }) => rule === "repeat").documents).toEqual([expect.objectContaining({ id: copy })]);
});

const SEEDS = path.join(process.cwd(), "..", "shared", "seeds");
const real = existsSync(SEEDS);
(real ? test : test.skip)(`of the real articles two come from one text: linked to each other they corroborate nothing${real ? "" : " (no ../shared/seeds)"}`, async () => {
  const other = await project(alma);
  await join(other.project, bilal, "annotator");
  const documents: Record<string, string> = {};
  for (const name of readdirSync(SEEDS).sort()) documents[name.slice(0, 3)] = await add(`Média ${name.slice(0, 3)}`, readFileSync(path.join(SEEDS, name), "utf8"), `https://media-${name.slice(0, 3)}.example/article`, other.project);
  const found = await listed("?limit=500", other.project);
  expect(found.map(({ rule, documents: pair }: { rule: string; documents: { id: string }[] }) => [rule, ...pair.map(({ id }) => id).sort()]).sort()).toEqual([
    ["repeat", documents["000"]], ["translation", ...[documents["000"]!, documents["001"]!].sort()],
  ]);
  expect(await accepted(documents["001"]!, "https://media-000.example/article")).toMatchObject({ independentOrigins: 0, sameOrigin: [{ reason: "reuse", own: true }] });
  expect(await accepted(documents["001"]!, "https://media-002.example/article")).toMatchObject({ independentOrigins: 1, sameOrigin: [] });
});
