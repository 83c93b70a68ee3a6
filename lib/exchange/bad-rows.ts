/** What is wrong with a bundle, told so that a person can put it right: file, line, field, reason. At most fifty. */
import type { z } from "zod";

/** Why a row cannot be taken. The sentence for each is the shower's business. */
export const REASONS = [
  "not-utf-8", "line-too-long", "not-json", "not-an-object", "missing", "wrong-type", "not-allowed", "out-of-bounds",
  "ill-formed-text", "not-a-date", "unsafe-url", "empty-range", "disordered-segments", "duplicate", "unknown-reference",
  "unknown-label", "unknown-frame", "other-definition", "nothing-said", "wrong-digest", "wrong-count", "wrong-length", "outside-text", "quote-mismatch", "missing-file",
] as const;
export type Reason = (typeof REASONS)[number];

export interface BadRow {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** The path of the field, such as `segments.0.1`; empty where the row as a whole is meant. */
  readonly field: string;
  readonly reason: Reason;
  /** What stands there, shortened. */
  readonly found?: string;
}

/** Bad rows that are listed. All are counted. */
export const LISTED = 50;

const CODES = new Set<string>(REASONS);

const reasonOf = (issue: z.core.$ZodIssue, value: unknown): Reason => {
  if (issue.code === "custom") {
    const code: unknown = issue.params?.code;
    return typeof code === "string" && CODES.has(code) ? (code as Reason) : "not-allowed";
  }
  if (value === undefined || value === null) return "missing";
  if (issue.code === "invalid_type") return "wrong-type";
  if (issue.code === "too_big" || issue.code === "too_small") return "out-of-bounds";
  if (issue.code === "invalid_format" && issue.format === "datetime") return "not-a-date";
  return "not-allowed";
};

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value !== null && typeof value === "object" ? (value as Record<PropertyKey, unknown>)[key] : undefined), row);

const SHOWN = 60;
/** A value as it may be shown beside its field. */
export const shown = (value: unknown): string | undefined => {
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const said = String(value);
  return said.length > SHOWN ? `${said.slice(0, SHOWN)}…`.toWellFormed() : said.toWellFormed();
};

/** Collects bad rows; keeps the first `LISTED` and counts the rest. */
export class BadRows {
  readonly rows: BadRow[] = [];
  total = 0;

  add(row: BadRow): void {
    this.total += 1;
    if (this.rows.length < LISTED) this.rows.push(row);
  }

  /** Adds what zod found in one row: one entry per field. */
  addIssues(place: Pick<BadRow, "file" | "line">, row: unknown, issues: readonly z.core.$ZodIssue[]): void {
    const fields = new Set<string>();
    for (const issue of issues) {
      const field = issue.path.join(".");
      if (fields.has(field)) continue;
      fields.add(field);
      const value = valueAt(row, issue.path);
      const reason = reasonOf(issue, value);
      const found = shown(value);
      this.add({ ...place, field, reason, ...(found === undefined ? {} : { found }) });
    }
  }
}
