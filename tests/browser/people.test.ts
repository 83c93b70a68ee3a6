/**
 * A class at work: five browsers mark one document by keyboard while 35 clients listen. Every acknowledged mark is
 * stored once and told to all who may see it, and to nobody else. PEOPLE_SECONDS=60 is the full minute.
 */
import type { Page } from "playwright-core";
import { createAssignment } from "@/lib/server/commands/assignments";
import { addClassMember } from "@/lib/server/commands/class-members";
import { createClass } from "@/lib/server/commands/classes";
import { addDocument } from "@/lib/server/commands/add-document";
import { inTransaction, pool } from "@/lib/server/database";
import { articleText } from "@/prisma/seed/article-text";
import { picture, useBrowser } from "../support/browser";
import { everyAnnotation, listenAs, quantile, type Listener } from "../support/crowd";
import { makePerson, makeToken, plainOrigin, rest, type Person } from "../support/server";

const SECONDS = Number(process.env.PEOPLE_SECONDS ?? 15);
const BROWSERS = 5;
/** Of the clients, these two read blind: they are told nothing of the others. */
const BLIND = 2;
const CLIENTS = 35;
/** What “within a second” leaves for the slowest one in twenty. */
const DELIVERY_MS = 1_000;
/** What the last key started has been sent and answered by then. */
const QUIET_MS = 1_500;

const visit = useBrowser();

interface World {
  readonly project: string;
  readonly document: string;
  readonly writers: readonly Person[];
  readonly listeners: readonly Person[];
  readonly blind: readonly Person[];
}

const people = (count: number, name: string): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => makePerson(`${name} ${String.fromCharCode(65 + (at % 26))}${at}`, { locale: "fr" })));

const makeWorld = async (): Promise<World> => {
  const teacher = await makePerson("Professeure", { locale: "fr" });
  const token = await makeToken(teacher);
  const project = (await rest<{ id: string }>(token, "POST", "/projects", { name: "Une classe", language: "fr" })).body.id;
  const document = await inTransaction((client) =>
    addDocument(client, {
      actorId: teacher.id, projectId: project, title: "Quais : l’accord signé", outlet: null, language: "fr",
      content: { format: "markdown", text: articleText("gazette-accord-signe.md"), original: null },
    }),
  );
  const [writers, listeners, blind] = [await people(BROWSERS, "Élève"), await people(CLIENTS - BLIND, "Lecteur"), await people(BLIND, "Aveugle")];
  await inTransaction(async (client) => {
    const by = { actorId: teacher.id, projectId: project };
    // A blind assignment shuts its articles for the whole class: those who see one another are of another.
    const [open, classId] = [await createClass(client, { ...by, name: "3e B" }), await createClass(client, { ...by, name: "3e C" })];
    for (const { login } of [...writers, ...listeners]) await addClassMember(client, { ...by, classId: open, login });
    for (const { login } of blind) await addClassMember(client, { ...by, classId, login });
    await createAssignment(client, {
      ...by, classId,
      assignment: { title: "À l’aveugle", documents: [document], members: blind.map(({ login }) => login), blind: true, gate: "submission", minimum: 1 },
    });
  });
  return { project, document, writers, listeners, blind };
};

const article = (page: Page) => page.getByRole("textbox", { name: /Texte de l’article|Article text/u });

/** Opens the workbench and puts the caret into the text. */
const open = async (person: Person, { project, document }: Pick<World, "project" | "document">, at?: string): Promise<Page> => {
  const { page } = await visit({ person, width: 1366, height: 768, ...(at ? { origin: at } : {}) });
  await page.goto(`/projects/${project}/documents/${document}`);
  await article(page).waitFor();
  await article(page).focus();
  return page;
};

const PASS = 40;

/** What the server acknowledged. */
interface Acknowledged {
  /** Marks, and when the answer that made them came. */
  readonly made: Map<string, number>;
  /** Those that were taken back: the same key on the same passage does that. */
  readonly withdrawn: Set<string>;
  readonly pending: Promise<unknown>[];
}

const remember = (page: Page, { made, withdrawn, pending }: Acknowledged): void => {
  page.on("response", (response) => {
    const method = response.request().method();
    if (!["POST", "PATCH"].includes(method) || !/\/annotations(?:\/[^/]+)?$/u.test(response.url()) || response.status() >= 300) return;
    const now = performance.now();
    const keep = ({ id, status }: { id: string; status: string }): void => {
      if (method === "POST") made.set(id, now);
      else if (status === "withdrawn") withdrawn.add(id);
      else withdrawn.delete(id);
    };
    pending.push(response.json().then(keep));
  });
};

