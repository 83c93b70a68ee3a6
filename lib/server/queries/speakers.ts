/** The speakers of a project, as its articles name them and as readers marked them, with what people made one. */
import { speakersOf, type MergedSpeaker, type Speaker, type VoiceIn } from "@/lib/evidence/provenance/speaker-chains";
import type { Actor } from "@/lib/access/actor";
import type { ProjectAccess } from "../access/scope";
import { pool } from "../database";
import { projectSight, sightValues, visibleSql, type ProjectSight } from "../visibility-sql";
import { documentProvenance } from "./provenance";

/** Articles whose wording is read: the newest. */
const MOST = 150;

export interface SpeakerDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
}

const readDocuments = async (projectId: string): Promise<SpeakerDocument[]> => {
  const { rows } = await pool.query<SpeakerDocument>(
    `SELECT d.id, d.title, o.name AS outlet FROM document d JOIN outlet o ON o.id = d.outlet_id WHERE d.project_id = $1 AND d.deleted_at IS NULL ORDER BY d.created_at DESC, d.id LIMIT ${MOST}`, [projectId],
  );
  return rows;
};

export const readMerged = async (projectId: string): Promise<MergedSpeaker[]> => {
  const { rows } = await pool.query<MergedSpeaker>("SELECT id, name, kind, aliases FROM speaker WHERE project_id = $1 ORDER BY at, id", [projectId]);
  return rows;
};

/** Whom readers heard, as far as this reader may see their work. */
const markedVoices = async (projectId: string, sight: ProjectSight): Promise<VoiceIn[]> => {
  const { rows } = await pool.query<VoiceIn>(
    `SELECT a.document_id AS document, a.attribution->>'name' AS name, a.attribution->>'type' AS kind, '{}'::text[] AS aliases,
       array_remove(array_agg(DISTINCT a.attribution->>'via'), NULL) AS via, 0 AS claims, count(*)::int AS marks
     FROM annotation a JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL
     WHERE a.project_id = $4 AND a.status = 'active' AND a.attribution->>'name' IS NOT NULL AND ${visibleSql("a", 1)} GROUP BY 1, 2, 3`,
    [...sightValues(sight), projectId],
  );
  return rows;
};

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One article after the other, with room for others between two. */
const heardVoices = async (projectId: string, documents: readonly SpeakerDocument[]): Promise<VoiceIn[]> => {
  const voices: VoiceIn[] = [];
  for (const { id } of documents) {
    const { found } = await documentProvenance({ projectId, documentId: id });
    voices.push(...found.speakers.map(({ name, kind, aliases, via, claims }) => ({ document: id, name, kind, aliases, via, claims, marks: 0 })));
    await pause();
  }
  return voices;
};

/** Those heard most first, and the articles they are heard in. */
export const readSpeakers = async (actor: Actor, access: ProjectAccess): Promise<{ readonly speakers: readonly Speaker[]; readonly documents: readonly SpeakerDocument[] }> => {
  const [documents, sight, merged] = await Promise.all([readDocuments(access.projectId), projectSight(actor, access.projectId, access.role), readMerged(access.projectId)]);
  const [heard, marked] = await Promise.all([heardVoices(access.projectId, documents), markedVoices(access.projectId, sight)]);
  return { speakers: speakersOf([...heard, ...marked], merged), documents };
};
