/**
 * What the linter holds: Next's own rules, and the house of docs/architecture.md. `HOUSE` states the whole of it, one
 * sentence a line; tests/unit/house.test.ts proves each of them on imports of every form.
 */
import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

/** The pure rooms, in their order: what a room needs stands before it. */
const ROOMS = ["statistics", "text", "anchor", "annotation", "evidence", "review", "classroom", "access", "report", "exchange"];

const DATABASE = ["./node_modules/pg", "./node_modules/@types/pg", "./node_modules/@prisma", "./node_modules/prisma", "./lib/server/prisma", "./lib/server/database.ts", "./prisma"];
const EDITOR = ["@tiptap", "prosemirror-model", "prosemirror-state", "prosemirror-view", "prosemirror-transform"].map((name) => `./node_modules/${name}`);
const EVERYTHING = "./";

/** What one room needs from outside because it cannot be written by hand: the Public Suffix List is data that others keep. */
const LENT = { evidence: ["node_modules/tldts"] };

/** Who (`target`) imports nothing from where (`from`), but for (`except`). */
const HOUSE = [
  ...ROOMS.map((room, place) => ({
    target: `./lib/${room}`,
    from: EVERYTHING,
    except: [...ROOMS.slice(0, place + 1).map((above) => `lib/${above}`), "lib/errors.ts", "node_modules/zod", ...(LENT[room] ?? [])],
    message: "A pure room imports only the rooms before it, lib/errors and zod.",
  })),
  { target: "./lib/errors.ts", from: EVERYTHING, message: "lib/errors imports nothing." },
  { target: "./lib/server", from: ["./app", "./components"], message: "lib never imports what shows it." },
  { target: "./components", from: ["./lib/server", "./app", ...DATABASE], message: "Components know neither the server nor the routes." },
  { target: "./components/ui", from: EVERYTHING, except: ["components/ui", "node_modules"], message: "components/ui knows nothing of the domain." },
  { target: ["./app", "./lib", "./components/*.{ts,tsx}", "./components/!(editor)/**"], from: EDITOR, message: "Only components/editor knows TipTap." },
  { target: "./app", from: DATABASE, message: "Routes ask commands and queries, never the database." },
];

/** A way to name a module that the rules above would not see. */
const HIDDEN_IMPORTS = [
  { selector: "TSImportType", message: "Write an import at the top of the file." },
  { selector: "TSImportEqualsDeclaration", message: "Write an import at the top of the file." },
  { selector: "ImportExpression > TemplateLiteral[expressions.length=0]", message: "Name the module by a plain string." },
];

/** Time and chance come into a pure room as arguments. */
const IMPURE = [
  { selector: "ImportExpression", message: "A pure room loads nothing while it runs." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time comes in as an argument." },
  { selector: "CallExpression[callee.name='Date']", message: "Time comes in as an argument." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Time comes in as an argument." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Chance comes in as an argument." },
];
const OUTSIDE = ["process", "Buffer", "window", "document", "navigator", "localStorage", "fetch", "performance", "crypto", "setTimeout", "setInterval", "globalThis"];
const WORLD = OUTSIDE.map((name) => ({ name, message: "The world stays outside a pure room." }));

const SIZE = {
  "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
};

/** No component is made outside components and app: there, `use…` is a word like any other. */
const hooks = next.find((part) => part.plugins?.["react-hooks"]).plugins["react-hooks"];
const NO_HOOKS = Object.fromEntries(Object.keys(hooks.rules).map((rule) => [`react-hooks/${rule}`, "off"]));

const config = [
  { ignores: [".next/**", ".data*/**", "node_modules/**", "lib/server/prisma/**", "next-env.d.ts", "coverage/**"] },
  ...next,
  ...typescript,
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: HOUSE }],
      "import/no-cycle": ["error", { ignoreExternal: true, disableScc: true }],
      "no-restricted-syntax": ["error", ...HIDDEN_IMPORTS],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] },
  },
  { files: ["app/**", "components/**", "lib/**", "scripts/**", "prisma/**"], rules: SIZE },
  {
    files: [...ROOMS.map((room) => `lib/${room}/**`), "lib/errors.ts"],
    rules: {
      "import/no-nodejs-modules": "error",
      "no-restricted-globals": ["error", ...WORLD],
      "no-restricted-syntax": ["error", ...HIDDEN_IMPORTS, ...IMPURE],
    },
  },
  { files: ["components/**"], rules: { "import/no-nodejs-modules": "error" } },
  {
    files: ["tests/**", "scripts/**", "prisma/**", "*.config.*"],
    rules: { ...NO_HOOKS, "import/no-anonymous-default-export": "off", "@next/next/no-assign-module-variable": "off" },
  },
  {
    // next.config.js is CommonJS: package.json names no module type.
    files: ["tests/**", "next.config.js"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
];

export default config;
