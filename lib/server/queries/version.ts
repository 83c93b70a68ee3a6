/**
 * Versions of documents and codebooks, read once per process: they never change, so a copy cannot go stale. Regions are
 * decided by people and are read again after a few seconds.
 */
import type { Codebook } from "@/lib/annotation/codebook";
import { indexText, type TextIndex } from "@/lib/text/offsets";
import type { Region, TextStructure } from "@/lib/text/structure";
import { pool } from "../database";
import type { NumberedCodebook } from "./codebook";

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly text: TextIndex;
  readonly structure: TextStructure;
}

/** UTF-16 units of text kept in memory, all versions together. */
const CAPACITY = 32_000_000;
const REGIONS_FRESH_MS = 3_000;

interface Cache {
  readonly versions: Map<string, Version>;
  readonly codebooks: Map<string, NumberedCodebook>;
  readonly regions: Map<string, { at: number; regions: Promise<readonly Region[]> }>;
}

const shared = globalThis as typeof globalThis & { apostilleVersions?: Cache };
const cache = (): Cache => (shared.apostilleVersions ??= { versions: new Map(), codebooks: new Map(), regions: new Map() });

const evict = (versions: Map<string, Version>): void => {
  let size = 0;
  for (const version of versions.values()) size += version.text.text.length;
  for (const [id, version] of versions) {
    if (size <= CAPACITY || versions.size === 1) return;
    versions.delete(id);
    size -= version.text.text.length;
  }
};

/** The text and structure of a version. Throws when there is none: ids come from the database, so that is a bug. */
export const readVersion = async (id: string): Promise<Version> => {
  const { versions } = cache();
  const known = versions.get(id);
  if (known) {
    versions.delete(id);
    versions.set(id, known);
    return known;
  }
  const { rows } = await pool.query<{ number: number; text: string; structure: TextStructure }>(
    "SELECT number, text, structure FROM document_version WHERE id = $1",
    [id],
  );
  const row = rows[0];
  if (!row) throw new Error("no such version");
  const version = { id, number: row.number, text: indexText(row.text), structure: { ...row.structure, regions: [] } };
  versions.set(id, version);
  evict(versions);
  return version;
};

/** A codebook version by its id. */
export const readCodebook = async (id: string): Promise<NumberedCodebook> => {
  const { codebooks } = cache();
  const known = codebooks.get(id);
  if (known) return known;
  const { rows } = await pool.query<{ number: number; content: Codebook }>("SELECT number, content FROM codebook_version WHERE id = $1", [id]);
  if (!rows[0]) throw new Error("no such codebook");
  if (codebooks.size > 1_000) codebooks.clear();
  const codebook = { ...rows[0].content, number: rows[0].number };
  codebooks.set(id, codebook);
  return codebook;
};

const loadRegions = async (versionId: string): Promise<readonly Region[]> => {
  const { rows } = await pool.query<Region & { evidence: Region["evidence"] | null; origin: string | null }>(
    `SELECT start, "end", kind, origin, status, evidence FROM region WHERE version_id = $1 AND status <> 'rejected' ORDER BY start, "end" DESC`,
    [versionId],
  );
  return rows.map(({ origin, evidence, ...region }) => ({ ...region, ...(origin ? { origin } : {}), ...(evidence ? { evidence } : {}) }));
};

/** After a decision in this process, the next reader sees it. */
export const forgetRegions = (versionId: string): void => void cache().regions.delete(versionId);

/** The parts of a version that are proposed or confirmed, in text order; at most a few seconds old. */
export const readRegions = (versionId: string): Promise<readonly Region[]> => {
  const { regions } = cache();
  const known = regions.get(versionId);
  if (known && Date.now() - known.at < REGIONS_FRESH_MS) return known.regions;
  if (regions.size > 2_000) regions.clear();
  const loaded = loadRegions(versionId);
  regions.set(versionId, { at: Date.now(), regions: loaded });
  loaded.catch(() => regions.delete(versionId));
  return loaded;
};
