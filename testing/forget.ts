// What the worker does for people's privacy, at once.
import { erasePerson } from "#domain/privacy/erase-person";
import { purgeExpired } from "#domain/privacy/purge-expired";
import { requestErasure } from "#domain/privacy/request-erasure";
import type { Person } from "#domain/signatures/person";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";

export async function eraseNow(person: Person): Promise<void> {
  await requestErasure(person);
  const open = await db.erasure.findMany({ where: { completedAt: null }, select: { id: true } });
  for (const { id } of open) await erasePerson(id);
}

/** The purge as it would run so many days from now. */
export async function purgeAfter(days: number): Promise<void> {
  await purgeExpired({ now: addDays(new Date(), days) });
}
