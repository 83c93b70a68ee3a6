/** How the units of a document stand, to whoever has finished reading it. */
import type { StandingsView } from "@/lib/annotation/reading";
import type { Actor } from "@/lib/access/actor";
import { variablesOf } from "@/lib/report/document-facts";
import { indexCorpus } from "@/lib/report/readings";
import { settingsOf } from "@/lib/report/settings";
import { unitStandings } from "@/lib/report/unit-standing";
import { gateOf, type DocumentAccess } from "../access/scope";
import { pool } from "../database";
import { readCorpusRows } from "./read-corpus";

/** Whoever marks and has not finished would be swayed by it. */
const mayKnow = async (actor: Actor, access: DocumentAccess, now: number): Promise<boolean> => {
  if (gateOf(access, now) === "closed") return false;
  if (access.role !== "annotator") return true;
  const { rows } = await pool.query("SELECT 1 FROM completion WHERE version_id = $1 AND user_id = $2", [access.versionId, actor.userId]);
  return rows.length > 0;
};

/** In text order. None before one has finished, behind a closed gate, or where fewer than two have finished. */
export const readStandings = async (actor: Actor, access: DocumentAccess, now: number): Promise<StandingsView> => {
  const { share } = settingsOf(access.settings);
  if (!(await mayKnow(actor, access, now))) return { share, items: [], next: null };
  const { corpus } = await readCorpusRows(actor, access, { documents: [access.documentId], text: false });
  const [rows] = indexCorpus(corpus).documents;
  const found = rows ? unitStandings(rows, variablesOf(corpus), { share, reader: actor.userId }) : [];
  return { share, items: found.map(({ core, mine, ...unit }) => ({ ...unit, core: { start: core.start, end: core.end }, mine: mine && { ...mine } })), next: null };
};
