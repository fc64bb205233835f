import { Client, type ClientBase } from "pg";
import { expect, test } from "vitest";
import { env } from "#lib/env";
import { takeByIndex } from "./take-by-index.ts";

test.each([
  ["sorts nothing that an index has in order", (pid: number) => pid, "off"],
  ["is left alone where a pooler stands between", (pid: number) => pid + 1, "on"],
])("a connection of the queue %s", async (_, named, sorts) => {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const connection = { query: client.query.bind(client), processID: named(rows[0]?.pid ?? 0) };
  await takeByIndex(connection as unknown as ClientBase);
  expect((await client.query("show enable_sort")).rows).toEqual([{ enable_sort: sorts }]);
  await client.end();
});
