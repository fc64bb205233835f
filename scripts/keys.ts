// npm run keys -- …: the keys of personal data. Shows their use, makes new ones, and seals everything anew under the
// newest. No key is ever written anywhere: `new` prints one, and the operator puts it where the others are.
import { randomBytes } from "node:crypto";
import { reindexOrganizers, rotateSealedValues } from "#domain/privacy/rotate-keys";
import {
  type KeyUse,
  surveyDataKeys,
  surveyIndexKeys,
  verifySealedValues,
} from "#domain/privacy/survey-keys";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { Refusal, runScript } from "./refusal.js";

const usage = `Usage: npm run keys -- COMMAND
  list        what lies under which key, and which key is no longer needed
  new         prints a new data key and how to bring it in without downtime
  new index   the same for a key that mailboxes are recognised by
  rotate      seals everything anew under the first of DATA_KEYS; may be stopped and run again at any time
  verify      opens every sealed value and says which ones do not open`;

const commands: Record<string, () => Promise<void> | void> = {
  list,
  new: printDataKey,
  "new index": printIndexKey,
  rotate,
  verify,
};

async function main() {
  const run = commands[process.argv.slice(2).join(" ")];
  if (!run) throw new Refusal(usage);
  await run();
}

async function list() {
  print("Data keys (DATA_KEYS; the first seals)", await surveyDataKeys(), "npm run keys -- rotate");
  print(
    "Index keys (INDEX_KEY; the first is for new mailboxes)",
    await surveyIndexKeys(),
    "npm run keys -- rotate (organizers) and the rows' terms",
  );
}

function print(title: string, uses: KeyUse[], waitsFor: string) {
  console.log(`\n${title}`);
  for (const [place, { key, live, values }] of uses.entries()) {
    const total = Object.values(values).reduce((sum, count) => sum + count, 0);
    const role = !live
      ? "MISSING"
      : place === 0
        ? "in use"
        : total === 0
          ? "not needed"
          : `waits for ${waitsFor}`;
    console.log(`  ${key.padEnd(16)} ${String(total).padStart(8)}  ${role}`);
    for (const [column, count] of Object.entries(values)) console.log(`      ${column} ${count}`);
  }
}

function printDataKey() {
  const ids = env().DATA_KEYS.map(([id]) => id);
  const numbers = ids.map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `k${Math.max(...numbers) + 1}`;
  console.log(`${id}:${randomBytes(32).toString("base64")}

It is stored nowhere: put it where the other keys are, and a copy apart from the database's backups.
1. Write it at the END of DATA_KEYS (${[...ids, id].join(",")}), restart all processes one after another: now all can read it.
2. Write it FIRST (${[id, ...ids].join(",")}), restart again: now all seal with it.
3. npm run keys -- rotate
4. When \`npm run keys -- list\` shows nothing under an old key, take that key out. Backups made before need it still.`);
}

function printIndexKey() {
  console.log(`${randomBytes(32).toString("base64")}

It is stored nowhere: put it where the other keys are, and a copy apart from the database's backups.
1. Write it at the END of INDEX_KEY, after a comma, restart all processes one after another: now all know it.
2. Write it FIRST, restart again: mailboxes that are new from now on are indexed with it. \`rotate\` moves the organizers.
3. A signer's hash has outlived its address and cannot be made anew: it keeps the old key until its term. Take the old key
   out when \`npm run keys -- list\` shows nothing under it.`);
}

async function rotate() {
  const { resealed, unreadable, left } = await rotateSealedValues({
    onProgress: ({ column, resealed: done }) => console.log(`  ${column} ${done}`),
  });
  const organizers = await reindexOrganizers();
  console.log(`${resealed} values sealed anew, ${organizers} organizers indexed anew.`);
  tell(unreadable);
  if (left > 0)
    throw new Refusal(
      `${left} values lie under an older key: a process still seals with it. Restart it with the new key first, run this again.`,
    );
}

async function verify() {
  const { opened, unreadable } = await verifySealedValues();
  console.log(`${opened} values open.`);
  tell(unreadable);
}

function tell(unreadable: string[]) {
  if (unreadable.length === 0) return;
  const shown = unreadable.slice(0, 10).map((context) => `  ${context}`);
  throw new Refusal(
    `${unreadable.length} values do not open: a key is missing from DATA_KEYS, or they are damaged.\n${shown.join("\n")}`,
  );
}

await runScript(main);
await db.$disconnect();
