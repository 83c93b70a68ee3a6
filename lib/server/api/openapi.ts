/** The OpenAPI 3.1 description, made from the very schemas that check requests and answers. */
import { z } from "zod";
import { ACCOUNT_PERMISSIONS } from "@/lib/access/permissions";
import { ERROR_STATUS } from "@/lib/errors";
import type { AnyOperation } from "./operation";

type Json = Record<string, unknown>;

const uuid = { type: "string", format: "uuid" };

/** The body of every error (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(ERROR_STATUS) as [keyof typeof ERROR_STATUS, ...(keyof typeof ERROR_STATUS)[]]),
  errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string(), detail: z.unknown().optional() })),
});

/** What a person cannot write as JSON (a file of a form) is described as any value. */
const jsonSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  return rest;
};

const parametersOf = (operation: AnyOperation): Json[] => {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({ name, in: "path", required: true, schema: uuid }));
  const query = operation.query ? (jsonSchema(operation.query, "input") as { properties?: Json; required?: string[] }) : {};
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name, in: "query", required: query.required?.includes(name) ?? false, schema,
  }));
  const headers = [
    ...(operation.conditional ? [{ name: "If-Match", in: "header", required: true, schema: { type: "string" } }] : []),
    ...(operation.method === "POST" ? [{ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 200 } }] : []),
  ];
  return [...inPath, ...inQuery, ...headers];
};

const bodyOf = (operation: AnyOperation): Json => {
  const file = { schema: { type: "string", contentMediaType: "application/octet-stream" } };
  const form = { schema: { type: "object", properties: { file: file.schema }, required: ["file"] } };
  if (operation.streamed) return { requestBody: { required: true, content: Object.fromEntries(operation.streamed.map((type) => [type, type === "multipart/form-data" ? form : file])) } };
  if (!operation.body) return {};
  const schema = jsonSchema(operation.body, "input");
  return { requestBody: { required: true, content: { "application/json": { schema }, ...(operation.upload ? { "multipart/form-data": { schema } } : {}) } } };
};

const answersOf = (operation: AnyOperation): Json => {
  const own = Object.entries(operation.answers).map(([status, schema]): [string, Json] => [
    status,
    schema ? { description: operation.summary, content: { "application/json": { schema: jsonSchema(schema, "output") } } } : { description: operation.summary },
  ]);
  const problem = { description: "A problem, in the reader's language", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
  return Object.fromEntries([...own, ["default", problem]]);
};

const isOpen = ({ action }: AnyOperation): boolean => action in ACCOUNT_PERMISSIONS && ACCOUNT_PERMISSIONS[action as keyof typeof ACCOUNT_PERMISSIONS].who === "stranger";

/** The whole description. */
export const describeApi = (operations: readonly AnyOperation[]): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const item = (paths[operation.path] ??= {});
    item[operation.method.toLowerCase()] = {
      summary: operation.summary, "x-action": operation.action,
      ...(isOpen(operation) ? { security: [] } : {}),
      parameters: parametersOf(operation), ...bodyOf(operation), responses: answersOf(operation),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Apostille", version: "1", description: "Offsets are Unicode code points of the immutable text." },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      securitySchemes: { token: { type: "http", scheme: "bearer" }, session: { type: "apiKey", in: "cookie", name: "apostille.session" } },
    },
  };
};
