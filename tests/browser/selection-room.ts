/** A project with one person and texts of the test's own, for the tests of the reading surface. */
import type { Page } from "playwright-core";
import { makePerson, makeToken, rest, type Person } from "../support/server";

export interface Room {
  readonly person: Person;
  readonly token: string;
  readonly project: string;
}

/** A project of a new person. */
export const makeRoom = async (): Promise<Room> => {
  const person = await makePerson("Camille", { locale: "fr" });
  const token = await makeToken(person);
  const { body } = await rest<{ id: string }>(token, "POST", "/projects", { name: "Sélections", language: "fr" });
  return { person, token, project: body.id };
};

/** Adds a Markdown text and answers with its id. */
export const addText = async ({ token, project }: Room, title: string, content: string): Promise<string> => {
  const document = { title, outlet: null, language: "fr", format: "markdown", content };
  const { status, body } = await rest<{ id: string }>(token, "POST", `/projects/${project}/documents`, document);
  expect(status).toBe(201);
  return body.id;
};

/** Opens the workbench and waits for the caret to be possible. */
export const openArticle = async (page: Page, room: Room, document: string): Promise<void> => {
  await page.goto(`/projects/${room.project}/documents/${document}`);
  await page.locator('[data-article][contenteditable="true"]').waitFor();
};
