import { listOwnReminders } from "#domain/ledger/queries";
import type { Person } from "#domain/signatures/person";
import { listOwnSignatures } from "#domain/signatures/queries";
import type { OwnSignature } from "#domain/signatures/schema";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { listOwnLetters } from "./own-letters.ts";

/** Everything that is kept about a mailbox, in a form that a machine can read too (GDPR Art. 15 and 20). */
export async function exportOwnData(person: Person, locale: Locale) {
  const { organisationId, emailIndex } = person;
  const [signatures, letters, reminders, digests, mails] = await Promise.all([
    listOwnSignatures(person, locale),
    listOwnLetters(person, locale),
    listOwnReminders(person),
    db.digestReader.findMany({
      where: { organisationId, emailIndex },
      orderBy: { askedUntil: "asc" },
      select: { period: true, locale: true, confirmedAt: true, campaign: { select: { slug: true } } },
    }),
    db.mail.findMany({
      where: { organisationId, emailIndex },
      orderBy: { createdAt: "asc" },
      select: { kind: true, state: true, createdAt: true },
    }),
  ]);
  return {
    exportedOn: isoDay(new Date()),
    signatures: signatures.map(({ id: _, ...signature }) => withoutIds(signature)),
    letters: letters.map(({ id: _, ...letter }) => letter),
    reminders: reminders.map(({ dueOn }) => isoDay(dueOn)),
    digests: digests.map(({ campaign, ...digest }) => ({ campaign: campaign.slug, ...digest })),
    mailsToYou: mails,
  };
}

function withoutIds<T extends Pick<OwnSignature, "comment">>({ comment, ...signature }: T) {
  if (!comment?.appeal) return { ...signature, comment };
  const { decisionId: _, ...appeal } = comment.appeal;
  return { ...signature, comment: { ...comment, appeal } };
}
