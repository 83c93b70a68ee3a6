/** `apostille doctor`: is the server one that keeps what it acknowledged, and is everything stored as it must be? */
import { Client } from "pg";
import { INVARIANTS } from "./invariants";

interface Finding {
  readonly says: string;
  /** What is wrong, in a few words; null when nothing is. */
  readonly wrong: string | null;
}

const SETTINGS: readonly { readonly says: string; readonly name: string; readonly ok: (value: string) => boolean }[] = [
  { says: "PostgreSQL is of a supported version (15 to 18)", name: "server_version_num", ok: (value) => Number(value) >= 150_000 && Number(value) < 190_000 },
  { says: "the database stores Unicode", name: "server_encoding", ok: (value) => value === "UTF8" },
  { says: "what is committed survives a crash (fsync)", name: "fsync", ok: (value) => value === "on" },
  { says: "a torn page is repaired (full_page_writes)", name: "full_page_writes", ok: (value) => value === "on" },
  { says: "a commit waits for the disk (synchronous_commit)", name: "synchronous_commit", ok: (value) => value !== "off" },
];

const checkServer = async (client: Client): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { says, name, ok } of SETTINGS) {
    const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [name]);
    const value = rows[0]!.value;
    findings.push({ says, wrong: ok(value) ? null : `${name} is ${value}` });
  }
  const { rows } = await client.query<{ super: boolean }>("SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user");
  findings.push({ says: "the product's role is no superuser", wrong: rows[0]!.super ? "it is one" : null });
  return findings;
};

/** All from one snapshot, so that work going on meanwhile cannot look like a fault. */
const checkRows = async (client: Client): Promise<Finding[]> => {
  const findings: Finding[] = [];
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  for (const { says, sql } of INVARIANTS) {
    const { rows } = await client.query<{ count: string; some: string[] | null }>(
      `SELECT count(*) AS count, (array_agg(id::text))[1:3] AS some FROM (${sql}) AS broken`,
    );
    const { count, some } = rows[0]!;
    findings.push({ says, wrong: count === "0" ? null : `${count} not: ${(some ?? []).join(", ")}` });
  }
  await client.query("COMMIT");
  return findings;
};

/** Prints one line per statement. Answers 1 when one of them does not hold. */
export const doctor = async (): Promise<number> => {
  const client = new Client({ connectionString: process.env.DATABASE_URL, application_name: "apostille-doctor" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const findings = [...(await checkServer(client)), ...(await checkRows(client))];
    for (const { says, wrong } of findings) process.stdout.write(`${wrong === null ? "ok   " : "WRONG"} ${says}${wrong === null ? "" : ` — ${wrong}`}\n`);
    return findings.some(({ wrong }) => wrong !== null) ? 1 : 0;
  } finally {
    await client.end();
  }
};
