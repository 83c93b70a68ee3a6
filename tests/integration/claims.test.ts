/** What documents state alike: matched from their own words, contradictions judged, and figures that follow. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { indexText } from "@/lib/text/offsets";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();
jest.setTimeout(30_000);

const GAZETTE = "Le conseil du port d’Arvelle a voté mardi 4 mars 2025 la cession des quais à la société Halyard. La Régie portuaire peut repousser de six mois la remise des quais, par simple lettre motivée. La convention n’autorise pas l’exploitant à fermer le bassin aux bateaux de pêche sans l’accord de la capitainerie. Depuis cette date, 1 500 dockers de la rive sud changent d’employeur. Le contrat prévoit une redevance annuelle de 36 millions d’euros pour la ville d’Arvelle.";
const MARAIS = "C’est mardi 4 mars 2025 que le conseil du port d’Arvelle a voté la cession des quais à Halyard. Corvane pourra également repousser de six mois la remise des quais, par simple lettre. La convention autorise l’exploitant à fermer le bassin aux bateaux de pêche sans passer par la capitainerie. Les 1.500 dockers de la rive sud changeraient d’employeur. Le contrat prévoit une redevance annuelle de 41 millions d’euros pour la ville d’Arvelle.";

let alma: Person;
let bilal: Person;
let cleo: Person;
beforeAll(async () => {
  [alma, bilal, cleo] = [await person("alma"), await person("bilal"), await person("cleo")];
});

const add = async (at: string, content: string, more: object = {}): Promise<string> =>
  (await clientOf(alma).post(`/projects/${at}/documents`, { body: { title: "t", language: "fr", format: "text", content, ...more } })).body.id;

interface Contradiction {
  kind: string;
  reason: string;
  status: string;
  between: { document: string; start: number; end: number }[];
}
interface ClaimItem {
  id: string;
  occurrences: { document: string; start: number; end: number; certainty: string }[];
  contradictions: Contradiction[];
  agreed: string[];
  independentOrigins: number;
  timeline?: { at: string }[];
}
const claims = async (at: string, query = ""): Promise<ClaimItem[]> => (await clientOf(alma).get(`/projects/${at}/claims${query}`)).body.items;

test("the same statements are matched with how surely each is told; what is reversed, moved or counted otherwise is proposed as contested", async () => {
  const { project: at } = await project(alma);
  await add(at, GAZETTE, { outlet: { name: "La Gazette" }, publishedAt: "2025-03-05", story: "quais" });
  await add(at, MARAIS, { outlet: { name: "Marais Info" }, publishedAt: "2025-03-04", story: "quais" });
  await add(at, "Une fête a eu lieu samedi à Arvelle. Il a plu toute la soirée, et personne ne s’en est plaint.", { story: "fête" });
  const found = await claims(at);
  expect(found.map(({ occurrences }) => occurrences.length)).toEqual([2, 2, 2, 2, 2]);
  expect(found.flatMap(({ contradictions }) => contradictions.map(({ kind, status }) => `${kind} ${status}`)).sort()).toEqual(["number proposed", "polarity proposed", "role proposed"]);
  const dockers = found.find(({ agreed }) => agreed.some((number) => number.includes("500")))!;
  expect(dockers.occurrences.map(({ certainty }) => certainty)).toEqual(["asserted", "conditional"]);
  expect(dockers.contradictions).toEqual([]);
  expect(found.every(({ independentOrigins }) => independentOrigins === 1)).toBe(true);
  expect(dockers.timeline!.map(({ at: day }) => day)).toEqual(["2025-03-04", "2025-03-05"]);
  expect(await claims(at, "?story=f%C3%AAte")).toEqual([]);
  expect((await claims(at, "?limit=2")).length).toBe(2);
});

test("different days are different events: three authorisations are not one that contradicts itself", async () => {
  const { project: at } = await project(alma);
  await add(at, "Le 9 janvier 2025, la préfecture a autorisé le dragage de 40 000 tonnes de vase dans le bassin neuf. Selon Anne Le Goff, rien ne presse.");
  await add(at, "Le 2 février 2025, la préfecture a autorisé le dragage de 180 000 tonnes de vase dans le bassin neuf.");
  await add(at, "Le 6 mars 2025, la préfecture a autorisé le dragage de 12 000 tonnes de vase dans le bassin neuf.");
  expect((await claims(at)).flatMap(({ contradictions }) => contradictions)).toEqual([]);
});

test("an accepted contradiction contests the claims on both sides; dismissed, it contests nothing; only proposed ones can be judged", async () => {
  const { project: at } = await project(alma);
  for (const who of [bilal, cleo]) await join(at, who, "annotator");
  const gazette = await add(at, GAZETTE, { outlet: { name: "La Gazette" } });
  await add(at, MARAIS, { outlet: { name: "Marais Info" } });
  for (const who of [bilal, cleo]) {
    await clientOf(who).post(`/documents/${gazette}/annotations`, { body: { selector: { exact: "La Régie portuaire peut repousser de six mois la remise des quais" }, labels: ["factual-claim"] } });
    await clientOf(who).put(`/documents/${gazette}/completion`);
  }
  const contested = async () => {
    const { outlets } = (await clientOf(alma).get(`/projects/${at}/outlets`)).body;
    const { contested: share } = outlets.find(({ outlet }: { outlet: { name: string } }) => outlet.name === "La Gazette").voices.own.claims;
    return `${share.k}/${share.n}`;
  };
  expect(await contested()).toBe("0/1");
  const { kind, between } = (await claims(at)).flatMap(({ contradictions }) => contradictions).find((each) => each.kind === "role")!;
  const decide = (who: Person, verdict: string, what: object = { kind, between }) => clientOf(who).post(`/projects/${at}/claims/contradictions`, { body: { ...what, verdict } });
  expect([(await decide(bilal, "accept")).status, (await decide(alma, "accept", { kind: "date", between })).status, (await decide(alma, "accept")).status]).toEqual([403, 404, 201]);
  expect(await contested()).toBe("1/1");
  const { items } = (await clientOf(alma).get(`/projects/${at}/outlets/${(await clientOf(alma).get(`/documents/${gazette}`)).body.outlet.id}/claims?figure=claims/contested`)).body;
  expect(items.map(({ counts, contested: isContested }: { counts: boolean; contested: boolean }) => [counts, isContested])).toEqual([[true, true]]);
  expect((await claims(at)).flatMap(({ contradictions }) => contradictions).find((each) => each.kind === "role")!.status).toBe("accepted");
  // What people said of claims travels with the corpus.
  const bundle = Buffer.from(await (await clientOf(alma).get(`/projects/${at}/export?format=bundle&people=named&text=full`)).raw.arrayBuffer());
  const elsewhere = (await clientOf(alma).post("/projects", { body: { name: "n", language: "fr" } })).body.id;
  expect((await clientOf(alma).post(`/projects/${elsewhere}/import`, { payload: new Uint8Array(bundle), headers: { "content-type": "application/zip" } })).status).toBe(200);
  expect((await claims(elsewhere)).flatMap(({ contradictions }) => contradictions).filter(({ status }) => status === "accepted").map((each) => each.kind)).toEqual(["role"]);

  await decide(alma, "dismiss");
  expect(await contested()).toBe("0/1");
});

const SEEDS = path.join(process.cwd(), "..", "shared", "seeds");
const real = existsSync(SEEDS);
(real ? test : test.skip)(`the real articles: a reversal and a power that moved are proposed, one number is told twice with other certainty, three authorisations raise no alarm${real ? "" : " (no ../shared/seeds)"}`, async () => {
  const { project: at } = await project(alma);
  const texts = new Map<string, string>();
  for (const name of readdirSync(SEEDS).sort()) {
    const text = readFileSync(path.join(SEEDS, name), "utf8");
    texts.set(await add(at, text, { outlet: null }), text);
  }
  const found = await claims(at);
  const words = ({ document, start, end }: { document: string; start: number; end: number }): string => indexText(texts.get(document)!).slice(start, end);
  const contradictions = found.flatMap((claim) => claim.contradictions);
  expect(contradictions.map(({ kind }) => kind).sort()).toEqual(["polarity", "role"]);
  const [reversed, moved] = [contradictions.find(({ kind }) => kind === "polarity")!, contradictions.find(({ kind }) => kind === "role")!];
  for (const place of reversed.between) expect(words(place)).toMatch(/mandat/u);
  for (const place of moved.between) expect(words(place)).toMatch(/contrôle (?:de|sur) l.espace aérien/u);
  const soldiers = found.find(({ occurrences }) => occurrences.filter((each) => /1[ .]500/u.test(words(each))).length === 2)!;
  expect(soldiers.occurrences.filter((each) => /1[ .]500/u.test(words(each))).map(({ certainty }) => certainty).sort()).toEqual(["asserted", "conditional"]);
});
