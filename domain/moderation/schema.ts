import { z } from "zod";
import type { ReplyClass } from "#domain/ledger/schema";
import type { ContentWarning } from "#domain/wording/schema";
import type { Locale } from "#lib/locales";
import { countCharacters, isReadable, tidyLines } from "#lib/plain-text";

/** House rules, section 3: why a comment is not shown. Message keys of messages/<locale>/moderation.json, reasons. */
export const commentReasons = [
  "threat",
  "insult",
  "group",
  "sexual",
  "private-data",
  "identity-guess",
  "private-person",
  "contact-call",
  "violence",
  "claimed-guilt",
  "banned-movement",
  "person-not-office",
  "off-topic",
] as const;
export type CommentReason = (typeof commentReasons)[number];

const blankIsNone = z.literal("").transform(() => null);
const seen = { id: z.uuid(), version: z.coerce.number().int().positive() };

export const commentDecisionSchema = z.object({
  ...seen,
  decision: z.enum(["PUBLISHED", "HIDDEN", "REMOVED"]),
  reason: z.union([blankIsNone, z.enum(commentReasons)]).default(null),
});
export type CommentDecision = z.infer<typeof commentDecisionSchema>;

export const appealAnswerSchema = z.object({ ...seen, answer: z.enum(["publish", "uphold"]) });
export type AppealAnswer = z.infer<typeof appealAnswerSchema>;

export const settledReportsSchema = z.object(seen);
export type SettledReports = z.infer<typeof settledReportsSchema>;

export const commentSwitchSchema = z.object({
  open: z.enum(["yes", "no"]).transform((open) => open === "yes"),
});

/** What a reader reports a comment for: the same rules, in a reader's choice of them. */
export const contentReportSchema = z.object({
  comment: z.uuid(),
  reason: z.enum(commentReasons, { error: "reason-required" }),
});
export type ContentReport = z.infer<typeof contentReportSchema>;

export const MAX_APPEAL = 500;
export const appealSchema = z.object({
  text: z
    .string()
    .refine(isReadable, { error: "text-unreadable", abort: true })
    .overwrite(tidyLines)
    .refine((text) => countCharacters(text) <= MAX_APPEAL, { error: "comment-too-long" })
    .default(""),
});

/** The page behind the link of a decision's mail. */
export type AppealView = { reason: CommentReason; until: Date; state: "open" | "asked" | "over" };

export const queueKinds = ["appeals", "reported", "comments", "replies"] as const;
export type QueueKind = (typeof queueKinds)[number];
export type QueueCounts = Record<QueueKind, number>;

/** A comment as a moderator reads it: its author as everybody would see them, and no more. */
export type QueuedComment = {
  id: string;
  state: "PENDING" | "PUBLISHED" | "HIDDEN" | "REMOVED";
  /** Sent back with the decision. */
  version: number;
  /** Null once a decision against it is final. */
  text: string | null;
  /** Null for an anonymous one. */
  author: string | null;
  country: string;
  /** In which the author reads. */
  locale: Locale;
  writtenOn: Date;
  warnings: ContentWarning[];
  /** Of readers, not yet settled. */
  reports: { reason: CommentReason; times: number }[];
  decided: { on: Date; reason: CommentReason | null /** By who reads this now. */; byReader: boolean } | null;
  /** Waits for a second person; the author may have left words. */
  appeal: { text: string | null } | null;
};

/** Over the last `days`; null where there were too few decisions to speak of. */
export type ResponseTime = { days: number; decided: number | null; minutes: number | null };

/** A line of the public log. */
export type Removal = { id: string; decidedOn: Date; reason: CommentReason; restoredOn: Date | null };

/** Message keys of messages/<locale>/aftercare.json, replies.reasons. */
export const replyReasons = ["not-a-reply", "wrong-office", "reported-twice", "not-readable"] as const;
export const replyReviewSchema = z.object({
  id: z.uuid(),
  decision: z.enum(["accept", "reject"]),
  reason: z.union([blankIsNone, z.enum(replyReasons)]).default(null),
  /** The state that the moderator saw. */
  seen: z.enum(["PENDING", "PUBLISHED", "HIDDEN", "REMOVED"]),
});
export type ReplyReview = z.infer<typeof replyReviewSchema>;
export type ReportedReply = {
  id: string;
  office: string;
  class: ReplyClass;
  state: "PENDING" | "PUBLISHED" | "HIDDEN" | "REMOVED";
  receivedOn: Date | null;
  createdOn: Date;
  incomingNumber: string;
  outgoingNumber: string;
  /** Bytes. */
  file: { mediaType: string; size: number } | null;
  /** Message key of the last decision's reason. */
  reason: string | null;
};
