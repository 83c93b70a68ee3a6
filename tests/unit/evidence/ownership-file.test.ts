/** Who owns what, from tables as people and the map of French media write them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readOwnershipFiles } from "@/lib/evidence/ownership-file";

test("a row per outlet and owner, with dates, domains and aliases", () => {
  const content = "\uFEFFMédia;Propriétaire;Début;Fin;Domaines;Alias\r\n\"La Gazette; du Large\";Groupe Havre;;2015-06-30;gazette.example|gazette.test;Gazette\r\nLe Courrier;Maison Ambre;2015;;;\r\n";
  expect(readOwnershipFiles([{ name: "a.csv", content }])).toEqual({
    outlets: [{ name: "La Gazette; du Large", domains: ["gazette.example", "gazette.test"], aliases: ["Gazette"] }, { name: "Le Courrier", domains: [], aliases: [] }],
    owners: [{ outlet: "La Gazette; du Large", owner: "Groupe Havre", from: null, to: "2015-06-30" }, { outlet: "Le Courrier", owner: "Maison Ambre", from: "2015", to: null }],
    bad: [],
  });
});

test("bad rows are named by file, line and field", () => {
  const content = "outlet,owner,from\nA,B,06/2015\n,B,2015\n";
  expect(readOwnershipFiles([{ name: "a.csv", content }, { name: "b.csv", content: "x,y\n1,2\n" }]).bad).toEqual([
    { file: "a.csv", line: 2, field: "from", reason: "not-a-date" }, { file: "a.csv", line: 3, field: "outlet", reason: "required" }, { file: "b.csv", line: 1, field: "", reason: "bad-format" },
  ]);
});

test("control is followed upward, shares of half or less are not, circles end", () => {
  const edges = "origine\tqualificatif\tvaleur\tcible\nGroupe\tégal à\t100,00%\tLe Phare\nFamille\tcontrôle\t\tGroupe\nFonds\tégal à\t50.00%\tLe Phare\nX\tcontrôle\t\tY\nY\tcontrôle\t\tX\nX\tcontrôle\t\tLa Vigie\n";
  const { outlets, owners } = readOwnershipFiles([{ name: "edges.tsv", content: edges }]);
  expect(outlets.map(({ name }) => name)).toEqual(["Le Phare", "La Vigie"]);
  expect(owners).toEqual([{ outlet: "Le Phare", owner: "Famille", from: null, to: null }, { outlet: "La Vigie", owner: "Y", from: null, to: null }]);
});

const FOLDER = path.join(process.cwd(), "..", "shared", "corpora", "medias_francais_ownership");
const real = existsSync(FOLDER);
(real ? test : test.skip)(`the map of French media gives its own control groups${real ? "" : " (no ../shared/corpora)"}`, () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".tsv")).map((name) => ({ name, content: readFileSync(path.join(FOLDER, name), "utf8") }));
  const { owners, bad } = readOwnershipFiles(files.filter(({ name }) => name !== "organisations.tsv" && name !== "personnes.tsv"));
  expect(bad).toEqual([]);
  const groups: Record<string, string[]> = JSON.parse(readFileSync(path.join(FOLDER, "reference_control_groups.json"), "utf8")).ultimate_owner_groups;
  for (const [owner, media] of Object.entries(groups)) {
    expect([owner, owners.filter((row) => row.owner === owner).map(({ outlet }) => outlet).sort()]).toEqual([owner, [...media].sort()]);
  }
});
