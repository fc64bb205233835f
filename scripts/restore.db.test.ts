import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Client, escapeIdentifier } from "pg";
import { expect, test } from "vitest";
import { emailIndexOf } from "#domain/signatures/email-index";
import { signPetition } from "#domain/signatures/sign-petition";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeCampaign } from "#testing/make-campaign";

const run = promisify(execFile);

/** pg_dump reads no server that is newer than itself. */
async function programsFit(): Promise<boolean> {
  const own = Number(/ (\d+)\./.exec(spawnSync("pg_dump", ["--version"]).stdout?.toString() ?? "")?.[1] ?? 0);
  const [server] = await db.$queryRaw<{ major: number }[]>`
    select current_setting('server_version_num')::int / 10000 as major`;
  return own >= (server?.major ?? Number.POSITIVE_INFINITY);
}

function script(name: string, args: string[], databaseUrl: string) {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, WORKER_DATABASE_URL: databaseUrl };
  return run(process.execPath, [`scripts/${name}.ts`, ...args], { env: environment });
}

async function emptyDatabase(): Promise<string> {
  const url = new URL(env().DATABASE_URL);
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const name = `${url.pathname.slice(1)}_restored`;
  await client.query(`create database ${escapeIdentifier(name)} template template0`);
  await client.end();
  url.pathname = name;
  return url.href;
}

test("a backup comes back whole, and who asked to be forgotten since stays forgotten", async ({ skip }) => {
  if (!(await programsFit())) skip("there is no pg_dump of the server's version on this machine");
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
  const { stdout } = await script("restore", [file, forgotten], restored);
  expect(stdout).toContain("1 erasures");
  expect(stdout).toContain("Worker and web may start.");
  const client = new Client({ connectionString: restored });
  await client.connect();
  const { rows } = await client.query("select email_index from signatures");
  const triggers = await client.query("select count(*)::int as count from pg_trigger where not tgisinternal");
  await client.end();
  expect(rows.map(({ email_index }) => email_index)).toEqual([
    await emailIndexOf(organisationId, "stays@example.org"),
  ]);
  expect(triggers.rows[0].count).toBeGreaterThan(0);
  await expect(script("restore", [file, forgotten], restored)).rejects.toMatchObject({
    stderr: expect.stringContaining("not empty"),
  });

  writeFileSync(`${file}.json`, manifest.replace('"public.signatures": 2', '"public.signatures": 3'));
  const url = new URL(restored);
  const admin = new Client({ connectionString: env().DATABASE_URL });
  await admin.connect();
  await admin.query(`drop database ${escapeIdentifier(url.pathname.slice(1))} with (force)`);
  await admin.end();
  await expect(script("restore", [file, forgotten], await emptyDatabase())).rejects.toMatchObject({
    stderr: expect.stringContaining("public.signatures: 3 in the backup, 2 here"),
  });
}, 120_000);
