import { dayOf } from "#lib/clock";
import type { Database, Prisma } from "#lib/db";
import { inTransaction } from "#lib/transaction";
import { queueMail } from "../outbox/queue-mail.ts";
import { openReminderAddress } from "./sealed-reminder.ts";

/** Of one transaction: a run that is cut off repeats no more than these, and none of them twice. */
const BATCH = 50;

/**
 * Hands every reminder whose day has come over to the outbox. Deleting the row and writing the mail are one transaction:
 * whatever breaks, a person is either still waiting or has exactly one mail on its way. Returns how many there were.
 */
export async function sendReminders(now = new Date()): Promise<number> {
  for (let sent = 0; ; ) {
    const handed = await inTransaction((database) => handOver(database, now));
    sent += handed;
    if (handed < BATCH) return sent;
  }
}

async function handOver(database: Database, now: Date): Promise<number> {
  // Two workers never take the same row: what one has locked, the other leaves out.
  const due = await database.$queryRaw<{ id: string }[]>`
    select id from reminders where due_on <= ${dayOf(now)}::date order by due_on limit ${BATCH} for update skip locked`;
  const reminders = await database.reminder.findMany({
    where: { id: { in: due.map(({ id }) => id) } },
    select: reminderSelect,
  });
  await database.reminder.deleteMany({ where: { id: { in: reminders.map(({ id }) => id) } } });
  for (const { id, email, ...reminder } of reminders)
    await queueMail(database, { ...reminder, kind: "REMINDER", email: openReminderAddress(id, email) });
  return reminders.length;
}

const reminderSelect = {
  id: true,
  organisationId: true,
  campaignId: true,
  locale: true,
  emailIndex: true,
  email: true,
} as const satisfies Prisma.ReminderSelect;