/** Marks sentence after sentence until the time is over. Each round through the text reaches one character further. */
const work = async (page: Page, at: number, until: number): Promise<void> => {
  for (let step = 0; performance.now() < until; step += 1) {
    if (step % PASS === 0) await page.keyboard.press("Control+Home");
    await page.keyboard.press("Alt+ArrowDown");
    for (let more = 0; more < Math.floor(step / PASS); more += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press(String(1 + ((step + at) % 4)));
    await page.waitForTimeout(200 + 40 * at);
  }
};

/** What the head of the margin counts: “31 passages”. */
const passages = async (page: Page): Promise<string> => {
  await page.getByText("en direct").first().waitFor();
  return (await page.getByText(/^\d+ passages?$/u).first().textContent())!;
};

const expectPassages = (page: Page, words: string): Promise<void> => page.getByText(words, { exact: true }).first().waitFor({ timeout: 5_000 });

const listeners: Listener[] = [];
afterAll(() => Promise.all(listeners.map(({ stream }) => stream.close())));

const listenAll = (some: readonly Person[], document: string): Promise<Listener[]> =>
  Promise.all(some.map(async (person) => {
    const listener = await listenAs(person.login, await makeToken(person, "read"), document);
    listeners.push(listener);
    return listener;
  }));

/** Every mark is one row, one first revision, one announcement. */
const expectStoredOnce = async (document: string, ids: readonly string[]): Promise<void> => {
  const { rows } = await pool.query<{ id: string; revisions: number; events: number }>(
    `SELECT a.id, (SELECT count(*)::int FROM annotation_revision r WHERE r.annotation_id = a.id AND r.change = 'created') AS revisions,
       (SELECT count(*)::int FROM document_event e WHERE e.subject_id = a.id AND e.kind = 'created') AS events
     FROM annotation a WHERE a.document_id = $1`, [document],
  );
  expect(rows.filter((row) => row.revisions !== 1 || row.events !== 1)).toEqual([]);
  expect(rows.map((row) => row.id).sort()).toEqual(ids);
};

const listedFor = async (person: Person, document: string): Promise<string[]> =>
  (await everyAnnotation(await makeToken(person, "read"), document)).map(({ id }) => id).sort();

it(`five browsers and ${CLIENTS} clients on one document for ${SECONDS} s lose nothing, double nothing, betray nothing`, async () => {
  const world = await makeWorld();
  const seeing = await listenAll(world.listeners, world.document);
  const blind = await listenAll(world.blind, world.document);
  const pages = await Promise.all(world.writers.map((person) => open(person, world)));

  const { made, withdrawn, pending }: Acknowledged = { made: new Map(), withdrawn: new Set(), pending: [] };
  for (const page of pages) remember(page, { made, withdrawn, pending });
  const until = performance.now() + SECONDS * 1_000;
  await Promise.all(pages.map((page, at) => work(page, at, until)));
  await pages[0]!.waitForTimeout(QUIET_MS);
  await Promise.all(pending);
  const all = [...made.keys()].sort();
  const active = all.filter((id) => !withdrawn.has(id));

  expect(all.length).toBeGreaterThan(SECONDS * BROWSERS * 0.8);
  await expectStoredOnce(world.document, all);
  for (const { name, told, present, twice } of seeing) {
    expect({ name, missing: all.filter((id) => !told.has(id)), present: [...present].sort(), twice }).toEqual({ name, missing: [], present: active, twice: [] });
  }
  for (const { stream } of blind) expect(stream.frames).toEqual([]);
  expect(await listedFor(world.listeners[0]!, world.document)).toEqual(active);
  // One's own withdrawn work stays in one's own list.
  expect((await listedFor(world.writers[0]!, world.document)).filter((id) => !withdrawn.has(id))).toEqual(active);
  expect(await listedFor(world.blind[0]!, world.document)).toEqual([]);

  const shown = await passages(await open(world.listeners[0]!, world));
  for (const page of pages) await expectPassages(page, shown);
  await expectPassages(await open(world.blind[0]!, world), "Aucun passage");

  const waits = seeing.flatMap(({ told }) => [...made].map(([id, at]) => told.get(id)! - at));
  process.stderr.write(`  ${all.length} marks by ${BROWSERS} browsers (${withdrawn.size} taken back), told to ${seeing.length} clients: p50 ${Math.round(quantile(waits, 0.5))} ms, p95 ${Math.round(quantile(waits, 0.95))} ms after the author's browser had its answer\n`);
  expect(quantile(waits, 0.95)).toBeLessThan(DELIVERY_MS);
  await picture(pages[0]!, "people-five-browsers");
}, (SECONDS + 90) * 1_000);

it("works over plain http on a name that is not this machine: selecting by mouse, labelling, seeing it live", async () => {
  const world = await makeWorld();
  const [ada, ben] = [world.writers[0]!, world.writers[1]!];
  const [mine, theirs] = [await open(ada, world, plainOrigin()), await open(ben, world, plainOrigin())];
  expect(await mine.evaluate(() => [isSecureContext, "randomUUID" in crypto, "subtle" in crypto])).toEqual([false, false, false]);

  const word = await mine.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("[data-article]")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf("quatre quais");
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "quatre quais".length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    throw new Error("the words are not in the text");
  });
  await mine.mouse.move(word.left + 1, word.middle);
  await mine.mouse.down();
  await mine.mouse.move(word.right - 1, word.middle, { steps: 8 });
  await mine.mouse.up();
  const selected = await mine.evaluate(() => getSelection()!.toString());
  expect(selected).toContain("quatre quai");
  await mine.keyboard.press("4");
  await theirs.getByText("1 passage", { exact: true }).first().waitFor({ timeout: 3_000 });
  await expectPassages(mine, "1 passage");
  const [only] = await everyAnnotation(await makeToken(ben, "read"), world.document);
  expect(only).toMatchObject({ author: { id: ada.id }, labels: ["contested"], selector: { exact: selected } });
  await picture(theirs, "people-plain-http");
}, 60_000);
