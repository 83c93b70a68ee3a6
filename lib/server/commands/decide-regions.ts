/** A person says which parts a text has and who speaks in them. What they leave out is kept as rejected: there is a way back. */
import type { PoolClient } from "pg";
import { AppError } from "@/lib/errors";
import type { RegionKind, RegionStatus } from "@/lib/text/structure";
import type { DocumentAccess } from "../access/scope";
import { newId } from "../identifier";
import { audit } from "./audit";

export interface RegionWord {
  readonly start: number;
  readonly end: number;
  readonly kind: RegionKind;
  readonly origin?: string | undefined;
  readonly status: RegionStatus;
  readonly evidence?: { readonly start: number; readonly end: number } | undefined;
}

interface Known extends Omit<RegionWord, "origin" | "evidence"> {
  readonly id: string;
  readonly origin: string | null;
  readonly evidence: RegionWord["evidence"] | null;
}

const keyOf = ({ start, end, kind, origin }: Pick<RegionWord, "start" | "end" | "kind"> & { readonly origin?: string | null | undefined }): string => `${start} ${end} ${kind} ${origin ?? ""}`;

/** Same place, same voice, else same place and kind: a corrected origin keeps the evidence of what was proposed. */
const predecessor = (word: RegionWord, known: readonly Known[]): Known | undefined =>
  known.find((row) => keyOf(row) === keyOf(word)) ?? known.find((row) => row.start === word.start && row.end === word.end && row.kind === word.kind);

const requireInside = (words: readonly RegionWord[], codePoints: number): void => {
  const bad = words.flatMap(({ start, end, evidence }, at) => [
    ...(start < end && end <= codePoints ? [] : [{ path: `regions.${at}`, code: "out-of-range" }]),
    ...(!evidence || (evidence.start < evidence.end && evidence.end <= codePoints) ? [] : [{ path: `regions.${at}.evidence`, code: "out-of-range" }]),
  ]);
  if (bad.length > 0) throw new AppError("out-of-range", bad);
};

/** Replaces the parts of the version in force. Throws `out-of-range` for a part outside the text. */
export const decideRegions = async (client: PoolClient, input: { readonly actorId: string; readonly access: DocumentAccess; readonly regions: readonly RegionWord[] }): Promise<void> => {
  const { actorId, access, regions } = input;
  const { rows: [version] } = await client.query<{ codePoints: number }>(`SELECT code_points AS "codePoints" FROM document_version WHERE id = $1 FOR UPDATE`, [access.versionId]);
  requireInside(regions, version!.codePoints);
  const { rows: known } = await client.query<Known>(`SELECT id, start, "end", kind, origin, status, evidence FROM region WHERE version_id = $1`, [access.versionId]);
  const kept = regions.map((word) => {
    const before = predecessor(word, known);
    return { id: newId(), ...word, evidence: word.evidence ?? before?.evidence ?? null };
  });
  const said = new Set(kept.map(keyOf));
  const left = known.filter((row) => !said.has(keyOf(row))).map((row) => ({ ...row, status: "rejected" }));
  await client.query("DELETE FROM region WHERE version_id = $1", [access.versionId]);
  await client.query(
    `INSERT INTO region (id, version_id, start, "end", kind, origin, status, evidence)
     SELECT (r->>'id')::uuid, $1, (r->>'start')::int, (r->>'end')::int, r->>'kind', r->>'origin', r->>'status', NULLIF(r->'evidence', 'null') FROM jsonb_array_elements($2::jsonb) AS r`,
    [access.versionId, JSON.stringify([...kept, ...left])],
  );
  const count = (status: string): number => [...kept, ...left].filter((each) => each.status === status).length;
  await audit(client, { actorId, projectId: access.projectId, kind: "document.regions", subjectId: access.documentId, data: { confirmed: count("confirmed"), proposed: count("proposed"), rejected: count("rejected") } });
};
