import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { NewHoliday } from "./schema.ts";

/** One more day off. A day that stands already is refused. */
export async function addHoliday({ by, country, day, name }: NewHoliday & { by: Authority }) {
  return db.$transaction(async (tx) => {
    const data = { organisationId: by.organisationId, country, day: new Date(day), name };
    const { count } = await tx.holiday.createMany({ data, skipDuplicates: true });
    if (count === 0) return { ok: false, reason: "holiday-known", field: "day" } as const;
    await recordAudit(tx, by, { action: "holidays.added", subject: country, after: { day, name } });
    return { ok: true } as const;
  });
}
