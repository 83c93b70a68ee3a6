/**
 * Work done in a person's name while the demo is loaded: they are let in by a token as any program is, so that gates,
 * roles and codebooks apply to them as to everybody, and the token is revoked afterwards.
 */
import { hashToken } from "@/lib/server/access/credential";
import { admit } from "@/lib/server/access/admit";
import { assignmentScope, documentScope, projectScope, type Scope } from "@/lib/server/access/scope";
import { createAnnotations } from "@/lib/server/commands/create-annotations";
import { submitAssignment } from "@/lib/server/commands/submit-assignment";
import { createToken, revokeToken } from "@/lib/server/commands/tokens";
import { pool } from "@/lib/server/database";
import type { DeclaredMark } from "./declare";
import { locate } from "./locate";

export interface SignedIn {
  readonly userId: string;
  readonly tokenId: string;
  readonly hash: Buffer;
}

export const signInByToken = async (userId: string): Promise<SignedIn> => {
  const { id, token } = await createToken(pool, { userId, name: "demo loader", scope: "write" });
  return { userId, tokenId: id, hash: hashToken(token) };
};

export const signOutByToken = async ({ userId, tokenId }: SignedIn): Promise<void> => {
  await revokeToken(userId, tokenId);
};

const enter = async <Access>(who: SignedIn, scope: Scope<Access>, target: string) => {
  const admission = await admit({ kind: "token", hash: who.hash }, scope, { target, limited: false });
  if (!admission?.access) throw new Error(`the demo's ${scope.name} ${target} is closed to ${who.userId}`);
  return { actor: admission.actor, access: admission.access as NonNullable<Access> };
};

export const accessToProject = async (who: SignedIn, project: string) => (await enter(who, projectScope, project)).access;

const madeBefore = async (userId: string, document: string): Promise<number> => {
  const { rows } = await pool.query<{ made: number }>(
    "SELECT count(*)::int AS made FROM annotation WHERE author_id = $1 AND document_id = $2", [userId, document],
  );
  return rows[0]!.made;
};

export interface Reading {
  readonly document: string;
  readonly text: string;
  readonly marks: readonly DeclaredMark[];
  /** Marks of this reader on this document that are loaded before these. */
  readonly before: number;
  readonly startedAt: number;
  readonly minutesApart: number;
}

/** Makes a reader's marks one after the other, going on where an interrupted loading had stopped. Answers how many. */
export const read = async (who: SignedIn, reading: Reading): Promise<number> => {
  const made = (await madeBefore(who.userId, reading.document)) - reading.before;
  const { minutesApart, startedAt, text } = reading;
  for (const [at, mark] of reading.marks.entries()) {
    if (at < made) continue;
    const { actor, access } = await enter(who, documentScope, reading.document);
    const { start, end, exact } = locate(text, mark);
    await createAnnotations({
      actor, access, single: true, claim: null, locale: "fr", now: startedAt + at * minutesApart * 60_000,
      items: [{
        selector: { start, end, exact }, labels: [...(mark.labels ?? [])], attribution: mark.by ?? null, note: mark.note ?? null,
        confidence: mark.unsure ? "unsure" : "sure", links: [...(mark.links ?? [])],
      }],
    });
  }
  return reading.marks.length;
};

export const handIn = async (who: SignedIn, assignment: string, now: number): Promise<void> => {
  const { access } = await enter(who, assignmentScope, assignment);
  await submitAssignment(who.userId, access, now);
};
