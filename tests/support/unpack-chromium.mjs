/**
 * Unpacks the Chromium of an npm package, with its libraries and fonts, into the folder that TMPDIR names. A program
 * of its own because the package takes its folder and its mode from the environment of the process that imports it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();

// The fonts are looked for where they are, and where this system keeps its own.
const conf = path.join(tmpdir(), "fonts/fonts.conf");
const folders = [path.join(process.env.CHROMIUM_HOME ?? tmpdir(), "fonts"), "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`).join("");
writeFileSync(conf, readFileSync(conf, "utf8").replace(/<dir>[\s\S]*<\/dir>/u, folders).replace(/<cachedir>.*<\/cachedir>/u, '<cachedir prefix="xdg">fontconfig</cachedir>'));
