/**
 * Work done in a person's name while the demo is loaded: they are let in by a token as any program is, so that gates,
 * roles and codebooks apply to them as to everybody, and the token is revoked afterwards.
 */
import type { AnnotationInput, LinkInput } from "@/lib/annotation/record";
import { mayInProject, type ProjectAction } from "@/lib/access/permissions";
import { hashToken } from "@/lib/server/access/credential";
import { admit } from "@/lib/server/access/admit";
import { annotationScope, assignmentScope, documentScope, gateOf, linkScope, projectScope, type ProjectAccess, type Scope } from "@/lib/server/access/scope";
import { completeReading } from "@/lib/server/commands/complete-reading";
import { createAnnotations } from "@/lib/server/commands/create-annotations";
import { recordSearch } from "@/lib/server/commands/record-search";
import { reviewLink } from "@/lib/server/commands/review-link";
import { submitAssignment } from "@/lib/server/commands/submit-assignment";
import { addReply } from "@/lib/server/commands/talk";
import { createToken, revokeToken } from "@/lib/server/commands/tokens";
import { nameUnit } from "@/lib/server/commands/vote-on-unit";
import { inTransaction, pool } from "@/lib/server/database";
import type { DeclaredMark, DeclaredReview, DeclaredSearch, DeclaredVote } from "./declare";
import { locate, type Located } from "./locate";

export interface SignedIn {
  readonly userId: string;
  readonly login: string;
  readonly tokenId: string;
  readonly hash: Buffer;
}

export const signInByToken = async (userId: string, login: string): Promise<SignedIn> => {
  const { id, token } = await createToken(pool, { userId, name: "demo loader", scope: "write" });
  return { userId, login, tokenId: id, hash: hashToken(token) };
};

export const signOutByToken = async ({ userId, tokenId }: SignedIn): Promise<void> => {
  await revokeToken(userId, tokenId);
};

/** Lets a person in to do something; throws where the product would not. */
const enter = async <Access extends ProjectAccess>(who: SignedIn, scope: Scope<Access>, wanted: { readonly target: string; readonly action: ProjectAction }) => {
  const admission = await admit({ kind: "token", hash: who.hash }, scope, { target: wanted.target, limited: false });
  const access = admission?.access;
  if (!admission || !access || mayInProject(admission.actor, access.role, wanted.action) === "refused") {
    throw new Error(`${who.login} may not do ${wanted.action} on the demo's ${scope.name} ${wanted.target}`);
  }
  return { actor: admission.actor, access };
};

export const accessToProject = async (who: SignedIn, project: string) => (await enter(who, projectScope, { target: project, action: "member.edit" })).access;

export interface Reading {
  readonly document: string;
  readonly text: string;
  readonly marks: readonly DeclaredMark[];
  readonly now: number;
}

const MINUTE = 60_000;

const keyOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/** A reader's annotations of a document by where they were first made. */
const madeBy = async (userId: string, document: string): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ id: string; start: number; end: number }>(
    `SELECT a.id, (r.state->>'start')::int AS start, (r.state->>'end')::int AS "end" FROM annotation a
     JOIN annotation_revision r ON r.annotation_id = a.id AND r.revision = 1 WHERE a.author_id = $1 AND a.document_id = $2`,
    [userId, document],
  );
  return new Map(rows.map((row) => [keyOf(row), row.id]));
};

const inputOf = (mark: DeclaredMark, selector: Located): AnnotationInput => ({
  selector, labels: [...(mark.labels ?? [])], frames: [...(mark.frames ?? [])], attribution: mark.by ?? null, note: mark.note ?? null,
  confidence: mark.unsure ? "unsure" : "sure", links: (mark.links ?? []).map(({ reviews: _reviews, ...link }) => link),
});

const search = async (who: SignedIn, annotation: string, { searches, now }: { searches: readonly DeclaredSearch[]; now: number }): Promise<void> => {
  const { rows } = await pool.query("SELECT 1 FROM search WHERE annotation_id = $1 AND author_id = $2", [annotation, who.userId]);
  for (const { outcome, where } of searches.slice(rows.length)) {
    const { actor, access } = await enter(who, annotationScope, { target: annotation, action: "search.record" });
    await inTransaction((client) => recordSearch(client, { actor, access, outcome, where, now }));
  }
};

/** Makes those of a reader's marks that are not there yet, and records the searches for their sources. Answers their ids. */
export const read = async (who: SignedIn, { document, text, marks, now }: Reading): Promise<string[]> => {
  const places = marks.map((mark) => locate(text, mark));
  const before = await madeBy(who.userId, document);
  const items = marks.flatMap((mark, at) => (before.has(keyOf(places[at]!)) ? [] : [inputOf(mark, places[at]!)]));
  if (items.length > 0) {
    const { actor, access } = await enter(who, documentScope, { target: document, action: "annotation.create" });
    await createAnnotations({ actor, access, single: false, claim: null, locale: "fr", now, items });
  }
  const made = await madeBy(who.userId, document);
  const ids = places.map((place) => made.get(keyOf(place))!);
  for (const [at, { searched }] of marks.entries()) {
    if (searched) await search(who, ids[at]!, { searches: searched, now: now + MINUTE });
  }
  return ids;
};

export interface Judgement {
  readonly annotation: string;
  readonly link: LinkInput;
  readonly review: DeclaredReview;
  readonly now: number;
}

/** Says that they have read the whole document; said again, it stays as it was first said. */
export const finish = async (who: SignedIn, document: string, now: number): Promise<void> => {
  const { actor, access } = await enter(who, documentScope, { target: document, action: "reading.complete" });
  await completeReading(actor, access, { labels: null, now });
};

/** Judges a link of another's annotation, which they must be able to see. */
export const review = async (who: SignedIn, { annotation, link, review: { verdict, because }, now }: Judgement): Promise<void> => {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM link WHERE annotation_id = $1 AND url = $2 AND stance = $3::"Stance" AND quote IS NOT DISTINCT FROM $4',
    [annotation, link.url, link.stance, link.quote ?? null],
  );
  const { actor, access } = await enter(who, linkScope, { target: rows[0]!.id, action: "link.review" });
  if (gateOf(access, now) === "closed") throw new Error(`${who.login} judges a link before seeing others' work`);
  await inTransaction((client) => reviewLink(client, { actor, access, verdict, reason: because ?? null, now }));
};

/** Answers an annotation that they can see; once. */
export const reply = async (who: SignedIn, annotation: string, { text, now }: { text: string; now: number }): Promise<void> => {
  const { rowCount } = await pool.query("SELECT 1 FROM reply WHERE annotation_id = $1 AND author_id = $2", [annotation, who.userId]);
  if (rowCount) return;
  const { actor, access } = await enter(who, annotationScope, { target: annotation, action: "reply.create" });
  if (gateOf(access, now) === "closed") throw new Error(`${who.login} answers before seeing others' work`);
  await inTransaction((client) => addReply(client, { actor, access, now }, text));
};

/** Confirms or rejects what others marked. */
export const vote = async (who: SignedIn, document: string, { text, vote: given, now }: { text: string; vote: DeclaredVote; now: number }): Promise<void> => {
  const { actor, access } = await enter(who, documentScope, { target: document, action: "unit.vote" });
  const { start, end } = locate(text, given);
  await inTransaction((client) => nameUnit(client, { actor, access, input: { label: given.label, start, end, vote: given.vote }, now }));
};

export const handIn = async (who: SignedIn, assignment: string, now: number): Promise<void> => {
  const { access } = await enter(who, assignmentScope, { target: assignment, action: "assignment.submit" });
  await submitAssignment(who.userId, access, now);
};
