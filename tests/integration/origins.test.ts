/** Which links are one origin, in every reading of an annotation, in the list of origins, and after people's words. */
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let alma: Person;
let bilal: Person;
let stranger: Person;
let place: { project: string; document: string };
let other: { project: string; document: string };
beforeAll(async () => {
  [alma, bilal, stranger] = [await person("alma"), await person("bilal"), await person("stranger")];
  place = await project(alma);
  other = await project(stranger);
  await join(place.project, bilal, "annotator");
});

const document = async (more: object): Promise<string> =>
  (await clientOf(alma).post(`/projects/${place.project}/documents`, { body: { title: "t", language: "fr", publishedAt: "2021-05-06", authors: [], format: "text", content: "Le port cède ses quais. La ville proteste.", ...more } })).body.id;

const linked = async (id: string, ...urls: string[]) => {
  const { body } = await clientOf(bilal).post(`/documents/${id}/annotations`, {
    body: { selector: { start: 0, end: 7 }, labels: ["factual-claim"], links: urls.map((url) => ({ url, stance: "supports" })) },
  });
  return body;
};
const accept = async (made: { links: { id: string }[] }) => {
  for (const { id } of made.links) await clientOf(alma).post(`/links/${id}/reviews`, { body: { verdict: "accept" } });
};
const evidence = async (made: { id: string }) => (await clientOf(bilal).get(`/annotations/${made.id}`)).body.evidence;

test("four links, one independent origin: said at creation, counted once accepted", async () => {
  const id = await document({ outlet: { name: "La Sentinelle", domain: "sentinelle.example" }, url: "https://www.sentinelle.example/quais" });
  const made = await linked(id, "https://gazette.example/1", "https://web.archive.org/web/2024/https://www.gazette.example/2", "https://m.sentinelle.example/autre", "https://gazette.example/1?utm_source=x");
  const [a, b, own, again] = made.links.map((link: { id: string }) => link.id);
  expect(made.evidence).toMatchObject({ links: 4, accepted: 0, independentOrigins: 0, sameOrigin: [{ link: b, reason: "host", own: false }, { link: again, reason: "page", own: false }, { link: own, reason: "host", own: true }] });
  await accept(made);
  const { origins, ...counts } = await evidence(made);
  expect(counts).toMatchObject({ links: 4, accepted: 4, independentOrigins: 1 });
  // Links of one moment come in no order.
  const sorted = origins.map((group: { links: string[]; own: boolean }) => [group.own, ...group.links.sort()]).sort();
  expect(sorted).toEqual([[false, ...[a, b, again].sort()], [true, own]]);
});

test("a link to a document of the project carries what that document relays", async () => {
  const original = await document({ outlet: { name: "La Gazette" }, url: "https://gazette.example/original" });
  const relay = await document({ outlet: { name: "Marais Info" }, url: "https://marais.example/relais", content: "Une introduction assez longue pour être un paragraphe à part entière, qui présente le texte que voici.\n\nC’est ce que raconte cet article paru sur le site La Gazette et que nous relayons.\n\nLe port cède ses quais.\n\nSource : La Gazette\n" });
  const regions = (await clientOf(alma).get(`/documents/${relay}`)).body.version.regions;
  expect(regions.map((region: { origin?: string }) => region.origin)).toContain("La Gazette");
  const made = await linked(original, "http://www.marais.example/relais?xtor=RSS-1");
  await accept(made);
  expect(await evidence(made)).toMatchObject({ accepted: 1, independentOrigins: 0, sameOrigin: [{ link: made.links[0].id, own: true, reason: "declared" }] });
  const { items } = (await clientOf(bilal).get(`/projects/${place.project}/origins?document=${original}`)).body;
  expect(items).toMatchObject([{ annotation: made.id, links: [{ document: relay, lost: false }], loose: { independentOrigins: 0 }, strict: { independentOrigins: 0 } }]);
});

