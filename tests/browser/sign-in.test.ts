/** The way in, through the real form, on a secure origin and on one that is not. */
import { picture, useBrowser } from "../support/browser";
import { makePerson, origin, plainOrigin, signInByForm } from "../support/server";

const visit = useBrowser();

it.each([
  ["loopback", origin],
  ["a plain http address", plainOrigin],
])("lets a person in on %s", async (_, at) => {
  const person = await makePerson("Léa Martin", { locale: "fr" });
  const { page, errors } = await visit({ origin: at() });
  await signInByForm(page, person, at());
  expect(new URL(page.url()).pathname).toBe("/projects");
  await picture(page, "sign-in-projects");
  const me = await page.evaluate(async () => (await fetch("/api/v1/me")).json() as Promise<unknown>);
  expect(me).toMatchObject({ id: person.id, login: person.login });
  expect(errors).toEqual([]);
});

it("says that a password is wrong, and stays", async () => {
  const person = await makePerson("Noé");
  const { page } = await visit();
  await page.goto("/sign-in");
  await page.locator('input[name="login"]').fill(person.login);
  await page.locator('input[name="password"]').fill("certainement pas");
  await page.locator('form:has(input[name="login"]) button[type="submit"]').click();
  await page.locator('[role="alert"]:not(:empty)').first().waitFor();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

it("is signed in on the plain address without the form too", async () => {
  const { page } = await visit({ person: await makePerson("Inès"), origin: plainOrigin() });
  await page.goto("/projects");
  expect(new URL(page.url()).pathname).toBe("/projects");
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
});
