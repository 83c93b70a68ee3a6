/** One request to the project's own API, and what came of it in a form that a queue can decide on. */

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export type Answer<T> =
  | { readonly kind: "done"; readonly data: T }
  /** Try again later: the network, the rate limit, a server that restarts. Milliseconds, where the server named them. */
  | { readonly kind: "later"; readonly after: number | null }
  | { readonly kind: "refused"; readonly status: number; readonly title: string; readonly fields: readonly FieldProblem[] };

export interface Request {
  readonly path: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a form goes as it is, for files. */
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  /** Whose request it is, by id: the server refuses it when somebody else has signed in meanwhile. */
  readonly as?: string;
}

/** A server that has not answered by then is as good as none. */
const PATIENCE_MS = 30_000;

/** 128 random bits as hex. Works over plain http, where crypto.randomUUID is missing. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const headersOf = (request: Request): Record<string, string> => ({
  accept: "application/json",
  // The browser itself names the boundary of a form.
  ...(request.body === undefined || request.body instanceof FormData ? {} : { "content-type": "application/json" }),
  ...(request.ifMatch === undefined ? {} : { "if-match": `"${request.ifMatch}"` }),
  ...(request.idempotencyKey === undefined ? {} : { "idempotency-key": request.idempotencyKey }),
  ...(request.as === undefined ? {} : { "apostille-person": request.as }),
});

const retryAfter = (response: Response): number | null => {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds * 1_000 : null;
};

const bodyOf = ({ body }: Request): BodyInit | null => (body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body));

/** Never throws. */
export const send = async <T>(request: Request): Promise<Answer<T>> => {
  try {
    const response = await fetch(`/api/v1${request.path}`, {
      method: request.method,
      headers: headersOf(request),
      body: bodyOf(request),
      ...(request.body instanceof FormData || !("timeout" in AbortSignal) ? {} : { signal: AbortSignal.timeout(PATIENCE_MS) }),
    });
    if (response.status === 429 || response.status === 502 || response.status === 503 || response.status === 504) {
      return { kind: "later", after: retryAfter(response) };
    }
    const data: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { kind: "done", data: data as T };
    const problem = data as { title?: string; errors?: FieldProblem[] };
    return { kind: "refused", status: response.status, title: problem.title ?? String(response.status), fields: problem.errors ?? [] };
  } catch {
    return { kind: "later", after: null };
  }
};
