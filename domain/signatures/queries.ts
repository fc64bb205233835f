import { addDays } from "#lib/clock";
import { countryName } from "#lib/countries";
import { hashToken } from "#lib/crypto";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { Person } from "./person.ts";
import type { OwnComment, OwnSignature, PublishedComment, SignatureToConfirm } from "./schema.ts";
import { openAppeal, openComment, openSignerName } from "./sealed-fields.ts";
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
  comment: {
    select: {
      id: true,
      text: true,
      state: true,
      decisions: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { id: true, reasonCode: true, appealUntil: true, appealedAt: true, appeal: true },
      },
    },
  },
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
    country: countryName(row.country, locale),
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
    comment: row.comment && toOwnComment(row.comment, now),
    signedOn: row.createdAt,
    confirmedOn: row.confirmedAt,
  }));
}

function toOwnComment({ id, text, state, decisions }: NonNullable<Row["comment"]>, now: Date): OwnComment {
  const [decision] = decisions;
  const until = decision?.appealUntil ?? null;
  return {
    text: text && openComment(id, text),
    state,
    reason: decision?.reasonCode ?? null,
    appeal:
      decision && until && (decision.appealedAt || until > now)
        ? {
            decisionId: decision.id,
            until,
            asked: decision.appealedAt !== null,
            text: decision.appeal && openAppeal(decision.id, decision.appeal),
          }
        : null,
  };
}

const published = (campaignId: string) => ({
  state: "PUBLISHED" as const,
  signature: { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
});

/** Published comments of signatures that count, the newest first, from the first that is not skipped. */
export async function listPublishedComments(
  campaignId: string,
  { take, skip = 0 }: { take: number; skip?: number },
): Promise<PublishedComment[]> {
  const rows = await db.comment.findMany({
    where: published(campaignId),
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take,
    skip,
    select: { id: true, ...shown },
  });
  return rows.map(toPublished);
}

/** One that everybody may read; null for all others, an unknown one, and one of another campaign. */
export async function findPublishedComment(campaignId: string, id: string): Promise<PublishedComment | null> {
  const row = await db.comment.findFirst({
    where: { id, ...published(campaignId) },
    select: { id: true, ...shown },
  });
  return row && toPublished(row);
}

export function countPublishedComments(campaignId: string): Promise<number> {
  return db.comment.count({ where: published(campaignId) });
}

const shown = {
  text: true,
  createdAt: true,
  signature: {
    select: {
      campaignId: true,
      emailIndex: true,
      name: true,
      country: true,
      display: true,
      fullNameConfirmedAt: true,
    },
  },
} satisfies Prisma.CommentSelect;

type ShownRow = { id: string } & Prisma.CommentGetPayload<{ select: typeof shown }>;

function toPublished({ id, text, createdAt, signature }: ShownRow): PublishedComment {
  return {
    id,
    author: publicName(signature, signature.name && openSignerName(signature, signature.name)),
    country: signature.country,
    text: text ? openComment(id, text) : "",
    day: createdAt,
  };
}

function campaignOf({ campaign }: Row, locale: Locale) {
  const title = campaign.translations.find((translation) => translation.locale === locale)?.title;
  return { slug: campaign.slug, title: title ?? campaign.translations[0]?.title ?? campaign.slug };
}

/**
 * For how many people an organisation speaks on a day: those who had confirmed by its end and still stand, and apart
 * from them the signatures on confirmed sheets that did not sign online too.
 */
export async function countSigners(campaignId: string, day: Date) {
  const before = addDays(day, 1);
  const [confirmed, onPaper] = await Promise.all([
    db.signature.count({
      where: { campaignId, confirmedAt: { lt: before }, withdrawnAt: null, invalidatedAt: null },
    }),
    db.paperSignature.count({
      where: {
        ...{ duplicateOf: null, struckAt: null },
        sheet: { campaignId, state: "CONFIRMED", verifiedAt: { lt: before } },
      },
    }),
  ]);
  return { confirmed, onPaper, countedOn: day };
}
