/** The demo loads once: a second time adds nothing, its passwords stay, and what an interruption left out is made up for. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { verifyPassword } from "@/lib/server/password";
import { pool } from "@/lib/server/database";
import { PROJECTS } from "@/prisma/seed/corpus";
import { PEOPLE } from "@/prisma/seed/people";
import { useDatabase } from "../support/database";

useDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "apostille-demo-"));
const file = path.join(folder, "passwords");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (): void => {
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "prisma/seed/load.ts"], {
    env: { ...process.env, DEMO_PASSWORDS_FILE: file }, stdio: ["ignore", "ignore", "inherit"],
  });
};

const counts = async (): Promise<Record<string, number>> => {
  const tables = ["user_account", "project", "membership", "document", "annotation", "annotation_revision", "document_event", "link", "link_review", "search", "completion", "class_member", "assignment_member"];
  const { rows } = await pool.query<Record<string, number>>(`SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(", ")}`);
  return rows[0]!;
};

const passwords = (): Map<string, string> =>
  new Map(readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(/\s+/u) as [string, string]));

test("everything declared is there, seen as it was made, and loading again changes nothing", async () => {
  load();
  const first = await counts();
  const given = passwords();
  const readings = PROJECTS.flatMap(({ articles }) => articles).flatMap((article) => article.readings);
  const marks = readings.flatMap((reading) => reading.marks);
  const links = marks.flatMap((mark) => mark.links ?? []);
  expect(first).toMatchObject({
    user_account: PEOPLE.length, project: PROJECTS.length, annotation: marks.length, link: links.length,
    link_review: links.flatMap(({ reviews = {} }) => Object.keys(reviews)).length, search: marks.flatMap(({ searched = [] }) => searched).length,
    completion: readings.filter(({ finished }) => finished).length,
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const { rows: seen } = await pool.query<{ seen: string; blind: boolean }>(
    `SELECT DISTINCT a.seen, EXISTS (SELECT 1 FROM assignment_document ad JOIN assignment s ON s.id = ad.assignment_id AND s.blind WHERE ad.document_id = a.document_id) AS blind
     FROM annotation a ORDER BY 1, 2`,
  );
  expect(seen).toEqual(expect.arrayContaining([{ seen: "none", blind: true }, { seen: "after", blind: true }, { seen: "open", blind: false }]));
  expect(seen).toHaveLength(3);
  const { rows: tokens } = await pool.query("SELECT 1 FROM api_token WHERE revoked_at IS NULL");
  expect(tokens).toEqual([]);

  const { rows: admins } = await pool.query<{ login: string; password_hash: string }>("SELECT login, password_hash FROM user_account WHERE is_admin");
  expect(admins.map(({ login }) => login)).toEqual(["admin"]);
  expect(await verifyPassword(admins[0]!.password_hash, given.get("admin")!)).toBe(true);

  load();
  expect(await counts()).toEqual(first);
  expect(passwords()).toEqual(given);

  await pool.query("DELETE FROM annotation WHERE id = (SELECT id FROM annotation WHERE author_id = (SELECT id FROM user_account WHERE login = 'hugo') ORDER BY created_at DESC, id DESC LIMIT 1)");
  load();
  expect((await counts()).annotation).toBe(first.annotation);
}, 120_000);
