import { addDays } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Person } from "./person.ts";
import type { OwnSignature, PublishedComment, SignatureToConfirm } from "./schema.ts";
import { openComment, openSignerName } from "./sealed-fields.ts";
import { choiceOf, isShownAsAsked, publicName, signatureState } from "./states.ts";

const select = {
  id: true,
  campaignId: true,
  emailIndex: true,
  name: true,
  country: true,
  display: true,
  fullNameConfirmedAt: true,
  revision: true,
  updatesConsentedAt: true,
  createdAt: true,
  expiresAt: true,
  confirmedAt: true,
  withdrawnAt: true,
  invalidatedAt: true,
  campaign: { select: { slug: true, translations: { select: { locale: true, title: true } } } },
  comment: { select: { id: true, text: true, state: true } },
} satisfies Prisma.SignatureSelect;

type Row = Prisma.SignatureGetPayload<{ select: typeof select }>;

/** What a confirm link leads to; null when the link is unknown or the request was purged. */
export async function findSignatureToConfirm(
  token: string,
  locale: Locale,
  now = new Date(),
): Promise<SignatureToConfirm | null> {
  const row = await db.signature.findUnique({ where: { confirmTokenHash: hashToken(token) }, select });
  if (!row) return null;
  return {
    campaign: campaignOf(row, locale),
    state: signatureState(row, now),
    revision: row.revision,
    display: choiceOf[row.display],
    name: row.name && openSignerName(row, row.name),
    country: row.country,
    updates: row.updatesConsentedAt !== null,
  };
}

/** All signatures of one mailbox, the newest first. */
export async function listOwnSignatures(
  { organisationId, emailIndex }: Person,
  locale: Locale,
  now = new Date(),
): Promise<OwnSignature[]> {
  const rows = await db.signature.findMany({
    where: { organisationId, emailIndex },
    orderBy: { createdAt: "desc" },
    select,
  });
  return rows.map((row) => ({
    id: row.id,
    campaign: campaignOf(row, locale),
    state: signatureState(row, now),
    display: choiceOf[row.display],
    name: row.name && openSignerName(row, row.name),
    shownAsAsked: isShownAsAsked(row),
    country: row.country,
    updates: row.updatesConsentedAt !== null,
    comment: row.comment && {
      text: openComment(row.comment.id, row.comment.text),
      state: row.comment.state,
    },
    signedOn: row.createdAt,
    confirmedOn: row.confirmedAt,
  }));
}

/** Published comments of signatures that count, the newest first. */
export async function listPublishedComments(
  campaignId: string,
  { limit = 50 } = {},
): Promise<PublishedComment[]> {
  const rows = await db.comment.findMany({
    where: {
      state: "PUBLISHED",
      signature: { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
    },
    orderBy: { createdAt: "desc" },
    take: limit,
    select: { id: true, text: true, createdAt: true, signature: { select } },
  });
  return rows.map(({ id, text, createdAt, signature }) => ({
    id,
    author: publicName(signature, signature.name && openSignerName(signature, signature.name)),
    country: signature.country,
    text: openComment(id, text),
    day: createdAt,
  }));
}

function campaignOf({ campaign }: Row, locale: Locale) {
  const title = campaign.translations.find((translation) => translation.locale === locale)?.title;
  return { slug: campaign.slug, title: title ?? campaign.translations[0]?.title ?? campaign.slug };
}

/**
 * For how many people an organisation speaks on a day: those who had confirmed by its end and still stand, and apart
 * from them the signatures on verified sheets that did not sign online too.
 */
export async function countSigners(campaignId: string, day: Date) {
  const before = addDays(day, 1);
  const [confirmed, onPaper] = await Promise.all([
    db.signature.count({
      where: { campaignId, confirmedAt: { lt: before }, withdrawnAt: null, invalidatedAt: null },
    }),
    db.paperSignature.count({
      where: { duplicateOf: null, sheet: { campaignId, verifiedAt: { lt: before } } },
    }),
  ]);
  return { confirmed, onPaper, countedOn: day };
}
