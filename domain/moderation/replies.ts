import { openReplyNumber } from "#domain/ledger/sealed-reply";
import { localized } from "#domain/letters/addressee";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import type { ReportedReply } from "./schema.ts";

const PAGE = 20;

const select = {
  id: true,
  class: true,
  state: true,
  receivedOn: true,
  createdOn: true,
  incomingNumber: true,
  outgoingNumber: true,
  office: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
  file: { select: { mediaType: true, size: true } },
  decisions: { orderBy: { createdAt: "desc" }, take: 1, select: { reasonCode: true } },
} as const satisfies Prisma.ReplyReportSelect;

type Row = Prisma.ReplyReportGetPayload<{ select: typeof select }>;

/** What waits to be read, the oldest first, and what was decided, the newest first; `page` counts from one. */
export async function listReplies(campaignId: OwnedCampaignId, locale: Locale, page: number) {
  const pending = { campaignId, state: "PENDING" } as const;
  const [waiting, count, decided] = await Promise.all([
    db.replyReport.findMany({
      where: pending,
      select,
      orderBy: [{ createdOn: "asc" }, { id: "asc" }],
      take: PAGE,
    }),
    db.replyReport.count({ where: pending }),
    db.replyReport.findMany({
      where: { campaignId, state: { not: "PENDING" } },
      select,
      orderBy: [{ createdOn: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE + 1,
    }),
  ]);
  return {
    waiting: waiting.map((row) => toReply(row, locale)),
    waitingCount: count,
    decided: decided.slice(0, PAGE).map((row) => toReply(row, locale)),
    more: decided.length > PAGE,
  };
}

function toReply(
  { incomingNumber, outgoingNumber, office, decisions, ...row }: Row,
  locale: Locale,
): ReportedReply {
  return {
    ...row,
    office: localized(office.translations, ({ name }) => name)[locale] || office.slug,
    incomingNumber: openReplyNumber("incoming_number", row.id, incomingNumber),
    outgoingNumber: openReplyNumber("outgoing_number", row.id, outgoingNumber),
    reason: decisions[0]?.reasonCode ?? null,
  };
}
