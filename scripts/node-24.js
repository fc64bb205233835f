// The Node that runs the product's TypeScript: the pinned one from node_modules, whatever Node the machine has.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.js";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns {string} the program's path, to be asked for after the install */
export function node24() {
  const pinned = join(root, "node_modules/.bin/node");
  if (existsSync(pinned)) return pinned;
  // 24.16 brought randomUUIDv7.
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 25 || (major === 24 && minor >= 16)) return process.execPath;
  throw new Refusal(
    `Node ${process.versions.node} is too old and none is bundled for this platform: install Node 24.16 or newer (nodejs.org).`,
  );
}

/** Nothing of the frameworks reports home. */
export const silence = {
  NEXT_TELEMETRY_DISABLED: "1",
  BETTER_AUTH_TELEMETRY: "0",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};
