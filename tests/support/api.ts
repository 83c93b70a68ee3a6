/**
 * The REST API as a client sees it, without a network: addresses are looked up among the operations, answers are
 * validated against the published OpenAPI description.
 */
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describeApi } from "@/lib/server/api/openapi";
import type { AnyOperation } from "@/lib/server/api/operation";
import { allOperations } from "@/lib/server/api/operations/all";
import { serve } from "@/lib/server/api/serve";
import { noSuchAddress } from "@/lib/server/api/no-such-address";

const operations = allOperations();

interface Described {
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
const description = describeApi(operations) as unknown as {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: { readonly Problem: object } };
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const compiled = new Map<object, ValidateFunction>();
const validator = (schema: object): ValidateFunction => {
  const known = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, known);
  return known;
};

/** As the router does: a written step of an address goes before a parameter. */
const byPlainness = operations.toSorted((a, b) => a.path.split("{").length - b.path.split("{").length);

const find = (method: string, path: string): { operation: AnyOperation; params: Record<string, string> } | null => {
  for (const operation of byPlainness) {
    const names = [...operation.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name!);
    const match = new RegExp(`^${operation.path.replace(/\{\w+\}/gu, "([^/]+)")}$`, "u").exec(path);
    if (match && operation.method === method) return { operation, params: Object.fromEntries(names.map((name, at) => [name, match[at + 1]!])) };
  }
  return null;
};

/** Throws unless the answer is one that the description promises. */
const requireDescribed = (operation: AnyOperation, status: number, body: unknown): void => {
  const { responses } = description.paths[operation.path]![operation.method.toLowerCase()]!;
  if (status < 400 && !responses[status]) throw new Error(`${operation.method} ${operation.path} answered ${status}, which is not described`);
  const schema = status >= 400 ? description.components.schemas.Problem : responses[status]!.content?.["application/json"]?.schema;
  if (!schema) return;
  const validate = validator(schema);
  if (!validate(body)) throw new Error(`${operation.method} ${operation.path} ${status}: ${ajv.errorsText(validate.errors)}`);
};

export interface Answered {
  readonly status: number;
  // A test reads what it has just asked for: shapes are checked against the description above.
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly headers: Headers;
  readonly raw: Response;
}

export interface Ask {
  readonly body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  readonly payload?: BodyInit;
  readonly headers?: Record<string, string>;
}

const ORIGIN = "http://apostille.test";

/** One request. `path` is relative to /api/v1 and may have a query. */
export const ask = async (method: string, path: string, { body, payload, headers = {} }: Ask = {}): Promise<Answered> => {
  const content = payload ?? (body === undefined ? null : JSON.stringify(body));
  const request = new Request(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: { host: "apostille.test", ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: content,
  });
  const found = find(method, path.split("?")[0]!);
  const raw = found ? await serve(found.operation)(request, { params: Promise.resolve(found.params) }) : noSuchAddress(request);
  const isJson = /^application\/(?:problem\+)?json\b/u.test(raw.headers.get("content-type") ?? "");
  const read: unknown = isJson ? await raw.json() : null;
  if (found && (isJson || raw.status === 204)) requireDescribed(found.operation, raw.status, read);
  return { status: raw.status, body: read, headers: raw.headers, raw };
};

type Verb = (path: string, ask?: Ask) => Promise<Answered>;

/** A client with a bearer token. */
export const clientOf = ({ token }: { readonly token: string }, own: Record<string, string> = {}): Record<"get" | "post" | "put" | "patch" | "delete", Verb> => {
  const verb = (method: string): Verb => (path, asked = {}) =>
    ask(method, path, { ...asked, headers: { authorization: `Bearer ${token}`, ...own, ...asked.headers } });
  return { get: verb("GET"), post: verb("POST"), put: verb("PUT"), patch: verb("PATCH"), delete: verb("DELETE") };
};

/** The codes and paths of a problem, sorted: `["labels.0 unknown-label"]`. */
export const problems = ({ body }: Answered): string[] =>
  (body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`).sort();
