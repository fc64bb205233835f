import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import type { Person } from "../signatures/person.ts";

/** The day of the reminder that a link takes back; null when it was sent, taken back or never was. */
export async function findReminder(token: string): Promise<{ dueOn: Date } | null> {
  return db.reminder.findUnique({ where: { cancelTokenHash: hashToken(token) }, select: { dueOn: true } });
}

/** Deletes the reminder, address and all. Bears repetition. */
export async function cancelReminder(token: string): Promise<void> {
  await db.reminder.deleteMany({ where: { cancelTokenHash: hashToken(token) } });
}

/** Deletes all reminders that somebody with proof of the address has asked for. */
export async function cancelOwnReminders({ organisationId, emailIndex }: Person): Promise<void> {
  await db.reminder.deleteMany({ where: { organisationId, emailIndex } });
}
