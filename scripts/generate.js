// Writes the Prisma client to generated/prisma. The generator is WebAssembly and needs nothing from the network; Prisma
// would still fetch its schema engine first, unless told that there is one: any existing file will do.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { node24, root, silence } from "./node-24.js";
import { Refusal, runScript } from "./refusal.js";

export function generateClient() {
  const prisma = join(root, "node_modules/prisma/build/index.js");
  const env = { ...process.env, ...silence, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const args = [prisma, "generate", "--no-hints", "--schema", "prisma"];
  const { status, stdout, stderr } = spawnSync(node24(), args, { cwd: root, env, encoding: "utf8" });
  if (status !== 0) throw new Refusal(`The Prisma client could not be generated:\n${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(generateClient);
