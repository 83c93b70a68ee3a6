/** `npm run build`: the production build. */
import { prepare } from "./lib/prepare.mjs";
import { must } from "./lib/run.mjs";

await prepare();
await must(process.execPath, ["node_modules/next/dist/bin/next", "build"]);
