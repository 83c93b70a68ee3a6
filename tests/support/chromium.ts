/**
 * A headless Chromium for browser tests, wherever they run: CHROMIUM_PATH, else the one from npm (Linux on x64, no
 * root and no installed library needed), else an installed one.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const ROOT = path.resolve(__dirname, "../..");

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ARGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
];

interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(path.join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8")) as { version: string }).version;

/** Unpacked once per version and user; a run that is cut short leaves nothing that the next one would take for whole. */
const fromPackage = (): Program => {
  const home = path.join(tmpdir(), `apostille-chromium-${packageVersion()}-${userInfo().uid}`);
  if (!existsSync(path.join(home, "chromium"))) {
    mkdirSync(tmpdir(), { recursive: true });
    const making = mkdtempSync(path.join(tmpdir(), "apostille-chromium-"));
    execFileSync(process.execPath, [path.join(__dirname, "unpack-chromium.mjs")], {
      cwd: ROOT, env: { ...process.env, TMPDIR: making, CHROMIUM_HOME: home, NODE_OPTIONS: "" }, stdio: "inherit",
    });
    chmodSync(making, 0o755);
    try {
      renameSync(making, home);
    } catch {
      // Another run was first.
      rmSync(making, { recursive: true, force: true });
    }
  }
  const libraries = [path.join(home, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return { executablePath: path.join(home, "chromium"), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(home, "fonts") } };
};

const find = (): Program => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, env: {} };
  const packed = path.join(ROOT, "node_modules/@sparticuz/chromium/bin/chromium.br");
  if (process.platform === "linux" && process.arch === "x64" && existsSync(packed)) return fromPackage();
  const installed = INSTALLED.find((place) => existsSync(place));
  if (!installed) throw new Error("No Chromium: name one with CHROMIUM_PATH.");
  return { executablePath: installed, env: {} };
};

/** Launches it. The caller closes it. */
export const launchChromium = (extraArgs: readonly string[] = []): Promise<Browser> => {
  const { executablePath, env } = find();
  return chromium.launch({ executablePath, args: [...ARGS, ...extraArgs], env: { ...(process.env as Record<string, string>), ...env } });
};
