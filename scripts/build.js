// npm run build: the Prisma client and Next's pages. npm start skips it while nothing that it reads has changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "./generate.js";
import { node24, root, silence } from "./node-24.js";
import { Refusal, runScript } from "./refusal.js";
import { runQuietly } from "./steps.js";

const inputs = ["app", "components", "domain", "lib", "letters", "messages", "prisma", "public", "server"];
const files = ["package-lock.json", "next.config.js", "tsconfig.json", "proxy.ts"];
const stamp = join(root, ".next/qoldau-inputs");

export function isBuilt() {
  return (
    existsSync(stamp) &&
    existsSync(join(root, "generated/prisma")) &&
    readFileSync(stamp, "utf8") === hashInputs()
  );
}

export function build() {
  return runQuietly("The build", node24(), [fileURLToPath(import.meta.url)]);
}

function buildNow() {
  const hash = hashInputs();
  generateClient();
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...placeholders(), ...process.env, ...silence, NODE_ENV: "production" };
  const { status } = spawnSync(node24(), [next, "build"], { cwd: root, env, stdio: "inherit" });
  if (status !== 0) throw new Refusal("next build failed; the lines above say why.");
  writeFileSync(stamp, hash);
}

// Next loads every page's module once to learn its settings, and some of them read the environment. A build knows no
// secrets and needs none: nothing of this is kept in it.
function placeholders() {
  const key = Buffer.alloc(32).toString("base64");
  return {
    ...{ DATABASE_URL: "postgresql://build@127.0.0.1:1/build", SMTP_URL: "smtp://127.0.0.1:1" },
    ...{ APP_URL: "http://localhost:3000", MAIL_FROM: "build@localhost" },
    ...{ DATA_KEYS: `build:${key}`, INDEX_KEY: key, TOKEN_KEY: key, AUTH_SECRET: key },
  };
}

function hashInputs() {
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hash = createHash("sha256").update(JSON.stringify(imports));
  for (const path of [...files, ...inputs.flatMap(walk)]) {
    if (existsSync(join(root, path)))
      hash
        .update(path)
        .update("\0")
        .update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function walk(folder) {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).sort();
  return names
    .map((name) => `${folder}/${name}`)
    .flatMap((path) => (statSync(join(root, path)).isDirectory() ? walk(path) : path))
    .filter((path) => !/\.test\.tsx?$/.test(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(buildNow);
