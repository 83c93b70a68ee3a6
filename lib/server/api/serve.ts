/**
 * The one wrapper around every handler of the API: credential → same-site check → content type → byte cap → shape →
 * one statement for session, limit and target → permission → handler → problem+json. A route that is not made by
 * `serve` fails a test.
 */
import { AppError } from "@/lib/errors";
import type { AccountAction, ProjectAction } from "@/lib/access/permissions";
import { ACCOUNT_PERMISSIONS, mayInProject, mayOnAccount, PERMISSIONS } from "@/lib/access/permissions";
import { canSee } from "@/lib/access/visibility";
import type { Actor } from "@/lib/access/actor";
import { admit, type Admission } from "../access/admit";
import { isUuid, presentedBy, type Presented } from "../access/credential";
import { viewerOf, type AnnotationAccess, type DocumentAccess, type LinkAccess, type ProjectAccess, type ReplyAccess, type SearchAccess, type UnitAccess } from "../access/scope";
import { fieldErrors } from "./field-errors";
import { claimOf } from "./idempotency";
import type { Answer, Call, Operation } from "./operation";
import { asAppError, PRIVATE_HEADERS, problemResponse, type Locale } from "./problem";
import { incomingFor, readBody, type RawBody } from "./read-body";
import { refuseCrossSite } from "./same-site";
import { localeOf } from "../request-locale";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** What Next calls. `operation` is kept on it, so that a test can see that a route is wrapped. */
export interface Handler {
  (request: Request, context: { params: Promise<Params | undefined> }): Promise<Response>;
  readonly operation: Operation<never, never, never>;
}

const isProjectAction = (action: ProjectAction | AccountAction): action is ProjectAction => action in PERMISSIONS;

const isOpen = (action: ProjectAction | AccountAction): boolean => !isProjectAction(action) && ACCOUNT_PERMISSIONS[action].who === "stranger";

const isWrite = (operation: Operation<never, never, never>): boolean => operation.method !== "GET";

type Target = ProjectAccess & Partial<LinkAccess & SearchAccess & ReplyAccess & UnitAccess>;

/** Who attached something to an annotation that may be another's. */
const makerOf = ({ linkAuthorId, searchAuthorId, replyAuthorId }: Target): string | undefined => linkAuthorId ?? searchAuthorId ?? replyAuthorId;

/** An annotation that the reader may not see; behind a closed gate also what others attached to one of theirs, and units. */
const isHidden = (target: Target, userId: string, now: number): boolean => {
  if (!target.documentId) return false;
  const viewer = viewerOf(userId, target as DocumentAccess, now);
  if (target.annotationId && !canSee(viewer, target as AnnotationAccess)) return true;
  return viewer.gate === "closed" && (target.unitId !== undefined || (makerOf(target) ?? userId) !== userId);
};

/** What cannot be seen does not exist; what can be seen and not be done is refused. */
const authorise = (operation: Operation<never, never, never>, admission: Admission<unknown>, now: number): void => {
  const { actor, access } = admission;
  if (!isProjectAction(operation.action)) {
    if (!mayOnAccount(actor, operation.action)) throw new AppError("forbidden");
    return;
  }
  if (!access) throw new AppError("not-found");
  const target = access as Target;
  if (isHidden(target, actor.userId, now)) throw new AppError("not-found");
  const verdict = mayInProject(actor, target.role, operation.action);
  const owner = makerOf(target) ?? target.authorId ?? actor.userId;
  if (verdict === "refused" || (verdict === "conditional" && owner !== actor.userId)) throw new AppError("forbidden");
};

const targetOf = (operation: Operation<never, never, never>, params: Readonly<Record<string, string>>): string | null => {
  const name = operation.scope.parameter;
  return name === null ? null : (params[name] ?? null);
};

/** Every parameter of an address is a UUID; anything else names nothing. */
const readParams = (params: Params): Record<string, string> | null => {
  const entries = Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? value.toLowerCase() : ""] as const);
  return entries.every(([, value]) => isUuid(value)) ? Object.fromEntries(entries) : null;
};

const readRevision = (header: string | null): number | null => {
  if (header === null) return null;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/u.exec(header.trim());
  if (!match) throw new AppError("invalid", [{ path: "If-Match", code: "bad-format" }]);
  return Number(match[1]);
};

const parseQuery = <Q>(operation: Operation<never, Q, never>, url: URL): Q => {
  const given = Object.fromEntries(url.searchParams);
  if (!operation.query) {
    const unknown = Object.keys(given);
    if (unknown.length > 0) throw new AppError("unknown-field", unknown.map((path) => ({ path, code: "unknown-field" })));
    return {} as Q;
  }
  const parsed = operation.query.safeParse(given);
  if (!parsed.success) throw shapeError(fieldErrors(parsed.error.issues));
  return parsed.data;
};

