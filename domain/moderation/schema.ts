import { z } from "zod";
import type { ReplyClass } from "#domain/ledger/schema";
import type { ContentWarning } from "#domain/wording/schema";
import { type Locale, locales } from "#lib/locales";
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

const HOUR_MS = 3_600_000;
const hour = (round: (hours: number) => number) =>
  z
    .string("required")
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "hour-form")
    .transform((text) => Date.parse(`${text}:00Z`))
    .refine((moment) => Number.isFinite(moment), "hour-form")
    .transform((moment) => new Date(round(moment / HOUR_MS) * HOUR_MS));
const choice = (pattern: RegExp) =>
  z.union([blankIsNone, z.string().regex(pattern, "invalid")]).default(null);

/** Which signatures: confirmed within whole hours (UTC; the last one not included), and what else they have in common. */
export const signatureFilterSchema = z
  .object({
    from: hour(Math.floor),
    to: hour(Math.ceil),
    country: choice(/^[A-Z]{2}$/),
    language: z.union([blankIsNone, z.enum(locales)]).default(null),
    source: choice(/^(?:\.|[a-z0-9-]{1,40})$/),
    display: z.union([blankIsNone, z.enum(["ANONYMOUS", "FIRST_NAME", "FULL_NAME"])]).default(null),
    domain: choice(/^[0-9a-f]{12}$/),
  })
  .refine(({ from, to }) => from < to, { error: "hours-order", path: ["to"] });
export type SignatureFilter = z.infer<typeof signatureFilterSchema>;

/** Message keys of messages/<locale>/moderation.json, fraud.reasons. */
export const fraudReasons = ["burst", "one-domain", "pattern", "reported"] as const;
export type FraudReason = (typeof fraudReasons)[number];

export const invalidationSchema = z.intersection(
  signatureFilterSchema,
  z.object({ reason: z.enum(fraudReasons, "required") }),
);

/** An hour in which far more people confirmed than in the usual one. */
export type Burst = { hour: Date; count: number };
export type Bursts = {
  days: number;
  /** Median of the hours in which anybody confirmed; null while there are too few of them. */
  usual: number | null;
  bursts: Burst[];
  /** Confirmed in these days, and those who still wait; null for fewer than ten. */
  confirmed: number | null;
  waiting: number | null;
};

export const groupKinds = ["country", "language", "source", "display", "domain"] as const;
export type GroupKind = (typeof groupKinds)[number];
/** What signatures of a window have in common, beside their share before it. Groups under ten are left out. */
export type SignatureGroup = {
  kind: GroupKind;
  value: string;
  count: number;
  share: number;
  shareBefore: number | null;
};
export type Closer = {
  /** Null for fewer than ten. */
  matched: number | null;
  groups: SignatureGroup[];
};

/** How far an invalidation is. */
export type InvalidationState = "counted" | "running" | "done" | "undoing" | "undone";
export type InvalidationView = {
  id: string;
  state: InvalidationState;
  filter: SignatureFilter;
  reason: FraudReason;
  matched: number;
  done: number;
  restored: number;
  createdAt: Date;
};

/** The filter as it stands in the database. */
export const storedFilterSchema = z.object({
  from: z.coerce.date(),
  to: z.coerce.date(),
  country: z.string().nullable(),
  language: z.enum(locales).nullable(),
  source: z.string().nullable(),
  display: z.enum(["ANONYMOUS", "FIRST_NAME", "FULL_NAME"]).nullable(),
  domain: z.string().nullable(),
});

/** Who is reading an item, as the team's page names them, and until when that is said. */
export type ItemClaim = { who: string; byReader: boolean; until: Date };
