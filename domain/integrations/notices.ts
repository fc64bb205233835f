import type { Notice } from "#domain/delivery/schema";
import { queueMail } from "#domain/outbox/queue-mail";
import { emailKey, openOrganizerEmail } from "#lib/auth";
import { blindIndex } from "#lib/crypto";
import type { Database, Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";

/** Nobody has told in which language an organizer reads mail. */
const LANGUAGE: Locale = "en";

const readerSelect = { id: true, emailSealed: true } satisfies Prisma.OrganizerSelect;
type Reader = Prisma.OrganizerGetPayload<{ select: typeof readerSelect }>;

/** Tells the owners by mail that a webhook was switched off. */
export async function tellOwnersOfWebhook(database: Database, webhookId: string): Promise<void> {
  const { organisationId, organisation, url } = await database.webhook.findUniqueOrThrow({
    where: { id: webhookId },
    select: { organisationId: true, url: true, organisation: { select: { slug: true } } },
  });
  const owners = await database.organizer.findMany({
    where: { memberships: { some: { organisationId, role: "OWNER" } } },
    select: readerSelect,
  });
  const notice = { notice: "webhook-disabled", name: new URL(url).host, slug: organisation.slug } as const;
  for (const owner of owners) await queueNotice(database, organisationId, owner, notice);
}

/** Tells the creator of a token when it runs out. */
export async function tellCreatorOfToken(database: Database, tokenId: string): Promise<void> {
  const token = await database.apiToken.findUniqueOrThrow({
    where: { id: tokenId },
    select: {
      name: true,
      expiresAt: true,
      organisationId: true,
      organisation: { select: { slug: true } },
      createdBy: { select: readerSelect },
    },
  });
  const { name, expiresAt, createdBy, organisation, organisationId } = token;
  if (!createdBy || !expiresAt) return;
  const on = expiresAt.toISOString();
  const notice = { notice: "token-expires", name, slug: organisation.slug, on } as const;
  await queueNotice(database, organisationId, createdBy, notice);
}

async function queueNotice(database: Database, organisationId: string, reader: Reader, notice: Notice) {
  if (!reader.emailSealed) return;
  const email = openOrganizerEmail(reader.id, reader.emailSealed);
  await queueMail(database, {
    organisationId,
    kind: "ORGANIZER_NOTICE",
    locale: LANGUAGE,
    email,
    emailIndex: blindIndex(emailKey(email), `email:${organisationId}`),
    organizerId: reader.id,
    notice,
  });
}
