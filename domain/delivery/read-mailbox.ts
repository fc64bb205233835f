import { randomUUID } from "node:crypto";
import type { ReportOutcome } from "#domain/delivery/schema";
import { takeReport } from "#domain/delivery/take-report";
import { addDays } from "#lib/clock";
import { type Database, db } from "#lib/db";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { type Mailbox, MailboxError, openMailbox } from "#lib/mailbox";
import { isTransient } from "#lib/transaction";

/** A report stands in front of the message that it returns: of a long message the rest is not fetched. */
const READ_BYTES = 512 * 1024;
const LIMIT_MS = 5 * 60 * 1000;

class Overtaken extends Error {
  override name = "Overtaken";
}

/** What a reading came to: how many of each kind were taken. Null: no mailbox is set. */
export type Reading = Partial<Record<ReportOutcome, number>> | null;

/**
 * Reads the mailbox that returned mail comes to, oldest message first. What is understood is taken, once, and removed; what
 * is not is left with a star, for a person, and once it is older than the mail it could speak of, removed too if it was
 * addressed to a return path. Whoever takes a star away has the message read again. Several may call: the last one reads.
 * Throws MailboxError when the mailbox cannot be read, which is written down.
 */
export async function readMailbox(signal?: AbortSignal, now = new Date()): Promise<Reading> {
  const address = env().MAIL_REPORTS_IMAP_URL;
  if (!address) return null;
  const readerId = await beginReading();
  try {
    const mailbox = await openMailbox(address, LIMIT_MS);
    try {
      const taken = await takeAll(mailbox, readerId, signal);
      await removeOld(mailbox, now);
      await recordReading(readerId, await mailbox.countStarred());
      return taken;
    } finally {
      mailbox.close();
    }
  } catch (error) {
    await recordFailure(readerId, error instanceof MailboxError ? error.code : "fault");
    throw error;
  }
}

async function takeAll(mailbox: Mailbox, readerId: string, signal?: AbortSignal) {
  const taken: Record<string, number> = {};
  for (const uid of await mailbox.listUnstarred()) {
    if (signal?.aborted) break;
    const raw = await mailbox.read(uid, READ_BYTES);
    if (!raw) continue;
    const claim = (database: Database) => claimMessage(database, readerId, mailbox.keyOf(uid));
    const outcome = await take(raw.toString("utf8"), claim);
    if (outcome === "unknown") await mailbox.star(uid);
    else await mailbox.remove([uid]);
    taken[outcome] = (taken[outcome] ?? 0) + 1;
  }
  return taken;
}

/** What our own program fails at must not hold up what lies behind it: a person has to look at it. */
async function take(raw: string, claim: (database: Database) => Promise<boolean>): Promise<ReportOutcome> {
  try {
    return await takeReport(raw, { source: "mailbox", claim });
  } catch (error) {
    if (error instanceof Overtaken || isTransient(error)) throw error;
    log.error({ error }, "a report about a mail could not be taken");
    return "unknown";
  }
}

/** Out-of-office replies come to return paths too, with a person's address: they must not lie there for ever. */
async function removeOld(mailbox: Mailbox, now: Date) {
  const [name] = env().RETURN_PATH?.split("@") ?? [];
  if (!name) return;
  await mailbox.remove(await mailbox.listStarredBefore(addDays(now, -env().MAIL_DAYS), `${name}+`));
}

async function beginReading(): Promise<string> {
  const readerId = randomUUID();
  await db.reportMailbox.upsert({ where: { id: 1 }, create: { readerId }, update: { readerId } });
  return readerId;
}

/**
 * Writes down, with what the message changes, that it was taken. False when that stands there already: its reader was killed
 * before it could remove the message. A reader that another has overtaken must take nothing, so the change is rolled back.
 */
async function claimMessage(database: Database, readerId: string, key: string): Promise<boolean> {
  const [row] = await database.$queryRaw<{ taken: string | null }[]>`
    select taken from report_mailboxes where reader_id = ${readerId}::uuid for update`;
  if (!row) throw new Overtaken("another worker reads the mailbox now");
  if (row.taken === key) return false;
  await database.reportMailbox.updateMany({ where: { readerId }, data: { taken: key } });
  return true;
}

async function recordReading(readerId: string, left: number) {
  const data = { readAt: new Date(), failure: null, failedAt: null, left };
  await db.reportMailbox.updateMany({ where: { readerId }, data });
}

async function recordFailure(readerId: string, failure: string) {
  await db.reportMailbox.updateMany({ where: { readerId }, data: { failure } });
  await db.reportMailbox.updateMany({ where: { readerId, failedAt: null }, data: { failedAt: new Date() } });
}
