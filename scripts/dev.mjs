/** `npm run dev`: the development server on the embedded database. */
import { prepare } from "./lib/prepare.mjs";
import { serve } from "./lib/serve.mjs";

await prepare();
await serve("dev");
