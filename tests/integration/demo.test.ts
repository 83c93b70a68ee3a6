/**
 * The demo loads once: a second time adds nothing, its passwords stay, and what an interruption left out is made up for.
 * Its figures are what it promises: an outlet of each standing, and something true to show everywhere.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OutletEntry, OutletSummary } from "@/lib/report/summary-schema";
import { admit } from "@/lib/server/access/admit";
import { projectScope, type ProjectAccess } from "@/lib/server/access/scope";
import { pool } from "@/lib/server/database";
import { verifyPassword } from "@/lib/server/password";
import { readAgreement } from "@/lib/server/queries/agreement";
import { readSummary } from "@/lib/server/queries/summary";
import type { Actor } from "@/lib/access/actor";
import { PROJECTS } from "@/prisma/seed/corpus";
import { PEOPLE } from "@/prisma/seed/people";
import { signInByToken, signOutByToken } from "@/prisma/seed/readers";
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
  const tables = ["user_account", "project", "membership", "document", "annotation", "annotation_revision", "document_event", "link", "link_review", "reply", "unit_vote", "search", "completion", "class_member", "assignment_member"];
  const { rows } = await pool.query<Record<string, number>>(`SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(", ")}`);
  return rows[0]!;
};

const passwords = (): Map<string, string> =>
  new Map(readFileSync(file, "utf8").trim().split("\n").map((line) => line.split(/\s+/u) as [string, string]));

beforeAll(load, 120_000);

test("everything declared is there, seen as it was made, and loading again changes nothing", async () => {
  const first = await counts();
  const given = passwords();
  const readings = PROJECTS.flatMap(({ articles }) => articles).flatMap((article) => article.readings);
  const marks = readings.flatMap((reading) => reading.marks);
  const links = marks.flatMap((mark) => mark.links ?? []);
  expect(first).toMatchObject({
    user_account: PEOPLE.length, project: PROJECTS.length, annotation: marks.length, link: links.length,
    link_review: links.flatMap(({ reviews = [] }) => reviews).length, search: marks.flatMap(({ searched = [] }) => searched).length,
    reply: marks.flatMap(({ replies = [] }) => replies).length, unit_vote: readings.flatMap(({ votes = [] }) => votes).length,
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

test("articles that come from one text are known to, and told on the certificate and among the shared texts", async () => {
  const { rows } = await pool.query<{ rule: string; pair: string }>(
    "SELECT m.rule, x.title || ' = ' || y.title AS pair FROM reuse_match m JOIN document x ON x.id = m.a JOIN document y ON y.id = m.b WHERE m.a <> m.b ORDER BY 1, 2",
  );
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ rule: "translation", pair: expect.stringMatching(/cède ses quais.*accord signé|accord signé.*cède ses quais/u) })]));
});

describe("the figures of the main project", () => {
  let owner: { readonly actor: Actor; readonly access: ProjectAccess };
  let summary: OutletSummary;
  const outlet = (name: string | null): OutletEntry => summary.outlets.find((each) => each.outlet.name === name)!;

  beforeAll(async () => {
    const { rows } = await pool.query<{ project: string; owner: string }>("SELECT id AS project, created_by AS owner FROM project WHERE name = $1", [PROJECTS[0]!.name]);
    const who = await signInByToken(rows[0]!.owner, "admin");
    const { actor, access } = (await admit({ kind: "token", hash: who.hash }, projectScope, { target: rows[0]!.project, limited: false }))!;
    await signOutByToken(who);
    owner = { actor, access: access! };
    summary = await readSummary(owner.actor, owner.access);
  }, 60_000);

  test("one outlet is solid on its claims and on a label, one indicative, the others insufficient, each for its reasons", () => {
    expect(Object.fromEntries(summary.outlets.map(({ outlet: { name }, standing, reasons }) => [name ?? "", [standing, ...reasons]]))).toEqual({
      "Port-Infos": ["solid"],
      "La Gazette du Large": ["indicative", "documents<10", "claims<30"],
      "La Sentinelle du Ponant": ["insufficient", "documents<5", "claims<15"],
      "Le Courrier d’Ambre": ["insufficient", "documents<5", "claims<15"],
      "Lodestar Weekly": ["insufficient", "documents<5"],
      "Marais Info": ["insufficient", "documents<5", "claims<15"],
      "": ["insufficient", "documents<5", "claims<15"],
    });
    expect(outlet("Port-Infos").voices.own.labels["factual-claim"]).toMatchObject({ standing: "solid", reasons: [] });
    expect(outlet("Port-Infos").voices.own.labels.contested).toMatchObject({ standing: "indicative", reasons: ["reliability<0.75"] });
  });

  test("every question has an answer somewhere: sources, searches, disputes, relayed copy, frames, ties", () => {
    const own = summary.outlets.map(({ voices }) => voices.own);
    for (const key of ["sourced", "unsourced", "anonymous", "lost", "disputed", "contested", "corroborated", "singleOrigin"] as const) {
      expect([key, Math.max(...own.map(({ claims }) => claims[key].k))]).not.toEqual([key, 0]);
    }
    const { claims, frames } = outlet("Port-Infos").voices.own;
    expect(claims.searched).toBeGreaterThan(30);
    expect(claims.corroborated.k).toBeLessThan(claims.corroborated.n);
    const [relayed] = outlet("La Sentinelle du Ponant").voices.relayed;
    expect([relayed!.claims.n, relayed!.claims.lost.k]).toEqual([3, 1]);
    expect(Object.values(frames).filter(({ documents }) => documents.k > 0).length).toBeGreaterThanOrEqual(3);
    expect(own.flatMap(({ labels }) => Object.values(labels)).some(({ share }) => share.ties > 0)).toBe(true);
  });

  test("readers agree enough and not on everything", async () => {
    const { labels } = await readAgreement(owner.actor, owner.access, { unit: "sentence", readings: "independent" });
    expect(labels["factual-claim"]!.coders).toBe(8);
    expect(labels["factual-claim"]!.alpha).toBeGreaterThan(0.6);
    expect(labels["factual-claim"]!.alpha).toBeLessThan(0.85);
    expect(labels.contested!.alpha).toBeLessThan(0.4);
    const { rows } = await pool.query<{ seen: string; count: number }>("SELECT seen, count(*)::int AS count FROM completion GROUP BY seen");
    const readings = new Map(rows.map(({ seen, count }) => [seen, count]));
    expect(readings.get("none")).toBeGreaterThan(readings.get("open")!);
  });
});
