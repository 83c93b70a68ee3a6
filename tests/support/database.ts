/** A database of its own for a test file: a copy of the migrated template, which the product's pool then uses. */
import { Client } from "pg";
import { closeDatabase } from "@/lib/server/database";
import { stopListening } from "@/lib/server/live/listener";

const serverUrl = (database: string): string => (process.env.APOSTILLE_TEST_SERVER ?? "").replace("DATABASE", database);

const asAdmin = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: serverUrl("postgres") });
  await client.connect();
  await client.query(sql);
  await client.end();
};

/** Call at the top of a test file. Copying takes some tens of milliseconds. */
export const useDatabase = (): void => {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  beforeAll(async () => {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE template_apostille`);
    process.env.DATABASE_URL = serverUrl(name);
    process.env.NEXTAUTH_SECRET = "a secret for tests only, long enough to be one";
  });
  afterAll(async () => {
    await stopListening();
    await closeDatabase();
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  });
};
