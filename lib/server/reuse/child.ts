/** The process that compares a whole project. Started by run-comparison.ts; it learns the database's address and the project. */
import { Pool } from "pg";
import { compareProject } from "./compare-project";

const compare = async (projectId: string): Promise<void> => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1, application_name: "apostille-reuse" });
  pool.on("error", () => undefined);
  try {
    const matches = await compareProject(pool, projectId);
    process.send!({ matches });
  } finally {
    await pool.end();
    process.disconnect();
  }
};

process.once("message", (projectId: string) => void compare(projectId));
process.send!({ ready: true });
