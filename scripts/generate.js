// Writes the Prisma client to generated/prisma. The generator is WebAssembly and needs nothing from the network; Prisma
// would still fetch its schema engine first, unless told that there is one: any existing file will do.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal, runScript } from "./refusal.js";

const root = fileURLToPath(new URL("..", import.meta.url));

export function generateClient() {
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const command = [
    join(root, "node_modules/prisma/build/index.js"),
    "generate",
    "--no-hints",
    "--schema",
    "prisma",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Refusal(`The Prisma client could not be generated:\n${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(generateClient);
