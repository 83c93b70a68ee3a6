/** What the lockfile brings: no version with a known hole, nothing without a digest, no new script at installation. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as T;

const floors = read<{ packages: Record<string, { floor: string; why: string }>; nodeFloor: string; installScripts: string[] }>("security/floors.json");
const locked = Object.entries(read<{ packages: Record<string, Locked> }>("package-lock.json").packages).filter(([place]) => place !== "");
const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** A pre-release counts as its release: floors are set between releases. */
const parts = (version: string): number[] => version.split("-")[0]!.split(".").map(Number);

const isBelow = (version: string, floor: string): boolean => {
  const [a, b] = [parts(version), parts(floor)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};

it.each([
  ["16.3.3", "16.3.4", true],
  ["16.3.4", "16.3.4", false],
  ["16.10.0", "16.9.9", false],
  ["4.9.9", "16.0.0", true],
])("orders %s against %s", (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

it("has no package below its floor", () => {
  const low = locked
    .map(([place, { version = "0.0.0" }]) => ({ name: nameOf(place), version }))
    .filter(({ name, version }) => floors.packages[name] && isBelow(version, floors.packages[name].floor));
  expect(low).toEqual([]);
});

it("has a digest for every package, and none from elsewhere than the registry", () => {
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([place]) => place)).toEqual([]);
  const elsewhere = locked.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"));
  expect(elsewhere.map(([place]) => place)).toEqual([]);
});

it("runs no script at installation that was not looked at", () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place));
  expect(scripted.filter((name) => !floors.installScripts.includes(name))).toEqual([]);
});

it("brings no licence that would bind the product", () => {
  const binding = /\b(AGPL|GPL-|SSPL|BUSL|CC-BY-NC)/u;
  const bound = locked.filter(([, { license }]) => binding.test((license ?? "").replaceAll("LGPL-", "")));
  expect(bound.map(([place]) => nameOf(place))).toEqual([]);
});

it("runs on a Node that is still looked after", () => {
  expect(isBelow(process.versions.node, floors.nodeFloor)).toBe(false);
  const own = locked.filter(([place]) => /^node-(linux|win)-/u.test(nameOf(place)));
  expect(own.map(([, { version }]) => version)).toEqual(own.map(() => "24.21.0"));
});

it("keeps no secret and no build in the repository", () => {
  let files: string[];
  try {
    files = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\0").filter(Boolean);
  } catch {
    // A copy without its history.
    return;
  }
  expect(files.filter((file) => /(^|\/)(\.next|\.data|node_modules|lib\/server\/prisma)\/|(^|\/)\.env(?!\.example)|\.(pem|key)$/u.test(file))).toEqual([]);
});
