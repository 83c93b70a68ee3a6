/**
 * The W3C working group's JSON-Schema assertions for web annotations, run with ajv. They are written in draft-04, which
 * ajv 8 no longer reads; they use it only in ways that a few renamings carry over to draft-07.
 */
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { readdirSync } from "node:fs";
import { reference, referencePath } from "./reference";

const BASE = "http://w3c.test/";

/** `id` names a schema only at its root: elsewhere it is a property. `exclusiveMinimum: true` becomes the bound itself. */
const modern = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "$schema").map(([key, each]) => [key, modern(each)] as const);
  const schema = Object.fromEntries(entries) as Record<string, unknown>;
  for (const [flag, bound] of [["exclusiveMinimum", "minimum"], ["exclusiveMaximum", "maximum"]] as const) {
    if (typeof schema[flag] !== "boolean") continue;
    if (schema[flag]) [schema[flag], schema[bound]] = [schema[bound], undefined];
    else delete schema[flag];
  }
  return schema;
};

const load = (...path: string[]): Record<string, unknown> => {
  const { id: _, ...schema } = JSON.parse(reference("w3c_anno", ...path)) as Record<string, unknown>;
  return modern(schema) as Record<string, unknown>;
};

const ajvWithDefinitions = (): Ajv => {
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  addFormats(ajv);
  for (const name of readdirSync(referencePath("w3c_anno", "definitions")).filter((each) => each.endsWith(".json"))) ajv.addSchema({ ...load("definitions", name), $id: `${BASE}${name}` });
  return ajv;
};

export interface Assertion {
  readonly path: string;
  readonly kind: string;
  readonly holds: ValidateFunction;
}

const compiled = new Map<string, Assertion[]>();

/** The assertions that a `.test` file of the suite lists. */
export const assertionsOf = (...test: string[]): Assertion[] => {
  const known = compiled.get(test.join("/"));
  if (known) return known;
  const assertions = compile(test);
  compiled.set(test.join("/"), assertions);
  return assertions;
};

const compile = (test: readonly string[]): Assertion[] => {
  const ajv = ajvWithDefinitions();
  const { assertions } = JSON.parse(reference("w3c_anno", ...test)) as { assertions: string[] };
  return assertions.map((path) => {
    const parts = path.split("/");
    const folder = parts.slice(0, -1);
    const names = readdirSync(referencePath("w3c_anno", ...folder));
    const name = names.find((each) => each.toLowerCase() === parts.at(-1)!.toLowerCase()) ?? parts.at(-1)!;
    const schema = load(...folder, name);
    return { path, kind: String(schema.assertionType), holds: ajv.compile({ ...schema, $id: `${BASE}check/../${path.replaceAll("/", "-")}` }) };
  });
};

/** The assertions that do not hold. */
export const broken = (assertions: readonly Assertion[], value: unknown): string[] => assertions.filter(({ holds }) => !holds(value)).map(({ path }) => path);
