import { isoDay } from "#lib/clock";
import { db } from "#lib/db";

/** ISO days on which offices of a country do not work, as far as the organizer has entered them. */
export async function listHolidays(organisationId: string, country: string | null): Promise<Set<string>> {
  if (!country) return new Set();
  const rows = await db.holiday.findMany({ where: { organisationId, country }, select: { day: true } });
  return new Set(rows.map(({ day }) => isoDay(day)));
}
