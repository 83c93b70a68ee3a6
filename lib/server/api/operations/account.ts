/** One's own account: language and name, password, sessions, API tokens. */
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { line, text } from "@/lib/text/well-formed";
import { changeAccount, changePassword } from "../../commands/account";
import { endOwnSession, endSessions } from "../../commands/end-session";
import { createToken, revokeToken } from "../../commands/tokens";
import { noScope } from "../../access/scope";
import { PASSWORD_MAX } from "../../password";
import { listSessions, listTokens } from "../../queries/account";
import { once } from "../idempotency";
import { operation } from "../operation";

const instant = z.iso.datetime();
const sessionView = z.strictObject({ id: z.uuid(), createdAt: instant, lastSeenAt: instant, current: z.boolean() });
const tokenFacts = { id: z.uuid(), name: z.string(), prefix: z.string(), scope: z.enum(["read", "write"]), createdAt: instant, expiresAt: instant.nullable() };
const tokenView = z.strictObject({ ...tokenFacts, lastUsedAt: instant.nullable() });

const accountView = z.strictObject({ id: z.uuid(), name: z.string(), locale: z.enum(["fr", "en"]).nullable() });

export const patchMe = operation({
  method: "PATCH",
  path: "/me",
  summary: "Change your name or your language",
  action: "account.edit",
  scope: noScope,
  body: z.strictObject({ name: line(120).optional(), locale: z.enum(["fr", "en"]).nullable().optional() }),
  answers: { 200: accountView },
  handle: async ({ actor, body }) => {
    await changeAccount(actor.userId, body);
    const locale = body.locale === undefined ? actor.locale : body.locale;
    return { status: 200, body: { id: actor.userId, name: body.name ?? actor.name, locale } };
  },
});

export const setMyPassword = operation({
  method: "POST",
  path: "/me/password",
  summary: "Change your password; your other sessions end",
  action: "account.edit",
  scope: noScope,
  body: z.strictObject({ current: text(PASSWORD_MAX), next: text(PASSWORD_MAX) }),
  answers: { 204: null },
  handle: async ({ actor, body }) => {
    await changePassword(actor, body);
    return { status: 204 };
  },
});

export const listMySessions = operation({
  method: "GET",
  path: "/me/sessions",
  summary: "Where you are signed in",
  action: "account.read",
  scope: noScope,
  answers: { 200: z.strictObject({ items: z.array(sessionView), next: z.null() }) },
  handle: async ({ actor: { userId, credential } }) => ({
    status: 200,
    body: { items: await listSessions(userId, credential.kind === "session" ? credential.sessionId : null), next: null },
  }),
});

export const endMySessions = operation({
  method: "DELETE",
  path: "/me/sessions",
  summary: "Sign out everywhere else",
  action: "account.edit",
  scope: noScope,
  answers: { 204: null },
  handle: async ({ actor: { userId, credential } }) => {
    await endSessions(userId, credential.kind === "session" ? credential.sessionId : null);
    return { status: 204 };
  },
});

export const endSessionOperation = operation({
  method: "DELETE",
  path: "/sessions/{session}",
  summary: "End one of your sessions",
  action: "account.edit",
  scope: noScope,
  answers: { 204: null },
  handle: async ({ actor, params }) => {
    if (!(await endOwnSession(actor.userId, params.session!))) throw new AppError("not-found");
    return { status: 204 };
  },
});

export const listTokensOperation = operation({
  method: "GET",
  path: "/tokens",
  summary: "Your API tokens",
  action: "account.read",
  scope: noScope,
  answers: { 200: z.strictObject({ items: z.array(tokenView), next: z.null() }) },
  handle: async ({ actor }) => ({ status: 200, body: { items: await listTokens(actor.userId), next: null } }),
});

export const createTokenOperation = operation({
  method: "POST",
  path: "/tokens",
  summary: "Make an API token; it is shown in this answer and never again",
  action: "account.edit",
  scope: noScope,
  body: z.strictObject({ name: line(80), scope: z.enum(["read", "write"]), expiresInDays: z.number().int().min(1).max(3_650).optional() }),
  answers: { 201: z.strictObject({ ...tokenFacts, token: z.string() }) },
  // No stored answer here: it would keep the token readable in the database.
  handle: async ({ actor, body, now }) => {
    const expiresAt = body.expiresInDays === undefined ? null : new Date(now + body.expiresInDays * 86_400_000).toISOString();
    const answer = await once(actor.userId, null, async (client) => {
      const drawn = await createToken(client, { userId: actor.userId, name: body.name, scope: body.scope, expiresAt });
      return { status: 201, body: { ...drawn, name: body.name, scope: body.scope, createdAt: new Date(now).toISOString(), expiresAt } };
    });
    return answer;
  },
});

export const revokeTokenOperation = operation({
  method: "DELETE",
  path: "/tokens/{token}",
  summary: "Revoke one of your tokens at once",
  action: "account.edit",
  scope: noScope,
  answers: { 204: null },
  handle: async ({ actor, params }) => {
    if (!(await revokeToken(actor.userId, params.token!))) throw new AppError("not-found");
    return { status: 204 };
  },
});
