import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Client, escapeIdentifier, type QueryResultRow } from "pg";
import { afterAll, expect, test } from "vitest";
import { emailIndexOf } from "#domain/signatures/email-index";
import { signPetition } from "#domain/signatures/sign-petition";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";
import { migrate } from "./migrate.ts";
import { installedBinaries } from "./postgres/binaries.js";
import { startTemporaryPostgres } from "./temporary-database.js";

const run = promisify(execFile);

const fits = (await programsFit()) || (await moveToInstalledServer());

/** pg_dump reads no server that is newer than itself. */
async function programsFit(): Promise<boolean> {
  const own = Number(/ (\d+)\./.exec(spawnSync("pg_dump", ["--version"]).stdout?.toString() ?? "")?.[1] ?? 0);
  const [server] = await query<{ major: number }>(
    process.env.DATABASE_URL ?? "",
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  return own >= (server?.major ?? Number.POSITIVE_INFINITY);
}

/** Where the bundled server is too new, the machine's own one for this file. False where there is none. */
async function moveToInstalledServer(): Promise<boolean> {
  const programs = installedBinaries();
  if (!programs) return false;
  const server = await startTemporaryPostgres(programs);
  process.env.DATABASE_URL = server.url("postgres");
  await migrate(process.env.DATABASE_URL);
  afterAll(async () => {
    await db.$disconnect();
    await server.stop();
  });
  return true;
}

async function query<Row extends QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

function script(name: string, args: string[], databaseUrl: string, directUrl = databaseUrl) {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, WORKER_DATABASE_URL: directUrl };
  return run(process.execPath, [`scripts/${name}.ts`, ...args], { env: environment });
}

async function emptyDatabase(): Promise<string> {
  const url = new URL(env().DATABASE_URL);
  const name = `${url.pathname.slice(1)}_restored`;
  await query(url.href, `create database ${escapeIdentifier(name)} template template0`);
  url.pathname = name;
  return url.href;
}

test("a backup comes back whole, and who asked to be forgotten since stays forgotten", async ({ skip }) => {
  if (!fits) skip("there is no pg_dump on this machine that fits a server");
  const { slug, organisationId } = await makeCampaign();
  const details = { country: "DE", display: "anonymous", locale: "en", consent: true } as const;
  for (const name of ["stays", "leaves"])
    await signPetition({ slug, input: { ...details, email: `${name}@example.org` } });

  const folder = mkdtempSync(path.join(tmpdir(), "qoldau-restore-"));
  const [file, forgotten] = [path.join(folder, "backup"), path.join(folder, "forgotten")];
  await script("backup", [file], env().DATABASE_URL);
  expect(await db.instanceMark.findMany()).toMatchObject([{ name: "backup" }]);
  const gone = await emailIndexOf(organisationId, "leaves@example.org");
  const line = { what: "erasure", organisationId, emailIndex: gone.toString("hex"), at: new Date() };
  writeFileSync(forgotten, `${JSON.stringify(line)}\n`);

  const manifest = readFileSync(`${file}.json`, "utf8");
  expect(manifest).toContain('"public.signatures": 2');
  expect(manifest).not.toContain("rate_limits");
  const restored = await emptyDatabase();
  for (const addresses of [[env().DATABASE_URL, restored] as const, [restored, env().DATABASE_URL] as const])
    await expect(script("restore", [file, forgotten], ...addresses)).rejects.toMatchObject({
      stderr: expect.stringContaining("not empty"),
    });
  expect(await query(restored, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  const { stdout } = await script("restore", [file, forgotten], restored);
  expect(stdout).toContain("1 erasures");
  expect(stdout).toContain("Worker and web may start.");
  expect(await query(restored, "select email_index from signatures")).toEqual([
    { email_index: await emailIndexOf(organisationId, "stays@example.org") },
  ]);
  expect(await query(restored, "select from pg_trigger where not tgisinternal")).not.toEqual([]);
  await expect(script("restore", [file, forgotten], restored)).rejects.toMatchObject({
    stderr: expect.stringContaining("not empty"),
  });

  writeFileSync(`${file}.json`, manifest.replace('"public.signatures": 2', '"public.signatures": 3'));
  const name = new URL(restored).pathname.slice(1);
  await query(env().DATABASE_URL, `drop database ${escapeIdentifier(name)} with (force)`);
  await expect(script("restore", [file, forgotten], await emptyDatabase())).rejects.toMatchObject({
    stderr: expect.stringContaining("public.signatures: 3 in the backup, 2 here"),
  });
}, 120_000);
