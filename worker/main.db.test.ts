import { afterAll, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { workerIsAlive } from "#lib/heartbeat";
import { makeSignatureMail } from "#testing/make-mail";
import { startSmtpSink } from "#testing/smtp-sink";
import { startWorkerProcess } from "#testing/worker-process";

const sink = await startSmtpSink();
afterAll(sink.stop);

const patience = { timeout: 100_000, interval: 100 };
const messageIds = () => sink.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
const sent = () => db.mail.count({ where: { state: "SENT" } });

test("a killed worker: the next one sends every mail, and a copy is the same message", {
  timeout: 300_000,
}, async () => {
  for (let index = 0; index < 8; index++) await makeSignatureMail();
  sink.behave("hang");
  const first = startWorkerProcess();
  await vi.waitFor(() => expect(sink.received.length).toBeGreaterThanOrEqual(5), patience);
  expect(await workerIsAlive()).toBe(true);
  await first.end("SIGKILL");
  sink.behave("accept");
  await letHalfAMinutePass();
  expect(await workerIsAlive()).toBe(false);

  const second = startWorkerProcess();
  await vi.waitFor(async () => expect(await sent()).toBe(8), patience);
  expect(await second.end("SIGTERM")).toBe(0);
  expect(await workerIsAlive()).toBe(false);
  expect(new Set(messageIds()).size).toBe(8);
});

test("a worker told to stop hears the answer to the mail under way and takes no other", async () => {
  const before = await sent();
  const copies = sink.received.length;
  sink.behave({ at: "answer", late: 2_000 });
  await makeSignatureMail();
  const worker = startWorkerProcess();
  await vi.waitFor(() => expect(sink.received.length).toBe(copies + 1), patience);
  const ended = worker.end("SIGTERM");
  await makeSignatureMail();
  expect(await ended).toBe(0);
  expect(await sent()).toBe(before + 1);
  expect(sink.received.length).toBe(copies + 1);

  sink.behave("accept");
  const next = startWorkerProcess();
  await vi.waitFor(async () => expect(await sent()).toBe(before + 2), patience);
  expect(await next.end("SIGTERM")).toBe(0);
  expect(sink.received.length).toBe(copies + 2);
});

test("the database cuts all connections off: the worker goes on by itself", {
  timeout: 500_000,
}, async () => {
  const before = await sent();
  const worker = startWorkerProcess();
  for (let round = 0; round < 3; round++) {
    for (let index = 0; index < 5; index++) await makeSignatureMail();
    await vi.waitFor(async () => expect(await sent()).toBeGreaterThan(before + 5 * round), patience);
    await cutConnections().catch(() => undefined); // ours may be among them
  }
  // A job that was cut off repeatedly waits e^attempts seconds.
  await vi.waitFor(async () => expect(await sent()).toBe(before + 15), patience);
  expect(await worker.end("SIGTERM")).toBe(0);
});

function cutConnections() {
  return db.$queryRaw`
    select pg_terminate_backend(pid)::text from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
}

/** As far as the database can tell. */
async function letHalfAMinutePass() {
  await db.$executeRaw`update worker_heartbeats set seen_at = seen_at - interval '31 seconds'`;
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 seconds'`;
}
