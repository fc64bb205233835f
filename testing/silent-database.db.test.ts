import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { startSilentProxy } from "./silent-proxy.ts";

const LIMIT_MS = 500;
const CONNECTIONS = 2;
const proxy = await startSilentProxy(process.env.DATABASE_URL ?? "");
vi.stubEnv("DATABASE_URL", proxy.url);
vi.stubEnv("DATABASE_POOL", String(CONNECTIONS));
const { db, limitStatements, queryText } = await import("#lib/db");
const { isOfDatabase, isTransient } = await import("#lib/transaction");
limitStatements(LIMIT_MS);
afterAll(proxy.stop);
beforeEach(() => proxy.setSilent(false));

const asking = {
  "a statement": () => queryText("select 'x'"),
  "a query": () => db.campaign.count(),
  "a raw query": () => db.$queryRaw`select 1`,
  "a transaction": () => hold(() => proxy.setSilent(true)),
};

/** Asks a second time when `between` has happened. */
function hold(between: () => unknown) {
  return db.$transaction(async (database) => {
    await database.$queryRaw`select 1`;
    await between();
    await database.$queryRaw`select 2`;
  });
}

test.each(Object.entries(asking))(
  "%s that a host no longer answers fails within the limit",
  async (_, ask) => {
    await fillPool();
    proxy.setSilent(ask !== asking["a transaction"]);
    const since = performance.now();
    const errors = await Promise.all(
      Array.from({ length: CONNECTIONS }, () => ask().catch((error) => error)),
    );
    expect(performance.now() - since).toBeLessThan(LIMIT_MS * 40);
    for (const error of errors) {
      expect(error).toMatchObject({ name: "Unanswered" });
      expect([isOfDatabase(error), isTransient(error)]).toEqual([true, false]);
    }
    proxy.setSilent(false);
    await fillPool();
    expect(await queryText("select 'back'")).toBe("back");
  },
);

test("the system looks after connections on which nothing is under way", async () => {
  const setKeepAlive = vi.spyOn(Socket.prototype, "setKeepAlive");
  await expect(queryText("select from pg_sleep(1)")).rejects.toThrow("no answer within");
  await fillPool();
  expect(setKeepAlive).toHaveBeenCalledWith(true, 10_000);
});

test("nobody is answered with what came too late for the one before", async () => {
  for (let each = 0; each < CONNECTIONS * 2; each++) {
    await expect(queryText("select 'late' from pg_sleep(1)")).rejects.toThrow("no answer within");
    expect(await queryText("select 'next'")).toBe("next");
  }
  await sleep(1_000);
  expect(await queryText("select 'later'")).toBe("later");
});

test("that nothing comes of connecting is no fault of what was asked", async () => {
  await fillPool();
  proxy.setSilent(true);
  await Promise.allSettled(Array.from({ length: CONNECTIONS }, () => queryText("select 1")));
  const error = await queryText("select 1").catch((error) => error);
  expect([error, isOfDatabase(error)]).toEqual([expect.any(Error), true]);
});

/** A transaction on each connection at the same time. */
async function fillPool() {
  let held = 0;
  const { promise: all, resolve } = Promise.withResolvers<void>();
  const begun = () => {
    held += 1;
    if (held === CONNECTIONS) resolve();
    return all;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => hold(begun)));
}
