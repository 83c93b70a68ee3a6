/** Browsers for tests: one Chromium per test file, a fresh context per person, pictures of what they see. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { origin, PLAIN_HOST_RULE, signIn, useServer, type Person } from "./server";

const PICTURES = path.resolve(__dirname, "../browser/screenshots");

export interface Look {
  readonly person?: Person;
  /** What the browser asks for; the person's own choice wins over it. */
  readonly locale?: "fr" | "en";
  readonly theme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  readonly origin?: string;
  readonly more?: BrowserContextOptions;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong inside the page: uncaught errors, and errors that it wrote to its console. */
  readonly errors: readonly string[];
}

const listenFor = (page: Page): string[] => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
};

/**
 * Call at the top of a test file. Answers `visit(look)`: a page of a fresh context, signed in when a person is given,
 * with relative addresses. Everything is closed after the file.
 */
export const useBrowser = (): ((look?: Look) => Promise<Visit>) => {
  let browser: Browser;
  jest.setTimeout(90_000);
  useServer();
  beforeAll(async () => {
    browser = await launchChromium([PLAIN_HOST_RULE]);
  }, 60_000);
  afterAll(() => browser?.close());

  return async (look = {}) => {
    const at = look.origin ?? origin();
    const context = await browser.newContext({
      baseURL: at, locale: look.locale === "en" ? "en-GB" : "fr-FR", colorScheme: look.theme ?? "light", timezoneId: "Europe/Paris",
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 }, hasTouch: look.touch ?? false, isMobile: look.touch ?? false, ...look.more,
    });
    context.setDefaultTimeout(15_000);
    if (look.person) await signIn(context, look.person, at);
    const page = await context.newPage();
    return { context, page, errors: listenFor(page) };
  };
};

/** A picture of what is shown, in tests/browser/screenshots. Answers its path. */
export const picture = async (page: Page, name: string, whole = false): Promise<string> => {
  mkdirSync(PICTURES, { recursive: true });
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file, fullPage: whole, animations: "disabled" });
  return file;
};
