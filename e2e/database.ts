import { readFileSync } from "node:fs";
import { Client } from "pg";
import { journeyPorts } from "../testing/journey-ports.ts";

/** Moves time along where no clock of a browser can: changes rows of the try-out that the journeys drive. */
export async function changeRows(statement: string, values: unknown[]): Promise<void> {
  const folder = process.env.E2E_DATA_DIR ?? "test-results/data";
  const { postgres } = JSON.parse(readFileSync(`${folder}/keys.json`, "utf8")) as { postgres: string };
  const { POSTGRES_PORT: port } = journeyPorts;
  const client = new Client({
    host: "127.0.0.1",
    port: Number(port),
    user: "qoldau",
    password: postgres,
    database: "qoldau",
  });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}
