// `pgbench-round.ts CONNECTIONS`: the rows alone, written by pgbench with no server before PostgreSQL. What it inserts is made
// up by PostgreSQL itself, since pgbench has no bytes.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { db } from "#lib/db";
import { makeCampaign } from "../../testing/make-campaign.ts";
import { liveEnvironment, startDatabase } from "../instance.ts";
import { percentile } from "../load.ts";
import { bareStatement } from "./bare-statement.ts";
import { SECONDS, WARM_UP_SECONDS } from "./measure-signing.ts";

const [connections = "16"] = process.argv.slice(2);

const database = await startDatabase();
Object.assign(process.env, await liveEnvironment(database.url));
const folder = mkdtempSync(path.join(tmpdir(), "qoldau-pgbench-"));
try {
  const script = path.join(folder, "sign.sql");
  writeFileSync(script, `${statementFor(await makeCampaign())};\n`);
  await run(script, WARM_UP_SECONDS);
  const before = await db.signature.count();
  await run(script, SECONDS, "--log");
  const signed = (await db.signature.count()) - before;
  const milliseconds = readTimes();
  if (milliseconds.length !== signed) throw new Error("transactions and rows differ");
  console.log(
    JSON.stringify({
      "signatures per second": signed / SECONDS,
      median: percentile(milliseconds, 50),
      p99: percentile(milliseconds, 99),
    }),
  );
} finally {
  await db.$disconnect();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

function statementFor(campaign: { id: string; organisationId: string }): string {
  return bareStatement({
    signature: "gen_random_uuid()",
    organisation: `'${campaign.organisationId}'::uuid`,
    campaign: `'${campaign.id}'::uuid`,
    index: bytes(36),
    email: bytes(60),
    country: "'DE'",
    token: bytes(32),
    mail: "gen_random_uuid()",
  });
}

/** So many random bytes, made by PostgreSQL. */
function bytes(count: number): string {
  const uuids = Array(Math.ceil(count / 16)).fill("uuid_send(gen_random_uuid())");
  return `substr(${uuids.join(" || ")}, 1, ${count})`;
}

function run(script: string, seconds: number, ...more: string[]) {
  const url = new URL(database.url);
  const where = ["-h", url.hostname, "-p", url.port, "-U", url.username];
  const how = ["-n", "-M", "prepared", "-c", connections, "-j", "2", "-T", String(seconds), "-f", script];
  const env = { ...process.env, PGPASSWORD: url.password };
  return promisify(execFile)("pgbench", [...where, ...how, ...more, url.pathname.slice(1)], {
    cwd: folder,
    env,
  });
}

/** Each line of pgbench's log is a transaction; its third field the microseconds that it took. */
function readTimes(): number[] {
  const logs = readdirSync(folder).filter((name) => name.startsWith("pgbench_log"));
  const lines = logs.flatMap((name) => readFileSync(path.join(folder, name), "utf8").trim().split("\n"));
  return lines.map((line) => Number(line.split(" ")[2]) / 1000);
}
