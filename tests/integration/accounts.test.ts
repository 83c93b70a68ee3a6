/** Signing in and out, passwords, sessions and tokens: what ends, ends everywhere at once. */
import { encode } from "next-auth/jwt";
import { signIn as openSession, takeAttempt } from "@/lib/server/commands/sign-in";
import { pool } from "@/lib/server/database";
import { ask, clientOf, problems } from "../support/api";
import { useDatabase } from "../support/database";
import { person, type Person } from "../support/world";

useDatabase();

const ORIGIN = "http://apostille.test";
let alma: Person;
let admin: Person;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = ORIGIN;
  alma = await person("alma");
  admin = await person("root");
  await pool.query("UPDATE user_account SET is_admin = true WHERE id = $1", [admin.id]);
});

/** A session as the sign-in form opens one, and the cookie that next-auth would set for it; null for a wrong password. */
const signIn = async (login: string, secret: string): Promise<string | null> => {
  const session = await openSession({ login, password: secret, seconds: 3_600 });
  return session && `apostille.session=${await encode({ token: { sub: session.userId, sid: session.sessionId }, secret: process.env.NEXTAUTH_SECRET! })}`;
};

const as = (cookie: string) => ({ cookie, origin: ORIGIN, "sec-fetch-site": "same-origin" });
const password = (who: string) => `a long password of ${who}`;
const status = async (cookie: string): Promise<number> => (await ask("GET", "/me", { headers: as(cookie) })).status;

test("the right password opens a session, a wrong one does not, and neither tells whether the login exists", async () => {
  expect(await signIn("alma", "wrong")).toBeNull();
  expect(await signIn("nobody", "wrong")).toBeNull();
  const cookie = await signIn(" ALMA ", password("alma"));
  expect(cookie).not.toBeNull();
  const me = await ask("GET", "/me", { headers: as(cookie!) });
  expect(me.body).toMatchObject({ login: "alma", isAdmin: false });
});

test("a new password ends the other sessions and keeps this one", async () => {
  const here = (await signIn("alma", password("alma")))!;
  const there = (await signIn("alma", password("alma")))!;
  const change = (body: object) => ask("POST", "/me/password", { body, headers: as(here) });
  expect(problems(await change({ current: "no", next: "chemin de halage 12" }))).toEqual(["current wrong-password"]);
  expect(problems(await change({ current: password("alma"), next: "court" }))).toEqual(["next too-short"]);
  expect(problems(await change({ current: password("alma"), next: "motdepasse1" }))).toEqual(["next too-common"]);
  expect((await change({ current: password("alma"), next: "chemin de halage 12" })).status).toBe(204);
  expect([await status(here), await status(there)]).toEqual([200, 401]);
  expect(await signIn("alma", password("alma"))).toBeNull();
});

test("a page that one person opened sends nothing once another has signed in", async () => {
  const [one, two] = [(await signIn("alma", "chemin de halage 12"))!, (await signIn("root", password("root")))!];
  const asked = async (cookie: string, meant: string) => (await ask("GET", "/me", { headers: { ...as(cookie), "apostille-person": meant } })).status;
  expect([await asked(one, alma.id), await asked(two, alma.id), await asked(one, admin.id)]).toEqual([200, 401, 401]);
});

test("somebody signs out one session, or all others", async () => {
  const [one, two, three] = [(await signIn("alma", "chemin de halage 12"))!, (await signIn("alma", "chemin de halage 12"))!, (await signIn("alma", "chemin de halage 12"))!];
  const { body } = await ask("GET", "/me/sessions", { headers: as(one) });
  const current = body.items.find((each: { current: boolean }) => each.current).id;
  const other = (await ask("GET", "/me/sessions", { headers: as(two) })).body.items.find((each: { current: boolean }) => each.current).id;
  expect((await ask("DELETE", `/sessions/${other}`, { headers: as(one) })).status).toBe(204);
  expect([await status(one), await status(two), await status(three)]).toEqual([200, 401, 200]);
  const foreign = (await signIn("root", password("root")))!;
  expect((await ask("DELETE", `/sessions/${current}`, { headers: as(foreign) })).status).toBe(404);
  expect((await ask("DELETE", "/me/sessions", { headers: as(one) })).status).toBe(204);
  expect([await status(one), await status(three)]).toEqual([200, 401]);
});

