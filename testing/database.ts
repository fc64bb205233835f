// Databases for tests: one PostgreSQL per run, one migrated template in it, one copy of the template per test file.
import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { migrate } from "../scripts/migrate.ts";
import { startTemporaryPostgres } from "../scripts/temporary-database.js";

export type TestServer = { adminUrl: string; template: string; stop: () => Promise<void> };

/** Starts PostgreSQL (or takes the one of TEST_DATABASE_URL, an administrator's address) and migrates a template. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const temporary = given ? undefined : await startTemporaryPostgres();
  const adminUrl = given ?? temporary?.url("postgres") ?? "";
  const template = await createDatabase(adminUrl, "qoldau_template");
  await migrate(databaseUrl(adminUrl, template));
  async function stop() {
    await dropDatabase(adminUrl, template);
    await temporary?.stop();
  }
  return { adminUrl, template, stop };
}

/** A fresh copy of the template; the caller drops it. */
export async function copyDatabase(adminUrl: string, template: string) {
  const name = await createDatabase(adminUrl, "qoldau_test", template);
  return { url: databaseUrl(adminUrl, name), drop: () => dropDatabase(adminUrl, name) };
}

async function createDatabase(adminUrl: string, prefix: string, template = "template0") {
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await run(adminUrl, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
  return name;
}

function dropDatabase(adminUrl: string, name: string) {
  return run(adminUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`);
}

function databaseUrl(adminUrl: string, name: string) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
