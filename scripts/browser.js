// Finds a Chromium for the browser journeys: Playwright's own, the system's, one from Debian when we may install it, else
// the one that comes as an npm package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns {Promise<Record<string, string>>} the environment with which Playwright starts it */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const found = [chromium.executablePath(), ...system].find((path) => path && existsSync(path));
  if (found) return { CHROMIUM: found };
  if (process.getuid?.() === 0 && installFromDebian()) return { CHROMIUM: system[0] };
  return await unpackFromNpm();
}

function installFromDebian() {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: 240_000 };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return existsSync(system[0]);
}

async function unpackFromNpm() {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x"; // makes the package unpack the libraries that it needs, too
  const { default: packaged } = await import("@sparticuz/chromium");
  const path = await packaged.executablePath();
  const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env; // set by the package for what it unpacked
  return { CHROMIUM: path, LD_LIBRARY_PATH, FONTCONFIG_PATH };
}
