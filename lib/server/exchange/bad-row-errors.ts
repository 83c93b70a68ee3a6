/** Bad rows as the errors of a problem: `annotations.jsonl:12 quote`, why, and what stands there. */
import type { FieldError } from "@/lib/errors";
import type { BadRow } from "@/lib/exchange/bad-rows";

/** Where a bad row is, in one word for programs and people: file, line, field. */
export const placeOf = ({ file, line, field }: BadRow): string => [line === null ? file : `${file}:${line}`, ...(field ? [field] : [])].join(" ");

/** At most fifty; each carries its parts, and the first how many there are in all. */
export const badRowErrors = ({ bad, badTotal }: { readonly bad: readonly BadRow[]; readonly badTotal: number }): FieldError[] =>
  bad.map((row) => ({ path: placeOf(row), code: row.reason === "wrong-type" ? "wrong-kind" : row.reason, detail: { ...row, total: badTotal } }));
