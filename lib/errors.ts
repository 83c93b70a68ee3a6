/**
 * The closed set of things that can go wrong and be said to a person. Imports nothing.
 *
 * A code is part of the public contract (`code` in problem+json). The sentence for it, in French and in English,
 * is in messages/<language>/errors.json under the same key; the HTTP status is here because it is a property of the code.
 */
export const ERROR_STATUS = {
  // shape of the request
  "invalid": 400,
  "malformed-json": 400,
  "unknown-field": 400,
  "ill-formed-text": 400,
  "too-large": 413,
  "unsupported-media-type": 415,
  // who is asking
  "unauthenticated": 401,
  "cross-site": 403,
  "forbidden": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "too-many-requests": 429,
  // meaning of the request
  "quote-mismatch": 422,
  "ambiguous": 422,
  "quote-not-found": 422,
  "out-of-range": 422,
  "unknown-label": 422,
  "nothing-said": 422,
  "unsafe-url": 422,
  "deceptive-name": 422,
  "unreadable": 422,
  "unreachable": 422,
  "bad-bundle": 422,
  "login-taken": 422,
  "unknown-login": 422,
  "unknown-person": 422,
  "unknown-code": 422,
  "weak-password": 422,
  "wrong-password": 422,
  "last-owner": 422,
  "wrong-state": 409,
  "idempotency-mismatch": 422,
  // concurrency
  "precondition-required": 428,
  "stale": 412,
  // the machine
  "unavailable": 503,
  "internal": 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One thing wrong with one field. `path` is the JSON path of the field, `code` says what, `params` fill the sentence. */
export interface FieldError {
  readonly path: string;
  readonly code: ErrorCode | string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Further facts for a program: for `ambiguous`, the matches. */
  readonly detail?: unknown;
}

/** The one exception that a command, a query or a pure room throws on purpose. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, errors: readonly FieldError[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
