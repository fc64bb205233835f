import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "#lib/db";
import { beat, releaseJobs, rescueJobs } from "#lib/heartbeat";
import { makeSignatureMail } from "#testing/make-mail";
import { startSmtpSink } from "#testing/smtp-sink";
import { startQueue } from "./queue.ts";

const sink = await startSmtpSink();
afterAll(sink.stop);

const patience = { timeout: 30_000, interval: 50 };

async function countLocked(): Promise<number> {
  const [row] = await db.$queryRaw<{ locked: number }[]>`
    select count(*)::int as locked from graphile_worker._private_jobs where locked_at is not null`;
  return row?.locked ?? 0;
}

test("a job that takes long is left to the worker that lives, and given back when nobody works on it", async () => {
  const { email } = await makeSignatureMail();
  let answer = () => {};
  sink.behaveTo(email, () => new Promise<void>((resolve) => (answer = resolve)));
  const queue = await startQueue();
  await vi.waitFor(() => expect(sink.received).toHaveLength(1), patience);
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = locked_at - interval '5 minutes'`;

  await beat(randomUUID(), queue.workerIds());
  await rescueJobs();
  expect(await countLocked()).toBe(1);
  await releaseJobs(queue.workerIds());
  expect(await countLocked()).toBe(0);
  answer();
  await queue.stop();
});

test("whoever looks for other jobs passes the waiting mails over", async () => {
  const scans = async (index: string) => {
    const [row] = await db.$queryRaw<{ scans: number }[]>`
      select idx_scan::int as scans from pg_stat_all_indexes where indexrelname = ${index}`;
    return row?.scans ?? expect.fail(`no index ${index}`);
  };
  const before = await scans("jobs_but_mails");
  const queue = await startQueue();
  await vi.waitFor(async () => expect(await scans("jobs_but_mails")).toBeGreaterThan(before), patience);
  await queue.stop();
});
