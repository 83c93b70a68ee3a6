/** The running product as a browser test sees it: its address, and a world made with the product's own commands. */
import type { BrowserContext, Page } from "playwright-core";
import type { TokenScope } from "@/lib/access/actor";
import { createPerson } from "@/lib/server/commands/people";
import { createToken } from "@/lib/server/commands/tokens";
import { closeDatabase, pool } from "@/lib/server/database";

/** A name that is not loopback: over plain http it is no secure context, as a school's network is none. */
const PLAIN_HOST = "school.test";

/** Chromium must be started with this to find the plain origin. */
export const PLAIN_HOST_RULE = `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`;

/** Where the product is served, on a secure origin (loopback). */
export const origin = (): string => {
  const url = process.env.APOSTILLE_URL;
  if (!url) throw new Error("Run this with the browser tests: the product is not started.");
  return url;
};

/** The same product on an origin that is not secure. */
export const plainOrigin = (): string => origin().replace("127.0.0.1", PLAIN_HOST);

/** Call at the top of a test file that makes people with the commands. */
export const useServer = (): void => {
  beforeAll(() => {
    process.env.DATABASE_URL = process.env.APOSTILLE_DATABASE;
  });
  afterAll(closeDatabase);
};

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/** Test files share a process and a database, but not this module. */
const RUN = `${process.pid}-${Date.now().toString(36)}`;
let count = 0;

/** A person of this name with a password of their own; the login is unique in the run. */
export const makePerson = async (name: string, more: { readonly isAdmin?: boolean; readonly locale?: "fr" | "en" } = {}): Promise<Person> => {
  count += 1;
  const login = `${name.normalize("NFD").replace(/[^a-z]/giu, "").toLowerCase()}-${RUN}-${count}`;
  const password = `Une phrase longue numéro ${count} de ${process.pid}`;
  const { id } = await createPerson(null, { login, name, isAdmin: more.isAdmin ?? false, password, locale: more.locale ?? null });
  return { id, login, name, password };
};

/** A token of theirs. */
export const makeToken = async (person: Person, scope: TokenScope = "write"): Promise<string> =>
  (await createToken(pool, { userId: person.id, name: "test", scope })).token;

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Asks `/api/v1` with a token: `await rest<{ id: string }>(token, "POST", "/projects", { … })`. */
export const rest = async <T>(token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => {
  const answer = await fetch(`${origin()}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as T };
};

/**
 * Signs in as the sign-in form does, without showing it. Throws when that fails. Only the browser knows the plain
 * host's name: for `at` the plain origin, the cookies of loopback are given to it.
 */
export const signIn = async (context: BrowserContext, person: Person, at = origin()): Promise<void> => {
  const here = origin();
  const headers = { origin: here };
  const { csrfToken } = (await (await context.request.get(`${here}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, login: person.login, password: person.password, json: "true", callbackUrl: here };
  await context.request.post(`${here}/api/auth/callback/credentials`, { form, headers });
  const me = await context.request.get(`${here}/api/v1/me`);
  if (me.status() !== 200) throw new Error(`${person.login} could not sign in`);
  if (at !== here) await context.addCookies((await context.cookies(here)).map((cookie) => ({ ...cookie, domain: new URL(at).hostname })));
};

/** Signs in through the form, as a person does. Answers when the page behind it is there. */
export const signInByForm = async (page: Page, person: Person, at = origin()): Promise<void> => {
  await page.goto(`${at}/sign-in`);
  await page.locator('input[name="login"]').fill(person.login);
  await page.locator('input[name="password"]').fill(person.password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/sign-in")), page.locator('form:has(input[name="login"]) button[type="submit"]').click()]);
};
