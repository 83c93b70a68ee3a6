/**
 * The product for a run of the browser tests: built when its sources changed, started once. APOSTILLE_ON names the
 * DATA_DIR of a command that is running already, a development server for example, to test that one instead.
 */
import path from "node:path";
import { buildWhenChanged } from "../../scripts/lib/build.mjs";
import { startProduct } from "../../scripts/lib/product.mjs";
import { whatRuns } from "../../scripts/lib/running.mjs";

const running = () => {
  const folder = process.env.APOSTILLE_ON;
  if (!folder) return null;
  const found = whatRuns(path.resolve(folder));
  if (!found?.database) throw new Error("Nothing runs on the folder that APOSTILLE_ON names.");
  return { url: found.url, database: found.database, stop: async () => undefined };
};

const start = async () => {
  const given = running();
  if (!given) await buildWhenChanged();
  const product = given ?? (await startProduct({ postgres: ["fsync=off", "synchronous_commit=off"] }));
  globalThis.apostilleProduct = product;
  process.env.APOSTILLE_URL = product.url;
  process.env.APOSTILLE_DATABASE = product.database;
};

export default start;
