import { randomUUID } from "node:crypto";
import { tokens } from "#domain/delivery/links";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailKey, openOrganizerEmail, storedEmailKey } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";
import { attempt } from "#lib/rate-limits";
import { passwordResetKey } from "./password-reset-key.ts";
import { organizerMailbox } from "./report-account-change.ts";

const HOUR_MS = 60 * 60 * 1000;
const sourceLimit = { name: "reset-source", points: 10, duration: 60 * 60 };
const accountLimit = { name: "reset-account", points: 3, duration: 24 * 60 * 60 };

type Request = { email: string; locale: Locale; source: string };

/** Mails a link that is good for one hour and one use. The answer is the same whether or not there is such an account. */
export async function requestPasswordReset({ email, locale, source }: Request): Promise<void> {
  const account = blindIndex(emailKey(email), "password-reset-limit").toString("base64url");
  const waits = [await attempt(sourceLimit, source), await attempt(accountLimit, account)];
  if (Math.max(...waits) > 0) return;
  const organizer = await db.organizer.findUnique({
    where: { email: await storedEmailKey(email) },
    select: { id: true, emailSealed: true, memberships: { select: { organisationId: true }, take: 1 } },
  });
  const organisationId = organizer?.memberships[0]?.organisationId;
  if (!organizer?.emailSealed || !organisationId) return;
  const address = openOrganizerEmail(organizer.id, organizer.emailSealed);
  await db.$transaction(async (tx) => {
    const mailId = await queueMail(tx, {
      organisationId,
      kind: "ORGANIZER_PASSWORD_RESET",
      locale,
      email: address,
      emailIndex: organizerMailbox(email, organisationId),
      organizerId: organizer.id,
    });
    await tx.organizerVerification.create({
      data: {
        id: randomUUID(),
        identifier: passwordResetKey(tokens.resetPassword(mailId)),
        value: organizer.id,
        expiresAt: new Date(Date.now() + HOUR_MS),
      },
    });
  });
}
