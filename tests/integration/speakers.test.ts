/** The speakers of a project over the API: heard in the articles, marked by readers, made one by a person, and counted so. */
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let alma: Person;
let bilal: Person;
let cleo: Person;
beforeAll(async () => {
  [alma, bilal, cleo] = [await person("alma"), await person("bilal"), await person("cleo")];
});

interface Item {
  id: string | null;
  name: string;
  aliases: string[];
  marks: number;
  documents: { document: string; via: string[] }[];
  proposals: { name: string; reason: string }[];
}
const list = async (who: Person, at: string): Promise<Item[]> => (await clientOf(who).get(`/projects/${at}/speakers?limit=500`)).body.items;

test("names that may be one are proposed; a moderator makes them one and takes it back; every figure follows", async () => {
  const place = await project(alma, "Selon Anne Kermadec, le port est vendu.\n\nLa grue est tombée.\n\nLe phare est éteint.\n");
  for (const who of [bilal, cleo]) await join(place.project, who, "annotator");
  await clientOf(alma).patch(`/documents/${place.document}`, { body: { outlet: { name: "Le Ponant" } }, headers: { "if-match": '"1"' } });
  await clientOf(alma).post(`/projects/${place.project}/documents`, { body: { title: "t", language: "fr", outlet: null, content: "« Tout est signé », affirme Kermadec à La Vigie." } });
  for (const who of [bilal, cleo]) {
    for (const [exact, name] of [["La grue est tombée.", "Anne Kermadec"], ["Le phare est éteint.", "Kermadec"]]) {
      await clientOf(who).post(`/documents/${place.document}/annotations`, { body: { selector: { exact }, labels: ["factual-claim"], attribution: { type: "named", name } } });
    }
    await clientOf(who).put(`/documents/${place.document}/completion`);
  }
  const voices = async () => (await clientOf(alma).get(`/projects/${place.project}/outlets`)).body.outlets.find(({ outlet }: { outlet: { name: string | null } }) => outlet.name === "Le Ponant").voices.own.distinctVoices;
  const [anne, goff] = (await list(bilal, place.project)).sort((a, b) => b.name.length - a.name.length);
  expect([anne!.name, goff!.name, anne!.proposals, anne!.marks]).toEqual(["Anne Kermadec", "Kermadec", [{ name: "Kermadec", reason: "shorter" }], 2]);
  expect(await voices()).toBe(2);

  const merge = (who: Person, names: string[]) => clientOf(who).post(`/projects/${place.project}/speakers/merge`, { body: { names, name: "Anne Kermadec" } });
  expect([(await merge(bilal, ["Kermadec"])).status, (await merge(alma, ["anne kermadec"])).status]).toEqual([403, 409]);
  const { id } = (await merge(alma, ["Kermadec"])).body;
  expect((await list(bilal, place.project)).slice(0, 1).map(({ id: merged, name, aliases }) => [merged, name, aliases])).toEqual([[id, "Anne Kermadec", ["Kermadec"]]]);
  expect(await voices()).toBe(1);
  const again = (await clientOf(alma).post(`/projects/${place.project}/speakers/merge`, { body: { names: ["Kermadec", "A. Kermadec"] } })).body.id;
  expect((await list(alma, place.project))[0]!.aliases.sort()).toEqual(["A. Kermadec", "Anne Kermadec"]);
  expect([(await clientOf(alma).delete(`/projects/${place.project}/speakers/${id}`)).status, (await clientOf(alma).delete(`/projects/${place.project}/speakers/${again}`)).status]).toEqual([404, 204]);
  expect(await voices()).toBe(2);
});
