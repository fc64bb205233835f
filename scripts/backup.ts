// npm run backup -- FILE: pg_dump as it must be called here. The counters of rate limits and their salts stay out, because
// with them an address could be tested for on the same day. The password goes by the environment, not by an argument.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, rmSync } from "node:fs";
import { env } from "#lib/env";
import { Refusal, runScript } from "./refusal.js";

async function main() {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) throw new Refusal("Usage: npm run backup -- FILE");
  const settings = env();
  const url = new URL(settings.WORKER_DATABASE_URL ?? settings.DATABASE_URL);
  const password = decodeURIComponent(url.password);
  url.password = "";
  await dump(file, url.href, password);
  console.log(
    `${file} is written. Encrypt it, keep it apart from the keys, and keep \`npm run --silent forgotten\` beside it.`,
  );
}

async function dump(file: string, url: string, password: string) {
  const output = create(file);
  const args = ["--format=custom", "--no-unlogged-table-data", "--no-owner", "--dbname", url];
  const child = spawn("pg_dump", args, {
    env: { ...process.env, PGPASSWORD: password },
    stdio: ["ignore", output, "pipe"],
  });
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const code = await once(child, "close").then(
    ([exit]) => exit,
    () => "missing",
  );
  closeSync(output);
  if (code === 0) return;
  rmSync(file);
  throw new Refusal(
    code === "missing"
      ? "There is no pg_dump: install PostgreSQL's client programs, of the server's version or newer."
      : `pg_dump failed: ${complaint.trim()}`,
  );
}

/** Readable for its owner alone, and never over an older backup. */
function create(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch {
    throw new Refusal(`${file} cannot be written: it exists already, or its folder does not.`);
  }
}

await runScript(main);