test("owners count in the strict count on the day of publication; what is wrong in the file stops the import", async () => {
  const api = clientOf(alma);
  const send = (content: string) => api.post(`/projects/${place.project}/outlets/ownership`, { body: { files: [{ name: "owners.csv", content }] } });
  expect(problems(await send("outlet,owner,from\nLe Phare,Maison,hier\n"))).toEqual(["owners.csv:2.from not-a-date"]);
  expect((await send("outlet,owner,from,to,domains\nLe Phare,Maison,2015-07-01,,phare.example\nLa Vigie,Maison,,,vigie.example\n")).body).toEqual({ outlets: 2, owners: 2, added: 2 });
  const made = await linked(place.document, "https://phare.example/2020/01/02/x", "https://vigie.example/y");
  await accept(made);
  const of = async () => (await api.get(`/projects/${place.project}/origins?document=${place.document}`)).body.items[0];
  expect(await of()).toMatchObject({ loose: { independentOrigins: 2 }, strict: { independentOrigins: 1 } });
  expect((await of()).strict.groups[0].merges).toContainEqual(expect.objectContaining({ rule: "owner", evidence: expect.stringContaining("Maison") }));
  await send("outlet,owner,from\nLe Phare,Maison,2022\n");
  expect(await of()).toMatchObject({ strict: { independentOrigins: 2 } });
});

test("a person joins and parts; both are logged, foreign members change nothing", async () => {
  const made = await linked(place.document, "https://a.example/1", "https://b.example/1", "https://b.example/2");
  await accept(made);
  const [first, second, third] = made.links.map(({ id }: { id: string }) => ({ link: id }));
  const say = (who: Person, verdict: string, body: object) => clientOf(who).post(`/projects/${place.project}/origins/${verdict}`, { body });
  const count = async () => (await evidence(made)).independentOrigins;
  expect(await count()).toBe(2);
  expect((await say(alma, "confirm", { members: [first, second] })).status).toBe(201);
  expect(await count()).toBe(1);
  await say(alma, "undo", { members: [second, first] });
  expect(await count()).toBe(2);
  await say(alma, "undo", { members: [third], key: "site:b.example" });
  expect(await count()).toBe(3);
  await say(alma, "confirm", { members: [third], key: "site:b.example" });
  expect(await count()).toBe(2);
  // "Separate" names no key: whatever joins this link to the others of its claim.
  await say(alma, "undo", { members: [third] });
  expect(await count()).toBe(3);
  const theirs = (await clientOf(stranger).post(`/documents/${other.document}/annotations`, { body: { selector: { start: 0, end: 4 }, labels: ["opinion"], links: [{ url: "https://c.example", stance: "context" }] } })).body.links[0].id;
  expect((await say(alma, "confirm", { members: [first, { link: theirs }] })).status).toBe(404);
  expect((await say(alma, "confirm", { members: [first] })).status).toBe(409);
  expect(await count()).toBe(3);
});

test("an outlet's domains and aliases are changed by those who may, and only their own project's", async () => {
  const id = await document({ outlet: { name: "Lodestar Weekly", domain: "lodestar.example" } });
  const outlet = (await clientOf(alma).get(`/documents/${id}`)).body.outlet.id;
  const patch = (who: Person, target: string) => clientOf(who).patch(`/projects/${place.project}/outlets/${target}`, { body: { domains: ["lodestar.co.uk"], aliases: ["The Lodestar"] } });
  expect([(await patch(bilal, outlet)).status, (await patch(stranger, outlet)).status, (await patch(alma, place.document)).status, (await patch(alma, outlet)).status]).toEqual([403, 404, 404, 204]);
  const made = await linked(place.document, "https://www.lodestar.example/1", "https://news.lodestar.co.uk/2");
  expect(made.evidence.sameOrigin).toEqual([{ link: made.links[1].id, reason: "outlet", own: false }]);
});