const shapeError = (errors: ReturnType<typeof fieldErrors>): AppError => {
  const codes = new Set(errors.map((error) => error.code));
  const only = codes.size === 1 ? [...codes][0] : undefined;
  return new AppError(only === "unknown-field" || only === "ill-formed-text" ? only : "invalid", errors);
};

const parseBody = <B>(operation: Operation<never, never, B>, raw: RawBody): B => {
  if (!operation.body) return undefined as B;
  const parsed = operation.body.safeParse(raw.value, { reportInput: true });
  if (!parsed.success) throw shapeError(fieldErrors(parsed.error.issues));
  return parsed.data;
};

/** Shape errors wait until we know who asks: a stranger learns nothing of a form. */
const attempt = <T>(work: () => T): { value?: T; error?: AppError } => {
  try {
    return { value: work() };
  } catch (error) {
    return { error: asAppError(error) };
  }
};

interface Prepared {
  readonly call: Omit<Call<never, never, never>, "actor" | "access" | "locale" | "now" | "signal">;
}

const prepare = (operation: Operation<never, never, never>, request: Request, raw: RawBody, params: Record<string, string>): Prepared => {
  const url = new URL(request.url);
  const revision = readRevision(request.headers.get("if-match"));
  if (operation.conditional && revision === null) throw new AppError("precondition-required", [{ path: "If-Match", code: "required" }]);
  return {
    call: {
      params,
      query: parseQuery(operation, url),
      body: parseBody(operation, raw),
      incoming: incomingFor(operation, raw),
      revision,
      lastEventId: request.headers.get("last-event-id"),
      claim: operation.method === "POST" ? claimOf(request.headers.get("idempotency-key"), operation.method, url.pathname, raw.bytes) : null,
    },
  };
};

const respond = (answer: Answer, locale: Locale): Response => {
  const headers: Record<string, string> = { ...PRIVATE_HEADERS, "Content-Language": locale, ...answer.headers };
  if (answer.stream) return new Response(answer.stream, { status: answer.status, headers });
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers });
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
  });
};

const requireAdmission = async (
  operation: Operation<never, never, never>,
  presented: Presented,
  params: Record<string, string> | null,
): Promise<Admission<unknown>> => {
  const admission = await admit(presented, operation.scope, {
    target: params && targetOf(operation, params),
    limited: isWrite(operation),
  });
  if (!admission) throw new AppError("unauthenticated");
  if (admission.retryAfter !== null) throw new AppError("too-many-requests", [], { "Retry-After": String(admission.retryAfter) });
  if (!params) throw new AppError("not-found");
  return admission;
};

/** For what strangers may do: nobody is asked who they are, and the handler counts the tries itself. */
const runOpen = async (operation: Operation<never, never, never>, request: Request, locale: Locale): Promise<Response> => {
  const raw = await readBody(request, operation);
  const { call } = prepare(operation, request, raw, {});
  const nobody = { actor: null as never, access: null as never };
  return respond(await operation.handle({ ...call, ...nobody, locale, now: Date.now(), signal: request.signal } as never), locale);
};

/** A page that was opened by one person sends nothing under another who signed in since. */
const requireSame = (meant: string | null, actor: Actor): void => {
  if (meant !== null && meant !== actor.userId) throw new AppError("unauthenticated");
};

const run = async (
  operation: Operation<never, never, never>,
  request: Request,
  given: Params,
  say: (actor: Actor) => Locale,
): Promise<Response> => {
  const presented = await presentedBy(request.headers);
  if (!presented) throw new AppError("unauthenticated");
  if (presented.kind === "session" && isWrite(operation)) refuseCrossSite(request);
  const raw = await readBody(request, operation);
  const params = readParams(given);
  const shape = attempt(() => prepare(operation, request, raw, params ?? {}));
  const admission = await requireAdmission(operation, presented, params);
  requireSame(request.headers.get("apostille-person"), admission.actor);
  const now = Date.now();
  const locale = say(admission.actor);
  authorise(operation, admission, now);
  if (!shape.value) throw shape.error;
  const call = { ...shape.value.call, actor: admission.actor, access: admission.access as never, locale, now, signal: request.signal };
  return respond(await operation.handle(call as never), locale);
};

/** Makes the handler of a route. Never throws: every failure becomes a problem answer. */
export const serve = <A, Q, B>(declared: Operation<A, Q, B>): Handler => {
  const operation = declared as unknown as Operation<never, never, never>;
  const handler = async (request: Request, context: { params: Promise<Params | undefined> }): Promise<Response> => {
    let locale = localeOf(request.headers, null);
    try {
      if (isOpen(operation.action)) return await runOpen(operation, request, locale);
      return await run(operation, request, (await context.params) ?? {}, (actor) => (locale = localeOf(request.headers, actor.locale)));
    } catch (error) {
      return problemResponse(asAppError(error), locale);
    }
  };
  return Object.assign(handler, { operation });
};
