/**
 * Signing in with next-auth. The encrypted cookie holds the id of a session row and nothing else of value; the row
 * decides at every request (access/admit.ts), so that signing out, disabling or a new password end it at once.
 */
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { isSecure, sessionCookieName } from "./access/credential";
import { signIn } from "./commands/sign-in";
import { endSession } from "./commands/end-session";

/** Seconds that a session lasts; sliding is not needed in a school year's rhythm. */
export const SESSION_SECONDS = 14 * 24 * 3600;

const cookie = (name: string, httpOnly = true) => ({
  name: `${isSecure() ? "__Host-" : ""}apostille.${name}`,
  options: { httpOnly, sameSite: "lax" as const, path: "/", secure: isSecure() },
});

declare module "next-auth" {
  interface User {
    sid?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/** Read at each call, because a test or a second instance has another address and secret. */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: { ...cookie("session"), name: sessionCookieName() },
    csrfToken: cookie("csrf"),
    callbackUrl: cookie("callback"),
  },
  providers: [
    CredentialsProvider({
      id: "credentials",
      credentials: { login: {}, password: {} },
      authorize: async (credentials) => {
        const { login, password } = (credentials ?? {}) as Record<string, unknown>;
        if (typeof login !== "string" || typeof password !== "string") return null;
        const session = await signIn({ login, password, seconds: SESSION_SECONDS });
        return session && { id: session.userId, sid: session.sessionId };
      },
    }),
  ],
  callbacks: {
    // On "update" the client's data is ignored: a session cannot be talked into being someone else's.
    jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : { sub: token.sub, sid: token.sid }),
    session: ({ session }) => ({ expires: session.expires, user: {} }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sid) await endSession(token.sid);
    },
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
