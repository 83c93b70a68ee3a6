/** A person joins sources, confirms what a rule joined, or parts them: kept as rows, each with an entry in the log. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import { newId } from "../identifier";
import { forgetOriginScene, readOriginScene } from "../queries/origin-scene";
import { audit } from "./audit";

export interface OriginWord {
  readonly members: readonly ({ readonly link: string } | { readonly document: string })[];
  readonly key: string | null;
  readonly verdict: "confirm" | "undo";
}

/** Throws `not-found` unless every member is a link or document of the project: one foreign id and nothing is written. */
const requireMembers = async (client: PoolClient, projectId: string, members: OriginWord["members"]): Promise<void> => {
  const links = [...new Set(members.flatMap((member) => ("link" in member ? [member.link] : [])))];
  const documents = [...new Set(members.flatMap((member) => ("document" in member ? [member.document] : [])))];
  const { rows } = await client.query<{ found: number }>(
    `SELECT ((SELECT count(*) FROM link l JOIN document d ON d.id = l.document_id WHERE l.id = ANY($2::uuid[]) AND l.withdrawn_at IS NULL AND d.project_id = $1 AND d.deleted_at IS NULL)
       + (SELECT count(*) FROM document WHERE id = ANY($3::uuid[]) AND project_id = $1 AND deleted_at IS NULL))::int AS found`,
    [projectId, links, documents],
  );
  if (rows[0]?.found !== links.length + documents.length) throw new AppError("not-found");
};

const subject = (member: OriginWord["members"][number]): string => ("link" in member ? `link:${member.link}` : `document:${member.document}`);

/** One row per source and key, the last word on it. */
const writeWords = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly now: number; readonly status: "confirmed" | "rejected"; readonly words: readonly { readonly members: OriginWord["members"]; readonly key: string | null }[] }): Promise<void> => {
  for (const { members, key } of input.words) {
    const kept = JSON.stringify(members.toSorted((a, b) => (subject(a) < subject(b) ? -1 : 1)));
    await client.query("DELETE FROM origin_decision WHERE project_id = $1 AND key IS NOT DISTINCT FROM $2 AND members = $3::jsonb", [input.projectId, key, kept]);
    await client.query("INSERT INTO origin_decision (id, project_id, members, rule, key, status, actor_id, at) VALUES ($1, $2, $3, 'person', $4, $5, $6, $7)", [
      newId(input.now), input.projectId, kept, key, input.status, input.actorId, new Date(input.now).toISOString(),
    ]);
  }
};

/** What joins these sources to each other, or a single link to the others of its claim and to its own document. */
const sharedKeys = async (client: PoolClient, projectId: string, members: OriginWord["members"]): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; url: string; annotation: string; document: string }>(
    `SELECT l.id, l.url, l.annotation_id AS annotation, l.document_id AS document FROM link l
     WHERE l.withdrawn_at IS NULL AND l.annotation_id IN (SELECT annotation_id FROM link WHERE id = ANY($1::uuid[]))`,
    [members.flatMap((member) => ("link" in member ? [member.link] : []))],
  );
  const scene = await readOriginScene(projectId);
  const keysOf = (member: OriginWord["members"][number]): readonly { readonly key: string }[] =>
    "document" in member ? scene.ofDocument(member.document) : scene.ofLink(rows.find(({ id }) => id === member.link)!);
  const [first, ...rest] = members;
  const mine = keysOf(first!).map(({ key }) => key);
  const here = "link" in first! ? rows.find(({ id }) => id === first.link)! : null;
  const others = rest.length > 0 || !here ? rest.map(keysOf) : [scene.ofDocument(here.document), ...rows.filter(({ id, annotation }) => annotation === here.annotation && id !== here.id).map((link) => scene.ofLink(link))];
  const theirs = new Set(others.flatMap((keys) => keys.map(({ key }) => key)));
  return mine.filter((key) => theirs.has(key));
};

/**
 * Records the word and answers an id for the log. Without a key: "confirm" joins the members, "undo" takes from the last of
 * them whatever joins it to the rest. Throws `not-found`, and `wrong-state` for joining fewer than two.
 */
export const decideOrigins = async (client: PoolClient, input: { readonly actorId: string; readonly projectId: string; readonly word: OriginWord; readonly now: number }): Promise<string> => {
  const { actorId, projectId, word, now } = input;
  const { members, verdict } = word;
  if (word.key === null && verdict === "confirm" && members.length < 2) throw new AppError("wrong-state", [{ path: "members", code: "too-few", params: { minimum: "2" } }]);
  await requireMembers(client, projectId, members);
  const write = (status: "confirmed" | "rejected", words: Parameters<typeof writeWords>[1]["words"]) => writeWords(client, { actorId, projectId, now, status, words });
  if (word.key !== null) await write(verdict === "confirm" ? "confirmed" : "rejected", members.map((member) => ({ members: [member], key: word.key })));
  else if (verdict === "confirm") await write("confirmed", [{ members, key: null }]);
  else {
    const apart = members.at(-1)!;
    const keys = await sharedKeys(client, projectId, [apart, ...members.slice(0, -1)]);
    await client.query("DELETE FROM origin_decision WHERE project_id = $1 AND key IS NULL AND members @> $2::jsonb", [projectId, JSON.stringify(members)]);
    await write("rejected", keys.filter((key) => !key.startsWith("person:")).map((key) => ({ members: [apart], key })));
  }
  const id = newId(now);
  await audit(client, { actorId, projectId, kind: `origin.${verdict === "confirm" ? "confirmed" : "undone"}`, subjectId: id, data: { members: members.length } });
  forgetOriginScene(projectId);
  return id;
};
