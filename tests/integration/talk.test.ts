/** Talking about an annotation: who says what to whom, what is kept, what is told, and that no figure listens. */
import { pool } from "@/lib/server/database";
import { clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { StreamReader } from "../support/stream";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let prof: Person;
let anouk: Person;
let bilal: Person;
let reader: Person;
let place: { project: string; document: string };
let mark: string;

beforeAll(async () => {
  [prof, anouk, bilal, reader] = [await person("prof"), await person("anouk"), await person("bilal"), await person("lectrice")];
  place = await project(prof);
  await join(place.project, anouk, "annotator");
  await join(place.project, bilal, "annotator");
  await join(place.project, reader, "researcher");
  mark = (await clientOf(anouk).post(`/documents/${place.document}/annotations`, { body: { selector: { start: 0, end: 4 }, labels: ["opinion"] } })).body.id;
});

const reply = (who: Person, body: string, key?: string) => clientOf(who).post(`/annotations/${mark}/replies`, { body: { body }, ...(key ? { headers: { "idempotency-key": key } } : {}) });
const thread = async (who: Person) => (await clientOf(who).get(`/annotations/${mark}/replies`)).body;

test("an answer reaches the others live, is counted on the card, and stands in order", async () => {
  const position = (await clientOf(anouk).get(`/documents/${place.document}/annotations`)).body.position;
  const stream = new StreamReader(await clientOf(anouk).get(`/documents/${place.document}/events?after=${position}`));
  const made = await reply(prof, `  **Qui** le dit, @[${anouk.id}] ?  `);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ annotation: mark, body: `**Qui** le dit, @[${anouk.id}] ?`, mentions: [{ id: anouk.id }], revision: 1, revisedAt: null });
  await stream.until(({ frames }) => frames.some(({ data }) => data.thread?.replies === 1));
  await stream.close();
  await reply(anouk, "La Gazette.");
  expect((await thread(bilal)).items.map((each: { body: string }) => each.body)).toEqual([made.body.body, "La Gazette."]);
});

test("a repeated request answers once more what it answered, and speaks once", async () => {
  const [one, two] = [await reply(bilal, "Moi aussi.", "same"), await reply(bilal, "Moi aussi.", "same")];
  expect(two.body.id).toBe(one.body.id);
  expect((await thread(prof)).items.filter((each: { body: string }) => each.body === "Moi aussi.")).toHaveLength(1);
});

test("nothing is not an answer, and nobody from elsewhere is spoken to", async () => {
  const stranger = await person("ailleurs");
  expect(problems(await reply(prof, " \n"))).toEqual(["body required"]);
  expect(problems(await reply(prof, "> \n- "))).toEqual(["body required"]);
  const spoken = await reply(prof, `@[${stranger.id}] ?`);
  expect([spoken.status, problems(spoken)]).toEqual([422, ["body unknown-person"]]);
  expect((await clientOf(anouk).get(`/documents/${place.document}/addressees`)).body.items.map((each: { id: string }) => each.id)).toEqual([prof.id]);
});

test("one's own answer is changed and taken back; what it said is kept; a stale change is refused", async () => {
  const { id } = (await reply(bilal, "Je crois.")).body;
  const change = (who: Person, body: string, revision: number) => clientOf(who).patch(`/replies/${id}`, { body: { body }, headers: { "if-match": `"${revision}"` } });
  expect((await change(anouk, "Non.", 1)).status).toBe(403);
  const changed = await change(bilal, "Je suis certain.", 1);
  expect(changed.body).toMatchObject({ body: "Je suis certain.", revision: 2 });
  expect(changed.body.revisedAt).not.toBeNull();
  expect((await change(bilal, "Encore.", 1)).status).toBe(412);
  expect((await pool.query("SELECT body FROM reply_revision WHERE reply_id = $1", [id])).rows).toEqual([{ body: "Je crois." }]);
  expect((await clientOf(bilal).delete(`/replies/${id}`)).status).toBe(204);
  expect((await clientOf(bilal).delete(`/replies/${id}`)).status).toBe(404);
  expect((await thread(anouk)).items.some((each: { id: string }) => each.id === id)).toBe(false);
});

test("a thread is brought to its end by those whom it concerns, and taken up again", async () => {
  const end = (who: Person, resolved: boolean) => clientOf(who).put(`/annotations/${mark}/resolution`, { body: { resolved } });
  expect((await end(bilal, true)).status).toBe(403);
  expect((await end(anouk, true)).body.resolved).toMatchObject({ by: { id: anouk.id } });
  expect((await end(prof, true)).body.resolved.by.id).toBe(anouk.id);
  expect((await clientOf(bilal).get(`/annotations/${mark}`)).body.thread.resolved).toBe(true);
  expect((await end(prof, false)).body.resolved).toBeNull();
});

test("a researcher reads the talk under pseudonyms, in the text too", async () => {
  const { items } = await thread(reader);
  const names = (await clientOf(reader).get(`/documents/${place.document}/annotations`)).body.items[0].author;
  expect(items[0].body).toBe(`**Qui** le dit, @[${names.id}] ?`);
  expect(items[0].mentions).toEqual([names]);
  expect(JSON.stringify(items)).not.toContain(anouk.id);
});
