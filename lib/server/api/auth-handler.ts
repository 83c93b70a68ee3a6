/**
 * next-auth's own routes, with what they lack: a cap on the body, a limit on wrong passwords, and no session that a
 * client could talk into being another's.
 */
import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { AppError } from "@/lib/errors";
import { authOptions } from "../auth";
import { takeAttempt } from "../commands/sign-in";
import { localeOf } from "../request-locale";
import { asAppError, problemResponse } from "./problem";
import { capped } from "./read-body";
import { refuseCrossSite } from "./same-site";

type Context = { params: Promise<{ nextauth: string[] }> };
type NextAuthHandler = (request: Request, context: unknown) => Promise<Response>;

const MAX_BYTES = 16_384;

const isSignIn = (steps: readonly string[]): boolean => steps[0] === "callback";

/** Takes one try for the login that the form names. Throws `too-many-requests`. */
const limit = async (body: Uint8Array, contentType: string): Promise<void> => {
  const text = new TextDecoder().decode(body);
  const login = contentType.startsWith("application/json")
    ? String((JSON.parse(text) as Record<string, unknown>).login ?? "")
    : (new URLSearchParams(text).get("login") ?? "");
  const wait = await takeAttempt(login);
  if (wait !== null) throw new AppError("too-many-requests", [], { "Retry-After": String(wait) });
};

const guarded = async (request: Request, context: Context): Promise<Response> => {
  const { nextauth } = await context.params;
  const next = NextAuth(authOptions()) as NextAuthHandler;
  const give = { params: Promise.resolve({ nextauth }) };
  if (request.method === "GET") return next(request, give);
  refuseCrossSite(request);
  const body = await capped(request, MAX_BYTES);
  if (isSignIn(nextauth)) await limit(body, request.headers.get("content-type") ?? "").catch(rethrowOwn);
  return next(new NextRequest(request.url, { method: request.method, headers: request.headers, body: Buffer.from(body) }), give);
};

/** A body that cannot be read is next-auth's affair; our own refusals stand. */
const rethrowOwn = (error: unknown): void => {
  if (!(error instanceof SyntaxError)) throw error;
};

/** Never throws. */
export const authHandler = async (request: Request, context: Context): Promise<Response> => {
  try {
    return await guarded(request, context);
  } catch (error) {
    return problemResponse(asAppError(error), localeOf(request.headers, null));
  }
};
