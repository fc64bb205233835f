import { letterOutcome } from "#domain/delivery/states";
import type { Person } from "#domain/signatures/person";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { OwnLetter } from "./schema.ts";

/** All letters of one mailbox, the newest first. */
export async function listOwnLetters(
  { organisationId, emailIndex }: Person,
  locale: Locale,
): Promise<OwnLetter[]> {
  const letters = await db.emailLetter.findMany({
    where: { organisationId, supporterIndex: emailIndex },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      state: true,
      language: true,
      createdAt: true,
      office: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
    },
  });
  return letters.map(({ id, state, language, createdAt, office }) => ({
    id,
    office: office.translations.find((translation) => translation.locale === locale)?.name ?? office.slug,
    language,
    state: letterOutcome(state) ?? (state === "AWAITING_CONFIRMATION" ? "waiting-for-you" : "on-its-way"),
    writtenOn: createdAt,
  }));
}
