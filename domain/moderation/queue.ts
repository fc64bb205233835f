import type { OwnedCampaignId } from "#domain/organizer/authority";
import { openAppeal, openComment, openSignerName } from "#domain/signatures/sealed-fields";
import { publicName } from "#domain/signatures/states";
import { checkContent } from "#domain/wording/content-check";
import type { CampaignTerm } from "#domain/wording/schema";
import { db, type Prisma } from "#lib/db";
import type { Locale } from "#lib/locales";
import { listReplies } from "./replies.ts";
import type { CommentReason, QueueCounts, QueuedComment, QueueKind, ReportedReply } from "./schema.ts";

const PAGE = 20;
const openAppeals = { appealedAt: { not: null }, appealSettledAt: null } as const;

const select = {
  id: true,
  text: true,
  state: true,
  version: true,
  createdAt: true,
  signature: {
    select: {
      campaignId: true,
      emailIndex: true,
      name: true,
      country: true,
      display: true,
      fullNameConfirmedAt: true,
      locale: true,
    },
  },
  reports: { where: { settledAt: null }, select: { reasonCode: true, times: true } },
  decisions: {
    orderBy: { createdAt: "desc" },
    take: 1,
    select: {
      id: true,
      reasonCode: true,
      createdAt: true,
      moderatorId: true,
      appealedAt: true,
      appealSettledAt: true,
      appeal: true,
    },
  },
} as const satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof select }>;

/** In the order in which a moderator reads: appeals, what readers report, then by the word lists, then replies. */
const inOrder = ["appeals", "reported", "comments"] as const satisfies readonly QueueKind[];

function commentsWhere(campaignId: string, kind: (typeof inOrder)[number]): Prisma.CommentWhereInput {
  const signature = { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null };
  switch (kind) {
    case "appeals":
      return { signature, state: { in: ["HIDDEN", "REMOVED"] }, decisions: { some: openAppeals } };
    case "reported":
      return { signature, state: "PUBLISHED", reports: { some: { settledAt: null } } };
    case "comments":
      return { signature, state: "PENDING" };
  }
}

/** How much waits, by kind. */
export async function countQueue(campaignId: OwnedCampaignId): Promise<QueueCounts> {
  const count = (kind: (typeof inOrder)[number]) =>
    db.comment.count({ where: commentsWhere(campaignId, kind) });
  const [appeals, reported, comments, replies] = await Promise.all([
    ...inOrder.map(count),
    db.replyReport.count({ where: { campaignId, state: "PENDING" } }),
  ]);
  return { appeals: appeals ?? 0, reported: reported ?? 0, comments: comments ?? 0, replies: replies ?? 0 };
}

type Asked = {
  campaignId: OwnedCampaignId;
  organizerId: string | null;
  locale: Locale;
  kind: QueueKind | null;
};
type Queue = { comments: QueuedComment[]; replies: ReportedReply[] };

/** The next things to decide, of one kind or of all; those after them come up as these are decided. */
export async function listQueue({ campaignId, organizerId, locale, kind }: Asked): Promise<Queue> {
  const kinds = inOrder.filter((each) => kind === null || kind === each);
  const comments: QueuedComment[] = [];
  const terms = await termsOf(campaignId);
  for (const each of kinds) {
    const rows = await db.comment.findMany({
      where: commentsWhere(campaignId, each),
      orderBy: [{ risk: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
      take: PAGE - comments.length,
      select,
    });
    comments.push(...rows.map((row) => toQueued(row, terms, organizerId)));
  }
  const room = PAGE - comments.length;
  if ((kind !== null && kind !== "replies") || room === 0) return { comments, replies: [] };
  const { waiting } = await listReplies(campaignId, locale, 1);
  return { comments, replies: waiting.slice(0, room) };
}

/** What was decided, the newest first; `page` counts from one. */
export async function listDecided(campaignId: OwnedCampaignId, organizerId: string | null, page: number) {
  const rows = await db.comment.findMany({
    where: {
      state: { not: "PENDING" },
      signature: { campaignId, confirmedAt: { not: null }, withdrawnAt: null, invalidatedAt: null },
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select,
  });
  const terms = await termsOf(campaignId);
  return {
    comments: rows.slice(0, PAGE).map((row) => toQueued(row, terms, organizerId)),
    more: rows.length > PAGE,
  };
}

function termsOf(campaignId: string): Promise<CampaignTerm[]> {
  return db.forbiddenTerm.findMany({
    where: { campaignId },
    select: { term: true, reason: true, level: true },
  });
}

function toQueued(row: Row, terms: CampaignTerm[], organizerId: string | null): QueuedComment {
  const { id, state, version, signature, createdAt, decisions, reports } = row;
  const [decision] = decisions;
  const text = row.text && openComment(id, row.text);
  const appealed = Boolean(decision?.appealedAt && !decision.appealSettledAt);
  return {
    id,
    state,
    version,
    text,
    author: publicName(signature, signature.name && openSignerName(signature, signature.name)),
    country: signature.country,
    locale: signature.locale,
    writtenOn: createdAt,
    warnings: text && state === "PENDING" ? checkContent(text, terms).warnings : [],
    reports: reports.map(({ reasonCode, times }) => ({ reason: reasonCode as CommentReason, times })),
    decided: decision
      ? {
          on: decision.createdAt,
          reason: decision.reasonCode as CommentReason | null,
          byReader: organizerId !== null && decision.moderatorId === organizerId,
        }
      : null,
    appeal:
      appealed && decision ? { text: decision.appeal && openAppeal(decision.id, decision.appeal) } : null,
  };
}
