/** Hints about a project: to its people, of what they may see, and to nobody any more once they have left. */
import { pool } from "@/lib/server/database";
import { clientOf } from "../support/api";
import { useDatabase } from "../support/database";
import { StreamReader } from "../support/stream";
import { join, person, project } from "../support/world";

useDatabase();

test("who has the project open hears of each changed document once a second; who has left hears nothing", async () => {
  const [prof, anouk, stranger] = [await person("prof"), await person("anouk"), await person("ailleurs")];
  const [place, other] = [await project(prof), await project(stranger)];
  await join(place.project, anouk, "annotator");
  const listen = async (who: { token: string }) => new StreamReader(await clientOf(who).get(`/projects/${place.project}/events`));
  const [heard, gone] = [await listen(prof), await listen(anouk)];
  const mark = (who: { token: string }, document: string, start: number) => clientOf(who).post(`/documents/${document}/annotations`, { body: { selector: { start, end: start + 4 }, labels: ["opinion"] } });
  for (const start of [0, 5, 10]) await mark(anouk, place.document, start);
  await mark(stranger, other.document, 0);
  await heard.until(({ frames }) => frames.length === 1);
  await gone.until(({ frames }) => frames.length === 1);
  expect(heard.frames).toEqual([{ event: "hint", id: null, data: { document: place.document } }]);
  await pool.query("DELETE FROM membership WHERE user_id = $1", [anouk.id]);
  await mark(prof, place.document, 15);
  await heard.until(({ frames }) => frames.length === 2);
  await gone.until(({ ended }) => ended);
  expect(gone.frames).toHaveLength(1);
  await heard.close();
});
