import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { HolidayDay } from "./schema.ts";

/** Offices work on that day after all. Bears repetition. */
export async function removeHoliday({ by, country, day }: HolidayDay & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const where = { organisationId: by.organisationId, country, day: new Date(day) };
    const { count } = await tx.holiday.deleteMany({ where });
    if (count > 0)
      await recordAudit(tx, by, { action: "holidays.removed", subject: country, before: { day } });
    return { ok: true } as const;
  });
}
