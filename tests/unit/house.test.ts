/** The import rules of docs/architecture.md hold: every sentence of eslint.config.mjs, on every way to write an import. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const PATHS = "import/no-restricted-paths";

interface Case {
  readonly file: string;
  readonly code: string;
  /** The rule that it breaks; null when it is allowed. */
  readonly breaks: string | null;
}

/** An import of `from`, written in every form that TypeScript knows. */
const everyForm = (file: string, from: string, relative?: string): Case[] => {
  const of = (code: string, breaks = PATHS): Case => ({ file, code, breaks });
  const names = relative ? [from, relative] : [from];
  return names.flatMap((name) => [
    of(`import { x } from "${name}";\nexport const y = x;\n`),
    of(`import type { X } from "${name}";\nexport type Y = X;\n`),
    of(`export { x } from "${name}";\n`),
    of(`export * from "${name}";\n`),
    of(`export const load = () => import("${name}");\n`),
    of(`export const load = () => import(\`${name}\`);\n`, "no-restricted-syntax"),
    of(`export type Y = import("${name}").X;\n`, "no-restricted-syntax"),
  ]);
};

const imports = (file: string, from: string, breaks: string | null = PATHS): Case => ({
  file,
  code: `import { x } from "${from}";\nexport const y = x;\n`,
  breaks,
});
const says = (file: string, code: string, breaks: string | null): Case => ({ file, code: `export const y = ${code};\n`, breaks });

const CASES: readonly Case[] = [
  ...everyForm("lib/text/x.ts", "@/lib/server/log", "../server/log"),
  ...everyForm("components/annotation/x.tsx", "@/lib/server/log", "../../lib/server/log"),
  ...everyForm("app/projects/x.tsx", "pg"),
  // The order of the rooms.
  imports("lib/text/x.ts", "@/lib/anchor/resolve"),
  imports("lib/anchor/x.ts", "@/lib/annotation/record"),
  imports("lib/annotation/x.ts", "@/lib/access/actor"),
  imports("lib/statistics/x.ts", "@/lib/text/units"),
  imports("lib/errors.ts", "./text/units"),
  imports("lib/anchor/x.ts", "@/lib/text/units", null),
  imports("lib/access/x.ts", "../annotation/record", null),
  imports("lib/text/x.ts", "@/lib/errors", null),
  imports("lib/text/x.ts", "zod", null),
  // What a pure room keeps out, and the one list it may borrow.
  imports("lib/evidence/x.ts", "tldts", null),
  imports("lib/report/x.ts", "tldts"),
  imports("lib/evidence/x.ts", "undici"),
  ...["react", "next/headers", "next-intl", "@tiptap/core", "pg", "pino", "parse5"].map((name) => imports("lib/text/x.ts", name)),
  ...["node:fs", "fs", "node:crypto"].map((name) => imports("lib/anchor/x.ts", name, "import/no-nodejs-modules")),
  says("lib/text/x.ts", "Date.now()", "no-restricted-syntax"),
  says("lib/text/x.ts", "new Date()", "no-restricted-syntax"),
  says("lib/text/x.ts", "new Date(0)", null),
  says("lib/text/x.ts", "Math.random()", "no-restricted-syntax"),
  says("lib/text/x.ts", "performance.now()", "no-restricted-globals"),
  says("lib/text/x.ts", "crypto.randomUUID()", "no-restricted-globals"),
  says("lib/text/x.ts", "process.env.X", "no-restricted-globals"),
  says("lib/server/x.ts", "Date.now()", null),
  // What shows and what is shown.
  imports("components/annotation/x.tsx", "@/app/api/v1/me/route"),
  imports("components/annotation/x.tsx", "pg"),
  imports("components/annotation/x.tsx", "node:fs", "import/no-nodejs-modules"),
  imports("components/annotation/x.tsx", "@/lib/annotation/record", null),
  imports("components/ui/x.tsx", "@/lib/annotation/record"),
  imports("components/ui/x.tsx", "@/lib/text/units"),
  imports("components/ui/x.tsx", "../editor/types"),
  imports("components/ui/x.tsx", "react", null),
  imports("lib/server/x.ts", "@/app/api/v1/me/route"),
  imports("lib/server/x.ts", "@/components/editor/types"),
  // TipTap has one door.
  imports("components/annotation/x.tsx", "@tiptap/react"),
  imports("components/x.tsx", "@tiptap/core"),
  imports("components/ui/x.tsx", "@tiptap/pm/state"),
  imports("app/projects/x.tsx", "@tiptap/core"),
  imports("lib/server/x.ts", "@tiptap/core"),
  imports("components/editor/x.tsx", "@tiptap/core", null),
  imports("components/editor/painter/x.ts", "@tiptap/pm/view", null),
  // Routes and the database.
  imports("app/projects/x.tsx", "@prisma/client"),
  imports("app/projects/x.tsx", "@/lib/server/database"),
  imports("app/projects/x.tsx", "@/lib/server/log", null),
  // lib/text/offsets.ts imports lib/text/units.ts.
  imports("lib/text/units.ts", "./offsets", "import/no-cycle"),
];

const broken = (): string[][] =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(ROOT, "tests/support/lint-cases.mjs")], {
      cwd: ROOT, input: JSON.stringify(CASES), encoding: "utf8", stdio: ["pipe", "pipe", "inherit"],
    }),
  ) as string[][];

const OURS = new Set([PATHS, "import/no-cycle", "import/no-nodejs-modules", "no-restricted-syntax", "no-restricted-globals"]);

it("refuses what the house forbids and nothing else", () => {
  const found = broken();
  const wrong = CASES.flatMap((one, at) => {
    const rules = found[at]!.filter((rule) => OURS.has(rule));
    const right = one.breaks === null ? rules.length === 0 : rules.includes(one.breaks);
    return right ? [] : [`${one.file}: ${one.code.trim()} → ${rules.join(", ") || "allowed"}`];
  });
  expect(wrong).toEqual([]);
}, 60_000);

const filesIn = (folder: string): string[] =>
  existsSync(path.join(ROOT, folder))
    ? readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.parentPath.includes(path.join("lib", "server", "prisma")))
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    : [];
const sources = ["lib", "components", "app", "prisma", "i18n"].flatMap(filesIn);

it("names files for what they hold", () => {
  const vague = /(^|[/-])(utils?|helpers?|managers?|misc|common)(\.|-|\/|$)/u;
  expect(sources.filter((file) => vague.test(file))).toEqual([]);
  expect(sources.filter((file) => /^(lib|components)\/(.*\/)?index\.tsx?$/u.test(file))).toEqual([]);
  const named = /^([a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts|[A-Z][A-Za-z0-9]*\.tsx)$/u;
  expect(sources.filter((file) => /^(lib|components)\//u.test(file) && !named.test(path.basename(file)))).toEqual([]);
});

it("opens every module of lib and components with why it exists", () => {
  const silent = sources.filter((file) => {
    if (!/^(lib|components)\//u.test(file)) return false;
    const start = readFileSync(path.join(ROOT, file), "utf8").replace(/^"use (client|server)";\s*/u, "");
    return !/^\/(\*\*|\/)/u.test(start);
  });
  expect(silent).toEqual([]);
});

it("holds no character that shows a reader another program than the one that runs", () => {
  const deceptive = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/u;
  const all = [...sources, ...filesIn("tests")];
  expect(all.filter((file) => deceptive.test(readFileSync(path.join(ROOT, file), "utf8")))).toEqual([]);
});
