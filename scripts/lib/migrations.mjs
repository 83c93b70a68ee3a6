/**
 * Prisma's schema engine as WebAssembly: writes and applies the migrations that `prisma migrate deploy` reads, without
 * the native binary that Prisma would download.
 */
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./root.mjs";

const require = createRequire(import.meta.url);
const FOLDER = path.join(ROOT, "prisma/migrations");

// The engine bounds its lock by a timer of ten seconds and never clears it: it must not keep the process alive.
const withoutLastingTimers = (background) => {
  const timers = Object.entries(background).filter(([name]) => name.startsWith("__wbg_setTimeout_"));
  const unref = (set) => (...args) => {
    const real = globalThis.setTimeout;
    globalThis.setTimeout = (...timer) => real(...timer).unref();
    try {
      return set(...args);
    } finally {
      globalThis.setTimeout = real;
    }
  };
  return { ...background, ...Object.fromEntries(timers.map(([name, set]) => [name, unref(set)])) };
};

// Once per process: the package keeps the memory of its one instance in module variables.
let engineClass;
const loadEngine = async () => {
  if (engineClass) return engineClass;
  const folder = path.join(ROOT, "node_modules/@prisma/schema-engine-wasm");
  const background = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const wasm = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": withoutLastingTimers(background) });
  background.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  engineClass = background.SchemaEngine;
  return engineClass;
};

const schemaFiles = () => [{ path: "schema.prisma", content: readFileSync(path.join(ROOT, "prisma/schema.prisma"), "utf8") }];

/** Every migration of the folder, as the engine wants them. */
const migrationsList = () => {
  const lock = path.join(FOLDER, "migration_lock.toml");
  const names = existsSync(FOLDER) ? readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort() : [];
  return {
    baseDir: FOLDER,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(path.join(FOLDER, name, "migration.sql"), "utf8") } },
    })),
  };
};

const withEngine = async (connectionString, work) => {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const SchemaEngine = await loadEngine();
  // A pool of our own, so that it can be closed: PostgreSQL copies no template that somebody is connected to.
  const { Pool } = require("pg");
  const pool = new Pool({ connectionString });
  pool.on("error", () => undefined);
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await SchemaEngine.new({ datamodels: schemaFiles().map((file) => [file.path, file.content]) }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free?.();
    await pool.end();
  }
};

/** The SQL that makes the schema from nothing. */
export const schemaSql = (connectionString) =>
  withEngine(connectionString, async (engine) => {
    const result = await engine.diff({
      from: { tag: "empty" }, to: { tag: "schemaDatamodel", files: schemaFiles() }, script: true, shadowDatabaseUrl: null,
      exitCode: null, filters: { externalTables: [], externalEnums: [] },
    });
    return result.stdout;
  });

/** True when every migration of the folder has been applied. Asks without changing anything. */
const isCurrent = async (client) => {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known");
  if (!table.rows[0].known) return false;
  const { rows } = await client.query("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL");
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrationsList().migrationDirectories.every(({ path: name }) => applied.has(name));
};

/** Applies what is pending, one process at a time. Answers the names of the migrations applied. */
export const migrate = async (connectionString) => {
  const { Client } = require("pg");
  const guard = new Client({ connectionString });
  guard.on("error", () => undefined);
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock(4150053)");
    if (await isCurrent(guard)) return [];
    const result = await withEngine(connectionString, (engine) =>
      engine.applyMigrations({ migrationsList: migrationsList(), filters: { externalTables: [], externalEnums: [] } }),
    );
    return result.appliedMigrationNames;
  } finally {
    await guard.end();
  }
};
