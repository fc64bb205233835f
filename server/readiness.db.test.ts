import { expect, test } from "vitest";
import { db } from "#lib/db";
import type { Incoming } from "./http.ts";
import { routes } from "./routes/health.ts";

function get(path: string, headers = {}) {
  const request = { method: "GET", path, params: {}, query: new URLSearchParams(), headers } as Incoming;
  return routes.find(({ pattern }) => pattern === path)?.handle(request) ?? expect.fail("no route");
}

test("alive and ready on a migrated database; metrics are hidden without a token", async () => {
  expect(await get("/healthz")).toMatchObject({ status: 200 });
  expect(await get("/readyz")).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  expect(await get("/metrics")).toMatchObject({ status: 404 });
});

/** What was asked is remembered for a second. */
const untilForgotten = () => new Promise((resolve) => setTimeout(resolve, 1_050));

test("not ready while the queue is not there, and again when it is", async () => {
  await db.$executeRaw`alter schema graphile_worker rename to elsewhere`;
  await untilForgotten();
  const { status, body } = (await get("/readyz")) as { status: number; body: string };
  expect([status, JSON.parse(body).failing]).toEqual([503, ["queue"]]);
  await db.$executeRaw`alter schema elsewhere rename to graphile_worker`;
  await untilForgotten();
  expect(await get("/readyz")).toMatchObject({ status: 200 });
});

test("not ready while a migration is missing, and says which part", async () => {
  await db.$executeRaw`delete from _prisma_migrations where migration_name like '%create_everything'`;
  await untilForgotten();
  const reply = await get("/readyz");
  expect(reply).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
  expect(JSON.parse(String((reply as { body: string }).body))).toMatchObject({
    ...{ code: "not-ready", failing: ["migrations"] },
  });
});
