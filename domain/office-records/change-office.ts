import { recordAudit } from "#domain/organizer/audit";
import type { Authority, OwnedOfficeId } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { getOfficeSlugLocked } from "./locked-office.ts";
import { digestOf, toFields, toRows } from "./office-words.ts";
import type { OfficeWords } from "./schema.ts";

type Change = OfficeWords & { officeId: OwnedOfficeId; by: Authority; seen: string };

/** Names, heads, greetings and window lines. Refused when they are no longer those that the form was made from. */
export async function changeOffice({ officeId, by, seen, ...words }: Change) {
  return db.$transaction(async (tx) => {
    const subject = await getOfficeSlugLocked(tx, officeId);
    const stored = await tx.office.findUniqueOrThrow({
      where: { id: officeId },
      select: { windowLinesA4: true, windowLinesLetter: true, translations: true },
    });
    if (digestOf(stored) !== seen) return { ok: false, reason: "changed-meanwhile", status: 409 } as const;
    const { translations, ...rows } = toRows(words);
    await tx.office.update({
      where: { id: officeId },
      data: { ...rows, translations: { deleteMany: {}, create: translations } },
    });
    await recordAudit(tx, by, {
      action: "office.changed",
      subject,
      ...differences(toFields(stored), toFields({ ...rows, translations })),
    });
    return { ok: true } as const;
  });
}

/** The log holds what was changed, not all the texts of an office. */
function differences(before: Record<string, string>, after: Record<string, string>) {
  const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
  const only = (fields: Record<string, string>) =>
    Object.fromEntries(changed.map((name) => [name, fields[name] ?? ""]));
  return { before: only(before), after: only(after) };
}
