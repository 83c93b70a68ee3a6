/**
 * One row of the REST API, declared once: what it takes, what it answers, who may do it, and what it does. The wrapper
 * (serve.ts) runs it, openapi.ts describes it, and a test holds the built routes against the list of all of them.
 */
import type { z } from "zod";
import type { AccountAction, ProjectAction } from "@/lib/access/permissions";
import type { Actor } from "@/lib/access/actor";
import type { Scope } from "../access/scope";
import type { Incoming } from "../exchange/stage-upload";
import type { Claim } from "./idempotency";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a handler gives back. `body` undefined: no content. A `stream` is sent as it comes. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly stream?: ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Everything a handler may know. It never sees the request. */
export interface Call<Access, Query, Body> {
  readonly actor: Actor;
  readonly access: Access;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The body as it comes, of an operation that is `streamed`. */
  readonly incoming: Incoming | null;
  /** From `If-Match`, where the operation requires it. */
  readonly revision: number | null;
  readonly lastEventId: string | null;
  readonly claim: Claim | null;
  /** `fr` or `en`: the language errors and names are said in. */
  readonly locale: "fr" | "en";
  readonly now: number;
  readonly signal: AbortSignal;
}

export interface Operation<Access, Query, Body> {
  readonly method: Method;
  /** As in OpenAPI: `/documents/{document}/annotations`. */
  readonly path: string;
  readonly summary: string;
  readonly action: ProjectAction | AccountAction;
  readonly scope: Scope<Access>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** A request without a body is one with `{}`. */
  readonly optionalBody?: true;
  /** `multipart`: the body may also come as a form with a file (see upload.ts). */
  readonly upload?: true;
  /** Its body is not read here: the handler takes it as it comes, in one of these media types. */
  readonly streamed?: readonly string[];
  readonly maxBytes?: number;
  /** Requires `If-Match` with a revision: 428 without it. */
  readonly conditional?: true;
  /** The schema of each success answer; null for one without a JSON body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  readonly handle: (call: Call<Access, Query, Body>) => Promise<Answer>;
}

/** An operation whose types are no longer needed. */
export type AnyOperation = Operation<never, never, never>;

/** Declares an operation; the types of query and body follow from their schemas. */
export const operation = <Access, Query = Record<string, never>, Body = undefined>(
  declared: Operation<Access, Query, Body>,
): Operation<Access, Query, Body> => declared;
