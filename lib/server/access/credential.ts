/**
 * Reading the credential that a request carries, without asking the database: a bearer token becomes the hash it is
 * stored under, the session cookie becomes the id of the session row behind it. Tokens in addresses are never read.
 */
import { createHash } from "node:crypto";
import { decode } from "next-auth/jwt";

export type Presented =
  | { readonly kind: "token"; readonly hash: Buffer }
  | { readonly kind: "session"; readonly sessionId: string };

/** What API tokens start with, so that a leaked one is recognised for what it is. */
export const TOKEN_PREFIX = "apo_";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** True for the canonical lower-case text form of a UUID. */
export const isUuid = (value: string): boolean => uuid.test(value);

export const isSecure = (): boolean => (process.env.NEXTAUTH_URL ?? "").startsWith("https:");

/** `__Host-` binds the cookie to this host over https; over a school's plain http no prefix is possible. */
export const sessionCookieName = (): string => `${isSecure() ? "__Host-" : ""}apostille.session`;

export const hashToken = (token: string): Buffer => createHash("sha256").update(token, "utf8").digest();

const readBearer = (authorization: string): Presented | null => {
  const match = /^Bearer ([\x21-\x7e]{1,200})$/u.exec(authorization);
  return match?.[1]?.startsWith(TOKEN_PREFIX) ? { kind: "token", hash: hashToken(match[1]) } : null;
};

/** The session id inside the encrypted cookie; null for a forged, foreign or expired one. */
export const readSessionCookie = async (cookie: string | undefined): Promise<Presented | null> => {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? "" });
    const sid = token?.sid;
    return typeof sid === "string" && isUuid(sid) ? { kind: "session", sessionId: sid } : null;
  } catch {
    return null;
  }
};

const cookieValue = (header: string | null, name: string): string | undefined => {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return undefined;
};

/** A bearer header decides alone: a bad one is not rescued by a cookie. */
export const presentedBy = async (headers: Headers): Promise<Presented | null> => {
  const authorization = headers.get("authorization");
  if (authorization !== null) return readBearer(authorization);
  try {
    return await readSessionCookie(cookieValue(headers.get("cookie"), sessionCookieName()));
  } catch {
    return null;
  }
};