test("a disabled person is out at once, by session and by token; a reset password is for one use", async () => {
  const cookie = (await signIn("alma", "chemin de halage 12"))!;
  const api = clientOf(admin);
  const disabled = await ask("PATCH", `/people/${alma.id}`, { body: { disabled: true }, headers: as((await signIn("root", password("root")))!) });
  expect([disabled.status, disabled.body.disabled]).toEqual([200, true]);
  expect([await status(cookie), (await clientOf(alma).get("/me")).status]).toEqual([401, 401]);
  expect(await signIn("alma", "chemin de halage 12")).toBeNull();
  const back = await api.patch(`/people/${alma.id}`, { body: { disabled: false, resetPassword: true } });
  expect(back.body.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/u);
  const fresh = (await signIn("alma", back.body.password))!;
  expect((await ask("GET", "/me", { headers: as(fresh) })).body.mustChangePassword).toBe(true);
});

test("the last administrator stays one", async () => {
  const answer = await clientOf(admin).patch(`/people/${admin.id}`, { body: { isAdmin: false } });
  expect([answer.status, answer.body.code]).toEqual([409, "wrong-state"]);
});

test("logins that look alike are taken", async () => {
  const api = clientOf(admin);
  expect((await api.post("/people", { body: { login: "paul" } })).status).toBe(201);
  expect(problems(await api.post("/people", { body: { login: "PAUL" } }))).toEqual(["login login-taken"]);
  expect(problems(await api.post("/people", { body: { login: "pаul" } }))).toEqual(["login login-taken"]);
  expect(problems(await api.post("/people", { body: { login: "a b" } }))).toEqual(["login bad-format"]);
});

test("a token is shown once, works, and is revoked at once; a foreign one cannot be", async () => {
  const cookie = (await signIn("root", password("root")))!;
  const made = await ask("POST", "/tokens", { body: { name: "export", scope: "read", expiresInDays: 30 }, headers: as(cookie) });
  expect(made.body.token).toMatch(/^apo_/u);
  expect((await clientOf(made.body).get("/me")).status).toBe(200);
  const listed = await ask("GET", "/tokens", { headers: as(cookie) });
  expect(JSON.stringify(listed.body)).not.toContain(made.body.token);
  const stored = await pool.query("SELECT hash FROM api_token WHERE id = $1", [made.body.id]);
  expect(stored.rows[0].hash.toString("utf8")).not.toContain(made.body.token);
  const foreign = (await signIn("paul", "x")) ?? cookie;
  expect((await ask("DELETE", `/tokens/${alma.id}`, { headers: as(foreign) })).status).toBe(404);
  expect((await ask("DELETE", `/tokens/${made.body.id}`, { headers: as(cookie) })).status).toBe(204);
  expect((await clientOf(made.body).get("/me")).status).toBe(401);
});

test("another site cannot act with the cookie", async () => {
  const cookie = (await signIn("root", password("root")))!;
  for (const headers of [
    { cookie, origin: "http://evil.test", "sec-fetch-site": "cross-site" }, { cookie, origin: "http://evil.test" }, { cookie, "sec-fetch-site": "same-site", origin: ORIGIN }, { cookie },
  ]) {
    const answer = await ask("POST", "/projects", { body: { name: "n", language: "fr" }, headers: headers as unknown as Record<string, string> });
    expect([answer.status, answer.body.code]).toEqual([403, "cross-site"]);
  }
});

test("a cookie cannot be forged", async () => {
  const forged = await encode({ token: { sid: "01a20caf-2a86-77af-bf39-208200e15c01" }, secret: "another secret altogether" });
  expect(await status(`apostille.session=${forged}`)).toBe(401);
  expect(await status("apostille.session=%E0%A4%A")).toBe(401);
});

test("after ten wrong passwords in a row the login waits; a right one gives its try back", async () => {
  const waits = [];
  for (let at = 0; at < 12; at += 1) waits.push(await takeAttempt("victim"));
  expect(waits.map((wait) => wait === null)).toEqual([...Array<boolean>(10).fill(true), false, false]);
  for (let at = 0; at < 30; at += 1) {
    expect(await takeAttempt("root")).toBeNull();
    await signIn("root", password("root"));
  }
});

test("somebody chooses their name and language", async () => {
  const cookie = (await signIn("root", password("root")))!;
  const changed = await ask("PATCH", "/me", { body: { name: "Ruth", locale: "en" }, headers: as(cookie) });
  expect(changed.body).toEqual({ id: admin.id, name: "Ruth", locale: "en" });
  const english = await ask("GET", "/projects/00000000-0000-7000-8000-000000000000", { headers: { ...as(cookie), "accept-language": "fr" } });
  expect(english.body.title).toMatch(/exist/u);
});
