/**
 * Every screen in both languages, light and dark, wide and at 360 pixels: nothing that axe objects to, nothing that
 * scrolls sideways, nothing that went wrong inside. The pictures in tests/browser/screenshots/screens are for looking at.
 */
import type { BrowserContext, Page } from "playwright-core";
import { axeViolations, sidewaysScroll } from "../support/axe";
import { picture, useBrowser } from "../support/browser";
import { loadDemo, makeDemoPerson, type DemoWorld } from "../support/demo-world";
import type { Person } from "../support/server";

const SHOWN_MS = 10_000;
/** After this a page is as it stays: fonts are there, marks are painted. */
const SETTLED_MS = 400;

interface Screen {
  readonly name: string;
  readonly path: (world: DemoWorld) => string;
  /** Signed out: for the way in. */
  readonly outside?: true;
  /** Whole pages are pictured, except the workbench, whose margin follows the window. */
  readonly window?: true;
  readonly before?: (page: Page) => Promise<unknown>;
}

const article = (world: DemoWorld) => `/projects/${world.project}/documents/${world.document("Le port")}`;

const classPath = (world: DemoWorld) => `/projects/${world.project}/classes/${world.class}`;
const assignmentPath = (world: DemoWorld) => `${classPath(world)}/assignments/${world.assignments[0]}`;

const SCREENS: readonly Screen[] = [
  { name: "sign-in", path: () => "/sign-in", outside: true },
  { name: "join", path: () => "/join", outside: true },
  { name: "projects", path: () => "/projects" },
  { name: "home", path: ({ project }) => `/projects/${project}` },
  { name: "new-document", path: ({ project }) => `/projects/${project}/documents/new` },
  { name: "workbench", path: article, window: true, before: (page) => page.getByRole("textbox").first().waitFor({ timeout: SHOWN_MS }) },
  { name: "details", path: (world) => `${article(world)}/details` },
  { name: "origins", path: ({ project }) => `/projects/${project}/origins` },
  { name: "certificate", path: (world) => `/projects/${world.project}/documents/${world.document("Le port d")}/provenance` },
  { name: "outlets", path: ({ project }) => `/projects/${project}/outlets` },
  { name: "outlet", path: ({ project, outlet }) => `/projects/${project}/outlets/${outlet("Port-Infos")}` },
  { name: "passages", path: ({ project, outlet }) => `/projects/${project}/outlets/${outlet("La Gazette du Large")}/claims?figure=claims/corroborated` },
  { name: "compare", path: ({ project, outlet }) => `/projects/${project}/outlets/compare?a=${outlet("Port-Infos")}&b=${outlet("La Gazette du Large")}` },
  { name: "agreement", path: ({ project }) => `/projects/${project}/agreement?label=contested` },
  { name: "speakers", path: ({ project }) => `/projects/${project}/speakers` },
  { name: "claims", path: ({ project }) => `/projects/${project}/claims` },
  { name: "reuse", path: ({ project }) => `/projects/${project}/reuse` },
  { name: "classes", path: ({ project }) => `/projects/${project}/classes` },
  { name: "class", path: (world) => classPath(world) },
  { name: "class-board", path: (world) => `${classPath(world)}/board` },
  { name: "assignment-new", path: (world) => `${classPath(world)}/assignments/new` },
  { name: "assignment", path: (world) => assignmentPath(world) },
  { name: "assignment-student", path: (world) => `${assignmentPath(world)}/students/${world.student}?beside=class` },
  { name: "assignment-print", path: (world) => `${assignmentPath(world)}/print` },
  { name: "exports", path: ({ project }) => `/projects/${project}/exports` },
  { name: "labels", path: ({ project }) => `/projects/${project}/labels` },
  { name: "settings", path: ({ project }) => `/projects/${project}/settings` },
  { name: "account", path: () => "/account" },
  { name: "admin", path: () => "/admin" },
  { name: "about", path: () => "/about" },
  { name: "not-found", path: () => "/projects/00000000-0000-7000-8000-000000000000" },
];

const visit = useBrowser();
let world: DemoWorld;
let people: Record<"fr" | "en", Person>;

beforeAll(async () => {
  world = await loadDemo();
  people = {
    fr: await makeDemoPerson(world, { name: "Élise Garnier", role: "owner", locale: "fr", isAdmin: true }),
    en: await makeDemoPerson(world, { name: "Olive Hart", role: "owner", locale: "en", isAdmin: true }),
  };
}, 60_000);

const show = async (context: BrowserContext, screen: Screen): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(screen.path(world));
  await page.locator("main").first().waitFor({ timeout: SHOWN_MS });
  await screen.before?.(page);
  await page.waitForTimeout(SETTLED_MS);
  return page;
};

const LOOKS = (["light", "dark"] as const).flatMap((theme) => [1366, 360].map((width) => ({ theme, width, height: width === 360 ? 780 : 768 })));
/** Colours do not depend on the language, lengths do: English is looked at narrow by day and wide by night. */
const looksIn = (locale: "fr" | "en") => LOOKS.filter(({ theme, width }) => locale === "fr" || (theme === "light") === (width === 360));
/** The window has another width, the layout follows. */
const RESIZED_MS = 150;

const contexts = new Map<string, Promise<BrowserContext>>();

afterAll(async () => {
  for (const context of contexts.values()) await (await context).close();
});

const makeContext = async (locale: "fr" | "en", outside: boolean): Promise<BrowserContext> => {
  const { context, page } = await visit({ ...(outside ? {} : { person: people[locale] }), locale, width: 1366, height: 768 });
  await page.close();
  return context;
};

const contextFor = (locale: "fr" | "en", outside: boolean): Promise<BrowserContext> => {
  const key = `${locale} ${outside}`;
  const known = contexts.get(key) ?? makeContext(locale, outside);
  contexts.set(key, known);
  return known;
};

/** One visit; the looks change around it, as when a tablet is turned or the evening comes. What is wrong, by look. */
const lookAt = async (screen: Screen, locale: "fr" | "en"): Promise<Record<string, unknown>> => {
  const page = await show(await contextFor(locale, screen.outside ?? false), screen);
  const found: Record<string, unknown> = { lang: await page.locator("html").getAttribute("lang") };
  for (const { theme, width, height } of looksIn(locale)) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(RESIZED_MS);
    await picture(page, `screens/${screen.name}-${locale}-${theme}-${width}`, !screen.window);
    found[`${theme} ${width}`] = { axe: await axeViolations(page), sideways: await sidewaysScroll(page) };
  }
  await page.close();
  return found;
};

const wanted = (locale: "fr" | "en") => ({ lang: locale, ...Object.fromEntries(looksIn(locale).map(({ theme, width }) => [`${theme} ${width}`, { axe: [], sideways: 0 }])) });

// Both languages side by side: a browser for each core.
it.each(SCREENS)("$name", async (screen) => {
  const [fr, en] = await Promise.all([lookAt(screen, "fr"), lookAt(screen, "en")]);
  expect({ fr, en }).toEqual({ fr: wanted("fr"), en: wanted("en") });
}, 90_000);
