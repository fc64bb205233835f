import { afterAll, expect, test, vi } from "vitest";
import { Prisma } from "#generated/prisma/client";
import { db } from "#lib/db";
import { enqueue } from "#lib/jobs";
import { makeQueuedLetter, makeSignatureMail } from "#testing/make-mail";
import { startSmtpSink } from "#testing/smtp-sink";
import { startWorkerProcess } from "#testing/worker-process";

const sink = await startSmtpSink();
afterAll(sink.stop);

const patience = { timeout: 120_000, interval: 200 };
const copiesOf = (id: string) =>
  sink.received.filter(({ raw }) => raw.includes(`Message-ID: <${id}@example.org>`)).length;

async function makeLetter() {
  const { emailLetterId, recipient } = await makeQueuedLetter();
  await enqueue(db, "send-letter", { emailLetterId });
  return { id: emailLetterId, address: recipient.address };
}

async function makeMail() {
  const { mailId, email } = await makeSignatureMail();
  return { id: mailId, address: email };
}

type Table = "email_letters" | "mails";
const locks: Promise<unknown>[] = [];
let letGo = () => {};
const workerIsDead = new Promise<void>((resolve) => {
  letGo = resolve;
});

/** Before the server answers 250, the row is locked: the worker hears the 250 and cannot write it down. */
function blockRecord(table: Table, { id, address }: { id: string; address: string }) {
  sink.behaveTo(
    address,
    () =>
      new Promise((answer) => {
        const held = db.$transaction(
          async (transaction) => {
            await transaction.$executeRawUnsafe(`select 1 from ${table} where id = '${id}' for update`);
            answer(null);
            await workerIsDead;
          },
          { timeout: 120_000 },
        );
        locks.push(held);
      }),
  );
}

const waiting = Prisma.sql`datname = current_database() and wait_event_type = 'Lock'`;

async function countWaiting(): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`select pid from pg_stat_activity where ${waiting}`;
  return rows.length;
}

/** As far as the database can tell. */
async function letHalfAMinutePass() {
  await db.$executeRaw`update worker_heartbeats set seen_at = seen_at - interval '31 seconds'`;
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 seconds'`;
}

async function stateOf(table: Table, { id }: { id: string }) {
  const select = { state: true, attempts: true } as const;
  return table === "mails"
    ? db.mail.findUniqueOrThrow({ where: { id }, select })
    : db.emailLetter.findUniqueOrThrow({ where: { id }, select });
}

test("killed at each moment of a message's way: an office gets no letter twice, a person the same mail at most", {
  timeout: 300_000,
}, async () => {
  const beforeData = await makeLetter();
  const unanswered = await makeLetter();
  const unrecorded = await makeLetter();
  const unansweredMail = await makeMail();
  const unrecordedMail = await makeMail();
  sink.behaveTo(beforeData.address, "hang-at-recipient");
  for (const each of [unanswered, unansweredMail]) sink.behaveTo(each.address, "hang");
  blockRecord("email_letters", unrecorded);
  blockRecord("mails", unrecordedMail);

  const first = startWorkerProcess();
  await vi.waitFor(async () => {
    expect(sink.named).toContain(beforeData.address);
    expect([unanswered, unansweredMail].map(({ id }) => copiesOf(id))).toEqual([1, 1]);
    expect(await countWaiting()).toBe(2);
  }, patience);
  await first.end("SIGKILL");
  // The database would carry out what a dead worker has asked for.
  await db.$queryRaw`select pg_terminate_backend(pid)::text from pg_stat_activity where ${waiting}`;
  letGo();
  await Promise.all(locks);
  sink.behave("accept");
  await letHalfAMinutePass();

  const second = startWorkerProcess();
  await vi.waitFor(async () => {
    expect(await stateOf("email_letters", beforeData)).toEqual({ state: "ACCEPTED", attempts: 2 });
    expect(await stateOf("email_letters", unanswered)).toEqual({ state: "UNKNOWN", attempts: 1 });
    expect(await stateOf("email_letters", unrecorded)).toEqual({ state: "UNKNOWN", attempts: 1 });
    expect(await stateOf("mails", unansweredMail)).toEqual({ state: "SENT", attempts: 2 });
    expect(await stateOf("mails", unrecordedMail)).toEqual({ state: "SENT", attempts: 2 });
  }, patience);
  await second.end("SIGKILL");
  expect([beforeData, unanswered, unrecorded].map(({ id }) => copiesOf(id))).toEqual([1, 1, 1]);
  expect([unansweredMail, unrecordedMail].map(({ id }) => copiesOf(id))).toEqual([2, 2]);
});
