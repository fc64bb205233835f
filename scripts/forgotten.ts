// npm run forgotten: who asked to be erased, took a signature back or wants no mail, as lines of JSON with keyed hashes.
// Keep it beside the backups, fresher than they are. `replay [FILE]` forgets them again after a backup was restored.
import { readFileSync } from "node:fs";
import {
  forgottenSchema,
  listForgotten,
  replayForgotten,
  stopRestoredLetters,
} from "#domain/privacy/forgotten";
import { db } from "#lib/db";
import { workerIsAlive } from "#lib/heartbeat";
import { Refusal, runScript } from "./refusal.js";

const usage = `Usage: npm run --silent forgotten > FILE
       npm run forgotten -- replay [FILE]    after a backup was restored, before the worker starts`;

async function main() {
  const [command, file, ...rest] = process.argv.slice(2);
  if (command === undefined) return await list();
  if (command !== "replay" || rest.length > 0) throw new Refusal(usage);
  if (await workerIsAlive())
    throw new Refusal(
      "The worker runs: it may be sending what was sent before. Stop it, then run this again.",
    );
  const { erasure, withdrawal, objection } = await replayForgotten(file ? read(file) : []);
  const letters = await stopRestoredLetters();
  console.log(
    `${erasure} erasures, ${withdrawal} withdrawals and ${objection} objections repeated; ${letters} letters on their way are not sent again.`,
  );
}

async function list() {
  for (const line of await listForgotten()) console.log(JSON.stringify(line));
}

function read(file: string) {
  const lines = readLines(file).filter((line) => line.trim() !== "");
  return lines.map((line, index) => {
    try {
      return forgottenSchema.parse(JSON.parse(line));
    } catch {
      throw new Refusal(`${file}:${index + 1} is no line of npm run forgotten; nothing was changed.`);
    }
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}

await runScript(main);
await db.$disconnect();
