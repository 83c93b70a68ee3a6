/** The demo corpus in the database of the product under test, and a person who owns it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool } from "@/lib/server/database";
import { makePerson, type Person } from "./server";

const ROOT = path.resolve(__dirname, "../..");

export interface DemoWorld {
  readonly project: string;
  /** Of an article, by how its title begins. */
  readonly document: (title: string) => string;
  /** Of an outlet, by its name. */
  readonly outlet: (name: string) => string;
  readonly assignments: readonly string[];
  /** The class of the first assignment, and one of its students. */
  readonly class: string;
  readonly student: string;
}

/** Loads the demo as `npm run demo` does; what is loaded already stays as it is. */
export const loadDemo = async (): Promise<DemoWorld> => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-demo-"));
  const env = { ...process.env, DATABASE_URL: process.env.APOSTILLE_DATABASE, DEMO_PASSWORDS_FILE: path.join(folder, "passwords") };
  try {
    execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "prisma/seed/load.ts"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { rows } = await pool.query<{ id: string; project: string; title: string }>(
    `SELECT d.id, d.project_id AS project, d.title FROM document d JOIN project p ON p.id = d.project_id
     JOIN membership m ON m.project_id = p.id AND m.role = 'owner' JOIN user_account u ON u.id = m.user_id AND u.login = 'admin'
     WHERE p.name = 'Le port d’Arvelle' ORDER BY p.created_at`,
  );
  const { rows: assignments } = await pool.query<{ id: string; class: string; student: string }>(
    "SELECT a.id, c.id AS class, (SELECT min(m.user_id::text) FROM assignment_member m WHERE m.assignment_id = a.id) AS student FROM assignment a JOIN class c ON c.id = a.class_id WHERE c.project_id = $1 ORDER BY a.created_at", [rows[0]!.project],
  );
  const { rows: outlets } = await pool.query<{ id: string; name: string }>("SELECT id, name FROM outlet WHERE project_id = $1 AND name IS NOT NULL", [rows[0]!.project]);
  const outlet = (name: string): string => {
    const found = outlets.find((row) => row.name === name);
    if (!found) throw new Error(`The demo has no outlet "${name}"`);
    return found.id;
  };
  const document = (title: string): string => {
    const found = rows.find((row) => row.title.startsWith(title));
    if (!found) throw new Error(`The demo has no article "${title}"`);
    return found.id;
  };
  return { project: rows[0]!.project, document, outlet, assignments: assignments.map(({ id }) => id), class: assignments[0]!.class, student: assignments[0]!.student };
};

/** A new person with this role in the demo's first project. */
export const makeDemoPerson = async (
  world: DemoWorld,
  { name, role, locale, isAdmin = false }: { readonly name: string; readonly role: "owner" | "annotator"; readonly locale: "fr" | "en"; readonly isAdmin?: boolean },
): Promise<Person> => {
  const person = await makePerson(name, { locale, isAdmin });
  await pool.query("INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, $3)", [world.project, person.id, role]);
  return person;
};
