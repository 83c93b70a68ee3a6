/** Who has a document open: said, seen by those who work together, gone after a while; the blind see nobody. */
import { pool } from "@/lib/server/database";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

test("people see who is there by name, until they have been silent for a while", async () => {
  const [prof, anouk, bilal] = [await person("prof"), await person("anouk"), await person("bilal")];
  const place = await project(prof);
  for (const who of [anouk, bilal]) await join(place.project, who, "annotator");
  const here = async (who: Person) => (await clientOf(who).put(`/documents/${place.document}/presence`)).body.items.map(({ name }: { name: string }) => name);
  expect(await here(prof)).toEqual([]);
  expect(await here(bilal)).toEqual(["prof"]);
  expect(await here(anouk)).toEqual(["bilal", "prof"]);
  await pool.query("UPDATE document_presence SET at = now() - interval '2 minutes' WHERE user_id = $1", [bilal.id]);
  expect(await here(prof)).toEqual(["anouk"]);

  const group = (await clientOf(prof).post(`/projects/${place.project}/classes`, { body: { name: "3e B" } })).body.id;
  await clientOf(prof).post(`/classes/${group}/members`, { body: { login: "anouk" } });
  await clientOf(prof).post(`/classes/${group}/assignments`, { body: { title: "À l’aveugle", documents: [place.document], all: true, blind: true, gate: "submission", minimum: 1 } });
  expect(await here(anouk)).toEqual([]);
  expect(await here(prof)).toEqual(["anouk"]);
});
