/** The codebook in force in a project. */
import type { Codebook } from "@/lib/annotation/codebook";
import { pool } from "../database";

export interface NumberedCodebook extends Codebook {
  /** 1, 2, …: what `If-Match` names when it is replaced. */
  readonly number: number;
}

/** Every project has one from its first moment. */
export const codebookInForce = async (projectId: string): Promise<NumberedCodebook> => {
  const { rows } = await pool.query<{ number: number; content: Codebook }>(
    "SELECT number, content FROM codebook_version WHERE project_id = $1 ORDER BY number DESC LIMIT 1",
    [projectId],
  );
  const { number, content } = rows[0]!;
  return { number, labels: content.labels, frames: content.frames };
};
