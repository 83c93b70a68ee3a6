/** The links of the packaged PostgreSQL, in a copy of its folder that is not called `native`: as root, on a new machine. */
import { mkdtempSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { link } from "@/scripts/lib/postgres-programs.mjs";

it("makes the missing links inside the copy", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "apostille-links-"));
  const copy = path.join(folder, "apostille-postgres-1.2.3.4711");
  try {
    mkdirSync(path.join(copy, "lib"), { recursive: true });
    writeFileSync(path.join(copy, "lib", "libpq.so.5.18"), "");
    writeFileSync(path.join(copy, "pg-symlinks.json"), JSON.stringify([{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]));
    link(copy);
    link(copy);
    expect(readlinkSync(path.join(copy, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
