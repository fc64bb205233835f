import { digestUrl } from "#domain/delivery/links";
import type { DueDigest, MailMessage } from "#domain/delivery/schema";
import { openOrganizerEmail } from "#lib/auth";
import { open } from "#lib/crypto";
import type { Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";

/** What a digest needs to know of its reader: looked up when it is sent, not when it was queued. */
export const digestReaderSelect = {
  id: true,
  organisationId: true,
  email: true,
  askedUntil: true,
  confirmedAt: true,
  organizer: {
    select: { id: true, emailSealed: true, memberships: { select: { organisationId: true } } },
  },
} satisfies Prisma.DigestReaderSelect;

type Reader = Prisma.DigestReaderGetPayload<{ select: typeof digestReaderSelect }>;
type DigestRow = { locale: Locale; digestReader: Reader | null; digestFrom: Date | null };

/** The account's address for a member, as long as it is one. */
export function addressOfReader(reader: Reader): string | null {
  const { id, organisationId, email, organizer } = reader;
  if (!organizer) return email && openReaderAddress(id, email);
  const belongs = organizer.memberships.some((each) => each.organisationId === organisationId);
  return belongs && organizer.emailSealed ? openOrganizerEmail(organizer.id, organizer.emailSealed) : null;
}

export function openReaderAddress(readerId: string, sealed: Uint8Array): string {
  return open(sealed, `digest_readers.email:${readerId}`);
}

export function aboutDigestRequest({ digestReader, locale }: DigestRow, now: Date): MailMessage | null {
  if (!digestReader || digestReader.confirmedAt || digestReader.askedUntil <= now) return null;
  return {
    template: "digest-request",
    digestUrl: digestUrl(locale, digestReader.id),
    until: digestReader.askedUntil,
  };
}

export function aboutDigest({ digestReader, digestFrom, locale }: DigestRow): DueDigest | null {
  if (!digestReader?.confirmedAt || !digestFrom) return null;
  return {
    template: "digest-due",
    readerId: digestReader.id,
    from: digestFrom,
    stopUrl: digestUrl(locale, digestReader.id),
    member: digestReader.organizer !== null,
  };
}
