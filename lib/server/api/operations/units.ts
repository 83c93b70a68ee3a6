/** Votes on what others marked: after a reveal, or in the open, by those who have finished reading. */
import { z } from "zod";
import { standingsView, unitView } from "@/lib/annotation/reading";
import { VOTES } from "@/lib/annotation/terms";
import { documentScope, unitScope } from "../../access/scope";
import { nameUnit, takeVoteBack, voteOnUnit } from "../../commands/vote-on-unit";
import { readStandings } from "../../queries/standings";
import { listUnits, readUnit } from "../../queries/units";
import { once } from "../idempotency";
import { operation } from "../operation";

const offset = z.number().int().min(0).max(100_000_000);

export const listUnitsOperation = operation({
  method: "GET",
  path: "/documents/{document}/units",
  summary: "The units that readers voted on, in text order; none behind a closed gate",
  action: "unit.list",
  scope: documentScope,
  answers: { 200: z.strictObject({ items: z.array(unitView), next: z.null() }) },
  handle: async ({ actor, access, now }) => ({ status: 200, body: { items: await listUnits(actor, access, now), next: null } }),
});

export const listStandings = operation({
  method: "GET",
  path: "/documents/{document}/standings",
  summary: "How the units that readers marked stand, in text order; for annotators once they have finished reading",
  action: "unit.list",
  scope: documentScope,
  answers: { 200: standingsView },
  handle: async ({ actor, access, now }) => ({ status: 200, body: await readStandings(actor, access, now) }),
});

export const createUnit = operation({
  method: "POST",
  path: "/documents/{document}/units",
  summary: "Vote on a passage under a label that others gave it",
  action: "unit.vote",
  scope: documentScope,
  body: z.strictObject({ label: z.string().min(1).max(64), start: offset, end: offset, vote: z.enum(VOTES) }),
  answers: { 201: unitView },
  handle: async ({ actor, access, body, claim, now }) => {
    const { body: unit } = await once(actor.userId, claim, async (client) => ({ status: 201, body: await nameUnit(client, { actor, access, input: body, now }) }));
    return { status: 201, body: await readUnit(actor, unit as string) };
  },
});

export const putVote = operation({
  method: "PUT",
  path: "/units/{unit}/votes",
  summary: "Change your vote on a unit",
  action: "unit.vote",
  scope: unitScope,
  body: z.strictObject({ vote: z.enum(VOTES) }),
  answers: { 200: unitView },
  handle: async ({ actor, access, body, now }) => {
    await voteOnUnit(actor, access, { vote: body.vote, now });
    return { status: 200, body: await readUnit(actor, access.unitId) };
  },
});

export const deleteVote = operation({
  method: "DELETE",
  path: "/units/{unit}/votes",
  summary: "Take your vote on a unit back",
  action: "unit.vote",
  scope: unitScope,
  answers: { 204: null },
  handle: async ({ actor, access }) => {
    await takeVoteBack(actor, access);
    return { status: 204 };
  },
});
