/** What axe finds wrong with a page, in words short enough for a failing test. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

let source: string | undefined;

/** Every violation as `rule: element — why`, the best-practice rules included. Empty: none. */
export const axeViolations = async (page: Page): Promise<string[]> => {
  source ??= readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  // Evaluated, not inserted: the page's own security policy stays in force.
  await page.evaluate(`${source}; undefined`);
  const violations = (await page.evaluate("axe.run(document).then((result) => result.violations)")) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(" ")} — ${(failureSummary ?? "").split("\n").slice(1).map((line) => line.trim()).join("; ")}`),
  );
};

/** How many CSS pixels the page is wider than its window; 0 where nothing scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
