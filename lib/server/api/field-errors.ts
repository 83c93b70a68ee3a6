/** What zod found, in the product's own codes: one entry per field, with the path a person or program can follow. */
import type { z } from "zod";
import type { FieldError } from "@/lib/errors";

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

const sizeCode = (origin: string, side: "big" | "small"): string => {
  if (origin === "string") return side === "big" ? "too-long" : "too-short";
  if (origin === "array" || origin === "set") return side === "big" ? "too-many" : "too-few";
  return side === "big" ? "too-great" : "too-little";
};

/** Of a union's branches, the one the sender most likely meant: fewest issues, unknown fields counting most. */
const likeliest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 3 * issue.keys.length : 1), 0);
  return [...branches].sort((a, b) => weight(a) - weight(b))[0] ?? [];
};

const single = (issue: Issue, path: string): FieldError => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return { path, code: "required" };
      return { path, code: issue.expected === "int" ? "not-an-integer" : "wrong-type", params: { expected: issue.expected } };
    case "too_big":
      return { path, code: sizeCode(issue.origin, "big"), params: { maximum: String(issue.maximum) } };
    case "too_small":
      return { path, code: sizeCode(issue.origin, "small"), params: { minimum: String(issue.minimum) } };
    case "invalid_format":
      return { path, code: "bad-format", params: { format: issue.format } };
    case "invalid_value":
      return { path, code: "not-one-of", params: { values: issue.values.map(String).join(", ") } };
    case "custom":
      return { path, code: typeof issue.params?.code === "string" ? issue.params.code : "invalid" };
    default:
      return { path, code: "invalid" };
  }
};

/** Flattens issues; unknown keys become one entry each, unions the entries of their likeliest branch. */
export const fieldErrors = (issues: readonly Issue[], at: readonly PropertyKey[] = []): FieldError[] =>
  issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: pathOf([...path, key]), code: "unknown-field" }));
    }
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      return fieldErrors(likeliest(issue.errors), path);
    }
    return [single(issue, pathOf(path))];
  });
