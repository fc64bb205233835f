import { fileURLToPath } from "node:url";
import { build, isBuilt } from "../scripts/build.js";

/** The production build of what stands in the tree now, for scenarios that start a whole web. */
export async function buildFirst(): Promise<void> {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  if (!isBuilt()) await build();
}
