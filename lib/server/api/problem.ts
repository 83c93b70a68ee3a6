/** Errors as RFC 9457 problem details, said in the reader's language. Nothing of the machine's insides is told. */
import { createTranslator } from "use-intl/core";
import { AppError, ERROR_STATUS, type ErrorCode, type FieldError } from "@/lib/errors";
import en from "@/messages/en/errors.json";
import fr from "@/messages/fr/errors.json";
import { log } from "../log";

export type Locale = "fr" | "en";

const messages = { fr, en } as const;

/** The sentence for a code; a code without a sentence of its own is said as "invalid". */
export const sentence = (locale: Locale, code: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const known = code in messages[locale] ? (code as keyof typeof fr) : "invalid";
  const translate = createTranslator({ locale, messages: messages[locale], onError: () => undefined });
  return (translate as (key: string, values: Record<string, string | number>) => string)(known, { ...params });
};

const said = (locale: Locale, error: FieldError) => ({
  path: error.path,
  code: error.code,
  message: sentence(locale, error.code, error.params),
  ...(error.detail === undefined ? {} : { detail: error.detail }),
});

/** SQLSTATEs that mean "not now": the server is away, too busy, or a limit of time struck. */
const PASSING = /^(?:08|53|57|55P03|40001|40P01)/u;

const passing = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === "string" && (PASSING.test(code) || /^E(?:CONN|PIPE|TIMEDOUT)/u.test(code))) return true;
  return typeof message === "string" && /timeout exceeded when trying to connect|Connection terminated|shutting down|starting up/u.test(message);
};

/** Any thrown thing as an AppError; what was not thrown on purpose is logged and told as `internal` or `unavailable`. */
export const asAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === "AppError") return error as AppError;
  if (passing(error)) return new AppError("unavailable", [], { "Retry-After": "2" });
  const { name, message, stack } = (error ?? {}) as Error;
  log.error({ name, message, stack }, "unexpected error");
  return new AppError("internal");
};

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string; readonly detail?: unknown }[];
}

/** The body of a problem answer. */
export const problemOf = (error: AppError, locale: Locale): Problem => ({
  type: "about:blank",
  title: sentence(locale, error.code),
  status: ERROR_STATUS[error.code],
  code: error.code,
  errors: error.errors.map((each) => said(locale, each)),
});

/** Headers of everything that carries a person's data or an error. */
export const PRIVATE_HEADERS = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
} as const;

/** The whole answer. */
export const problemResponse = (error: AppError, locale: Locale): Response =>
  new Response(JSON.stringify(problemOf(error, locale)), {
    status: error.status,
    headers: { ...PRIVATE_HEADERS, ...error.headers, "Content-Type": "application/problem+json; charset=utf-8", "Content-Language": locale },
  });
