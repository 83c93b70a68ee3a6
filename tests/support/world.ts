/** A small project with people and one document, made for a test with the product's own commands. */
import { DEFAULT_CODEBOOK } from "@/lib/annotation/default-codebook";
import type { Role } from "@/lib/access/permissions";
import { inTransaction, pool } from "@/lib/server/database";
import { addDocument } from "@/lib/server/commands/add-document";
import { createPerson } from "@/lib/server/commands/people";
import { createProject } from "@/lib/server/commands/projects";
import { createToken } from "@/lib/server/commands/tokens";

export const TEXT = "Le maire 🇫🇷 l’a dit : « Non » — selon l’agence.\n\nLe régime 👩🏽‍🔬 conteste ces chiffres.\n";

export interface Person {
  readonly id: string;
  readonly token: string;
}

let count = 0;

/** A person with a write token. */
export const person = async (login: string): Promise<Person> => {
  const { id } = await createPerson(null, { login, name: login, isAdmin: false, password: `a long password of ${login}` });
  const { token } = await createToken(pool, { userId: id, name: "test", scope: "write" });
  return { id, token };
};

export const join = async (project: string, who: Person, role: Role): Promise<void> => {
  await pool.query("INSERT INTO membership (project_id, user_id, role) VALUES ($1, $2, $3)", [project, who.id, role]);
};

/** A project owned by `owner` with one plain-text document. */
export const project = async (owner: Person, content = TEXT): Promise<{ project: string; document: string }> => {
  count += 1;
  const id = await inTransaction((client) => createProject(client, owner.id, { name: `Project ${count}`, language: "fr", codebook: DEFAULT_CODEBOOK }));
  const document = await inTransaction((client) =>
    addDocument(client, { actorId: owner.id, projectId: id, title: "A document", outlet: null, language: "fr", content: { format: "text", text: content, original: null } }),
  );
  return { project: id, document };
};
