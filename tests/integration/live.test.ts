/** Live work: told once, in order, to those who may see it; nothing lost between list, stream and resumption. */
import { pool } from "@/lib/server/database";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { StreamReader } from "../support/stream";
import { join, person, project, type Person } from "../support/world";

useDatabase();

let alma: Person;
let bilal: Person;
let place: { project: string; document: string };

beforeAll(async () => {
  alma = await person("alma");
  bilal = await person("bilal");
});
beforeEach(async () => {
  place = await project(alma);
  await join(place.project, bilal, "annotator");
});

const annotate = async (who: Person, start = 0): Promise<string> =>
  (await clientOf(who).post(`/documents/${place.document}/annotations`, { body: { selector: { start, end: start + 4 }, labels: ["opinion"] } })).body.id;
const open = async (who: Person, after?: string, headers: Record<string, string> = {}): Promise<StreamReader> =>
  new StreamReader(await clientOf(who).get(`/documents/${place.document}/events${after ? `?after=${after}` : ""}`, { headers }));
const position = async (who: Person): Promise<string> => (await clientOf(who).get(`/documents/${place.document}/annotations`)).body.position;
const ids = (stream: StreamReader): string[] => stream.frames.map((frame) => frame.data.id);

test("a mark made by one is told to the other, with what a reader needs to show it", async () => {
  const stream = await open(bilal);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const id = await annotate(alma);
  await stream.until(({ frames }) => frames.length === 1, 1_000);
  const told = stream.frames[0]!;
  expect(told.event).toBe("annotation");
  const read = await clientOf(bilal).get(`/annotations/${id}`);
  expect(told.data).toEqual(read.body);
  await stream.close();
});

test("what happens between the list and the stream is not lost", async () => {
  const before = await position(bilal);
  const made = [await annotate(alma), await annotate(alma, 5), await annotate(bilal, 9)];
  const stream = await open(bilal, before);
  await stream.until(({ frames }) => frames.length === 3);
  expect(ids(stream)).toEqual(made);
  await stream.close();
});

test("resuming after any frame gives exactly the rest; the header wins over the address", async () => {
  const start = await position(bilal);
  const made = [];
  for (let at = 0; at < 5; at += 1) made.push(await annotate(alma, at));
  const first = await open(bilal, start);
  await first.until(({ frames }) => frames.length === 5);
  await first.close();
  for (const [at, frame] of first.frames.entries()) {
    const again = await open(bilal, start, { "last-event-id": frame.id! });
    await again.until(({ frames }) => frames.length === 4 - at);
    expect(ids(again)).toEqual(made.slice(at + 1));
    await again.close();
  }
});

test("a withdrawn mark is gone, a revised one is told as it is now, each once", async () => {
  const start = await position(bilal);
  const id = await annotate(alma);
  const other = await annotate(alma, 6);
  await clientOf(alma).patch(`/annotations/${other}`, { body: { note: "revu" }, headers: { "if-match": '"1"' } });
  await clientOf(alma).delete(`/annotations/${id}`);
  const stream = await open(bilal, start);
  await stream.until(({ frames }) => frames.length === 2);
  expect(stream.frames.map((frame) => [frame.event, frame.data.id, frame.data.note])).toEqual([["annotation", other, "revu"], ["gone", id, undefined]]);
  await stream.close();
});

test("links are told as their passage", async () => {
  const id = await annotate(alma);
  const stream = await open(alma, await position(alma));
  await clientOf(bilal).post(`/annotations/${id}/links`, { body: { url: "https://a.example", stance: "context" } });
  await stream.until(({ frames }) => frames.length === 1);
  expect(stream.frames[0]!.data.links).toHaveLength(1);
  await stream.close();
});

test("forty writers and ten readers: everybody is told everything once", async () => {
  const start = await position(bilal);
  const streams = await Promise.all(Array.from({ length: 10 }, (_, at) => open(at % 2 ? alma : bilal, at % 2 ? undefined : start)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const made = await Promise.all(Array.from({ length: 40 }, (_, at) => annotate(at % 2 ? alma : bilal, at % 10)));
  for (const stream of streams) {
    await stream.until(({ frames }) => frames.length >= 40);
    expect([...ids(stream)].sort()).toEqual([...made].sort());
    await stream.close();
  }
});

test("a position of another reader, of another document, or made up is answered with resync", async () => {
  const foreign = await position(alma);
  for (const after of [foreign, "A".repeat(22), "x"]) {
    const stream = await open(bilal, after);
    await stream.until(({ frames }) => frames.length === 1);
    expect(stream.frames[0]!.event).toBe("resync");
    await stream.close();
  }
});

test("a stream ends within two seconds when its reader leaves the project, or their token is revoked", async () => {
  const left = await open(bilal);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pool.query("DELETE FROM membership WHERE user_id = $1 AND project_id = $2", [bilal.id, place.project]);
  await left.until(({ ended }) => ended, 3_000);
  const carla = await person(`carla-${Date.now()}`);
  await join(place.project, carla, "annotator");
  const revoked = await open(carla);
  await pool.query("UPDATE api_token SET revoked_at = now() WHERE user_id = $1", [carla.id]);
  await revoked.until(({ ended }) => ended, 3_000);
});

test("a mark written by another process arrives by itself", async () => {
  const id = await annotate(alma);
  const stream = await open(bilal, await position(bilal));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await pool.query("UPDATE annotation SET note = 'ailleurs', revision = 2 WHERE id = $1", [id]);
  await pool.query(
    `WITH s AS (UPDATE document_stream SET position = position + 1 WHERE document_id = $1 RETURNING position)
     INSERT INTO document_event (document_id, position, kind, actor_id, subject_id, changed, at) SELECT $1, position, 'revised', $2, $3, '{note}', now() FROM s`,
    [place.document, alma.id, id],
  );
  await stream.until(({ frames }) => frames.length === 1, 3_000);
  expect(stream.frames[0]!.data.note).toBe("ailleurs");
  await stream.close();
});

test("a researcher has no stream", async () => {
  const reader = await person(`reader-${Date.now()}`);
  await join(place.project, reader, "researcher");
  expect((await clientOf(reader).get(`/documents/${place.document}/events`)).status).toBe(403);
});
