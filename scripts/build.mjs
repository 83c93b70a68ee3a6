/** `npm run build`: the production build. */
import { buildWhenChanged } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";

await prepare();
await buildWhenChanged();
