import { z } from "zod";
import type { ReplyClass } from "#domain/ledger/schema";

/** Message keys of messages/<locale>/aftercare.json, replies.reasons. */
export const replyReasons = ["not-a-reply", "wrong-office", "reported-twice", "not-readable"] as const;
export const replyReviewSchema = z.object({
  id: z.uuid(),
  decision: z.enum(["accept", "reject"]),
  reason: z.union([z.literal("").transform(() => null), z.enum(replyReasons)]).default(null),
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
