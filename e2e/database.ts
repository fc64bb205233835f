import { readFileSync } from "node:fs";
import { Client } from "pg";
import { journeyPorts } from "../testing/journey-ports.ts";

/** Moves time along where no clock of a browser can: changes rows of the try-out that the journeys drive. */
export function changeRows(statement: string, values: unknown[]): Promise<void> {
  return runStatement("qoldau", statement, values);
}

/** Nobody reaches the database of the try-out, not who is connected either, until it is opened again. */
export async function closeDatabase() {
  await runStatement("postgres", "alter database qoldau with allow_connections false");
  await runStatement(
    "postgres",
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'qoldau'",
  );
}

export function openDatabase() {
  return runStatement("postgres", "alter database qoldau with allow_connections true");
}

async function runStatement(database: string, statement: string, values: unknown[] = []): Promise<void> {
  const folder = process.env.E2E_DATA_DIR ?? "test-results/data";
  const { postgres } = JSON.parse(readFileSync(`${folder}/keys.json`, "utf8")) as { postgres: string };
  const { POSTGRES_PORT: port } = journeyPorts;
  const client = new Client({
    host: "127.0.0.1",
    port: Number(port),
    user: "qoldau",
    password: postgres,
    database,
  });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}
