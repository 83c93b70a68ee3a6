/**
 * What a production process must be told before it starts. Everything wrong is named at once, by the name of its
 * variable and never by its value. Imports nothing of the product: the start script reads it too.
 */
import { z } from "zod";

const isAddress = (...schemes: string[]) => (value: string): boolean => URL.canParse(value) && schemes.includes(new URL(value).protocol);
const postgres = z.string().refine(isAddress("postgresql:", "postgres:"), "is not an address of the form postgresql://user:password@host:port/database");

/** Words that stand in examples and manuals. */
const EXAMPLE = /secret|change.?me|password|example|azerty|qwerty|123456|abcdef/iu;

const secret = z
  .string({ error: "is not set" })
  .min(1, "is not set")
  .min(32, "is shorter than 32 characters")
  .refine((value) => !EXAMPLE.test(value) && new Set(value).size >= 10, "is not random; `openssl rand -base64 32` makes one");

const required = z.string({ error: "is not set" }).min(1, "is not set");

const PRODUCTION = z.object({
  DATABASE_URL: required.pipe(postgres),
  DATABASE_DIRECT_URL: postgres.optional(),
  DATABASE_REPLICA_URL: postgres.optional(),
  DATABASE_POOL: z.string().regex(/^[1-9]\d{0,2}$/u, "is not a number from 1 to 999").optional(),
  NEXTAUTH_SECRET: secret,
  NEXTAUTH_URL: required.refine(isAddress("http:", "https:"), "is not an http or https address"),
  RATE_LIMIT: z.enum(["on", "off"], { error: "is neither on nor off" }).optional(),
});

/** One sentence per variable that is missing or wrong; empty when all is well. An empty variable counts as not set. */
export const environmentFaults = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { error } = PRODUCTION.safeParse(given);
  const first = new Map<string, string>();
  for (const issue of error?.issues ?? []) {
    const name = String(issue.path[0]);
    if (!first.has(name)) first.set(name, `${name} ${issue.message}`);
  }
  return [...first.values()];
};

/** What the operating system calls a wrong configuration. */
export const EXIT_CONFIGURATION = 78;
