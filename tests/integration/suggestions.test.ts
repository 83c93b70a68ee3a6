/** What an article's wording suggests, over the API. */
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { person, project } from "../support/world";

useDatabase();

test("suggestions carry who says so, and the words that it covers; nothing is written and nothing counts", async () => {
  const alma = await person("alma");
  const text = "Selon une source proche du dossier citée par « La Gazette », 1 500 dockers seraient concernés.\n\nSoutenez notre travail : faites un don.\n";
  const { document } = await project(alma, text);
  const { body } = await clientOf(alma).get(`/documents/${document}/suggestions`);
  const kinds = body.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(["checkable", "attribution", "anonymous", "conditional"]);
  const [, attribution] = body.items;
  expect(attribution).toMatchObject({ start: 0, attribution: { type: "anonymous", name: "une source proche du dossier", via: "La Gazette", cue: "Selon" }, spans: [[0, text.indexOf(".") + 1]] });
  expect((await clientOf(alma).get(`/documents/${document}/annotations`)).body.items).toEqual([]);
});
