// Installs what package-lock.json names, unless exactly that is installed. No package's own script runs (.npmrc).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node-24.js";
import { runQuietly } from "./steps.js";

/** True when node_modules holds every package of the lock in its version; those of other platforms may be absent. */
export function isInstalled() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(record, "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

export function install() {
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const flags = [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
  ];
  return runQuietly("npm ci", program, [...first, ...flags]);
}
