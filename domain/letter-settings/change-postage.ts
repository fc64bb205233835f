import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import type { PostageInput } from "./schema.ts";

type Change = { by: Authority; input: PostageInput };

/** What senders of a country read about postage, in each language that has a text; without any the notes go. */
export async function changePostage({ by, input }: Change) {
  const { organisationId } = by;
  const { country, checkedOn } = input;
  const texts = { en: input.noteEn, ru: input.noteRu, kk: input.noteKk };
  return db.$transaction(async (tx) => {
    const where = { organisationId, country };
    const old = await tx.postageNote.findMany({ where, select: { locale: true, note: true } });
    await tx.postageNote.deleteMany({ where });
    await tx.postageNote.createMany({
      data: locales
        .filter((locale) => texts[locale])
        .map((locale) => ({ ...where, locale, note: texts[locale], checkedOn })),
    });
    await recordAudit(tx, by, {
      action: "letters.postage-changed",
      subject: country,
      before: Object.fromEntries(old.map(({ locale, note }) => [locale, note])),
      after: { ...texts, checkedOn: checkedOn && isoDay(checkedOn) },
    });
    return { ok: true } as const;
  });
}
