// npm run forgotten: who asked to be erased, took a signature back or wants no mail, as lines of JSON with keyed hashes.
// Keep it beside the backups, fresher than they are. `replay [FILE]` forgets them again after a backup was restored.
import { listForgotten, replayForgotten } from "#domain/privacy/forgotten";
import { stopRestored } from "#domain/privacy/stop-restored";
import { db } from "#lib/db";
import { workerIsAlive } from "#lib/heartbeat";
import { readForgotten } from "./forgotten-file.ts";
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
  const { erasure, withdrawal, objection } = await replayForgotten(file ? readForgotten(file) : []);
  const { letters, mailings } = await stopRestored();
  console.log(
    `${erasure} erasures, ${withdrawal} withdrawals and ${objection} objections repeated; ${letters} letters on their way are not sent again, ${mailings} mailings of news are stopped.`,
  );
}

async function list() {
  for (const line of await listForgotten()) console.log(JSON.stringify(line));
}

await runScript(main);
await db.$disconnect();
