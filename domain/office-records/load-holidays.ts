import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import type { Translate } from "#lib/i18n";
import { loadableYears, usualDays } from "./holidays.ts";

/** Enters the law's list of a year, with names in one language; days that stand already stay as they are. */
export async function loadHolidays({ by, year, names }: { by: Authority; year: number; names: Translate }) {
  if (!loadableYears().includes(year)) return { ok: false, reason: "invalid", field: "year" } as const;
  return db.$transaction(async (tx) => {
    const rows = usualDays(year, names).map((day) => ({
      ...day,
      organisationId: by.organisationId,
      country: "KZ",
    }));
    const { count } = await tx.holiday.createMany({ data: rows, skipDuplicates: true });
    await recordAudit(tx, by, { action: "holidays.loaded", subject: "KZ", after: { year, days: count } });
    return { ok: true } as const;
  });
}
