/** `npm start`: production, on a database of the operator's. Names what is missing or wrong, never its value. */
import { prepare } from "./lib/prepare.mjs";
import { must } from "./lib/run.mjs";

const isAddress = (value) => /^https?:$/u.test(URL.parse?.(value)?.protocol ?? (URL.canParse(value) ? new URL(value).protocol : ""));

const wrong = () => {
  const { DATABASE_URL, NEXTAUTH_SECRET = "", NEXTAUTH_URL = "" } = process.env;
  const faults = [];
  if (!DATABASE_URL) faults.push("DATABASE_URL is not set");
  if (!NEXTAUTH_SECRET) faults.push("NEXTAUTH_SECRET is not set");
  else if (NEXTAUTH_SECRET.length < 32) faults.push("NEXTAUTH_SECRET is shorter than 32 characters");
  else if (/secret|change.?me|password/iu.test(NEXTAUTH_SECRET) || new Set(NEXTAUTH_SECRET).size < 8) faults.push("NEXTAUTH_SECRET is not random");
  if (!NEXTAUTH_URL) faults.push("NEXTAUTH_URL is not set");
  else if (!isAddress(NEXTAUTH_URL)) faults.push("NEXTAUTH_URL is not an http or https address");
  return faults;
};

const faults = wrong();
if (faults.length > 0) {
  process.stderr.write(`Cannot start:\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
  process.exit(78);
}
await prepare();
const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
await must(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", HOST, "-p", PORT], { env: { NODE_ENV: "production" } });
