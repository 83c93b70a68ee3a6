/** A guide that changes: what was marked and finished under which version, and what that means now. */
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { join, person, project, type Person } from "../support/world";

useDatabase();

interface Word { readonly key: string; readonly definition: { readonly fr: string; readonly en: string } }

let alma: Person;
let bilal: Person;
let place: { project: string; document: string };
beforeAll(async () => {
  [alma, bilal] = [await person("alma"), await person("bilal")];
  place = await project(alma);
  await join(place.project, bilal, "annotator");
});

const book = () => `/projects/${place.project}/codebook`;
const labels = async (): Promise<{ number: number; labels: Word[] }> => (await clientOf(alma).get(book())).body;
const replace = async (change: (label: Word) => object, more: object = {}) => {
  const now = await labels();
  return clientOf(alma).put(book(), { body: { labels: now.labels.map(change), ...more }, headers: { "if-match": `"${now.number}"` } });
};
const redefine = (key: string, fr: string) => (label: Word) => (label.key === key ? { ...label, definition: { fr, en: label.definition.en } } : label);
const completion = async () => (await clientOf(bilal).get(`/documents/${place.document}/completions`)).body.items[0];
const mark = async () =>
  (await clientOf(bilal).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 0, end: 4 }, labels: ["opinion"] } })).body;

test("other words leave a finished reading as it is; another meaning asks for it again", async () => {
  const first = await mark();
  expect(first.codebook).toBe(1);
  await clientOf(bilal).put(`/documents/${place.document}/completion`);
  expect((await replace(redefine("opinion", "Le passage juge."), { reworded: ["opinion"] })).body.number).toBe(2);
  expect(await completion()).toMatchObject({ codebook: 1, outgrown: [] });
  await replace(redefine("opinion", "Le passage prédit."));
  expect(await completion()).toMatchObject({ codebook: 1, outgrown: ["opinion"] });
  const second = await mark();
  await clientOf(bilal).put(`/documents/${place.document}/completion`);
  expect(await completion()).toMatchObject({ codebook: 3, outgrown: [] });
  expect(second.codebook).toBe(3);
});

test("labels given once more under another meaning are given in that sense", async () => {
  const old = (await clientOf(bilal).get(`/documents/${place.document}/annotations`)).body.items.find((each: { codebook: number }) => each.codebook === 1);
  const again = () => clientOf(bilal).patch(`/annotations/${old.id}`, { body: { labels: old.labels }, headers: { "if-match": `"${old.revision}"` } });
  expect((await again()).body).toMatchObject({ codebook: 3, revision: old.revision + 1, labels: old.labels });
  expect((await again()).status).toBe(412);
});

test("the history names who, what, and how many marks stand under each version", async () => {
  await replace((label) => (label.key === "contested" ? { ...label, retired: true } : label));
  const { items } = (await clientOf(bilal).get(`${book()}/versions`)).body;
  expect(items.map((each: { number: number; reworded: string[]; marks: object; author: { name: string } }) => [each.number, each.reworded, each.marks, each.author.name])).toEqual([
    [1, [], {}, "alma"], [2, ["opinion"], {}, "alma"], [3, [], { opinion: 2 }, "alma"], [4, [], {}, "alma"],
  ]);
  expect(items[3].labels.find((label: Word) => label.key === "contested")).toMatchObject({ retired: true, name: { fr: "Contesté" } });
});
