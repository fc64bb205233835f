import type { AccountEvent } from "#domain/delivery/schema";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailKey, openOrganizerEmail } from "#lib/auth";
import { markedIndexes } from "#lib/crypto";
import type { Database } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { recordAudit } from "./audit.ts";
import { type OwnedOrganisationId, operatorOf } from "./authority.ts";

type AccountChange = {
  organizerId: string;
  event: AccountEvent;
  locale?: Locale;
  /** Where it was not the person but somebody at the operator's terminal. */
  byOperator?: boolean;
};

/**
 * Writes down in each of a person's organisations that the account was changed, and tells the person by mail: whoever did
 * not do it has to learn of it.
 */
export async function reportAccountChange(
  database: Database,
  { organizerId, event, locale = locales[0], byOperator = false }: AccountChange,
): Promise<void> {
  const { emailSealed, memberships } = await database.organizer.findUniqueOrThrow({
    where: { id: organizerId },
    select: {
      emailSealed: true,
      memberships: { select: { organisationId: true }, orderBy: { createdAt: "asc" } },
    },
  });
  for (const { organisationId } of memberships) {
    const by = byOperator
      ? operatorOf(organisationId)
      : { organizerId, organisationId: organisationId as OwnedOrganisationId };
    await recordAudit(database, by, { action: `account.${event}`, subject: organizerId });
  }
  const organisationId = memberships[0]?.organisationId;
  if (!emailSealed || !organisationId) return;
  const email = openOrganizerEmail(organizerId, emailSealed);
  await queueMail(database, {
    organisationId,
    kind: "ORGANIZER_ACCOUNT_CHANGED",
    locale,
    email,
    emailIndex: organizerMailbox(email, organisationId),
    organizerId,
    accountEvent: event,
  });
}

/** Another than that of the same person as a supporter: who bombs the one with mails must not use up the other's. */
export function organizerMailbox(email: string, organisationId: string): Buffer<ArrayBuffer> {
  return markedIndexes(emailKey(email), `email:${organisationId}`)[0] ?? Buffer.alloc(0);
}
