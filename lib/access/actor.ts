/**
 * Who is asking. Commands and queries take an actor and never see the request, so that a page, the API, the command
 * line and a test ask in the same way.
 */

declare const authenticated: unique symbol;

export type TokenScope = "read" | "write";

/** How the actor proved who they are. */
export type Credential =
  | { readonly kind: "session"; readonly sessionId: string }
  | { readonly kind: "token"; readonly tokenId: string; readonly scope: TokenScope }
  | { readonly kind: "machine" };

/** A person whose credential has been checked against the database for this very request. */
export interface Actor {
  readonly [authenticated]: true;
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly locale: string | null;
  readonly isAdmin: boolean;
  readonly mustChangePassword: boolean;
  readonly credential: Credential;
}

/** Brands the facts of a checked credential. Only the code that checked it may call this. */
export const actorOf = (facts: Omit<Actor, typeof authenticated>): Actor => facts as Actor;
