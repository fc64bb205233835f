// PostgreSQL's own programs, as they must be called here: the password goes by the environment, not by an argument.
import { type IOType, spawn } from "node:child_process";
import { once } from "node:events";
import { env } from "#lib/env";
import { Refusal } from "./refusal.js";

/** The address that leads to PostgreSQL itself and not to a pooler. */
export function directUrl(): string {
  const settings = env();
  return settings.WORKER_DATABASE_URL ?? settings.DATABASE_URL;
}

type Streams = { input?: IOType | number; output?: IOType | number };

/** Runs pg_dump or pg_restore against the database; throws a {@link Refusal} with what it complained of. */
export async function runClientProgram(
  program: "pg_dump" | "pg_restore",
  args: readonly string[],
  { input = "ignore", output = "ignore" }: Streams,
): Promise<void> {
  const url = new URL(directUrl());
  const password = decodeURIComponent(url.password);
  url.password = "";
  const child = spawn(program, [...args, "--dbname", url.href], {
    env: { ...process.env, PGPASSWORD: password },
    stdio: [input, output, "pipe"],
  });
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const code = await once(child, "close").then(
    ([exit]) => exit,
    () => "missing",
  );
  if (code === 0) return;
  throw new Refusal(
    code === "missing"
      ? `There is no ${program}: install PostgreSQL's client programs, of the server's version or newer.`
      : `${program} failed: ${complaint.trim()}`,
  );
}
