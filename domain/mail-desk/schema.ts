import { z } from "zod";
import { failureReasons } from "#domain/delivery/failure-reasons";

/** Every kind of mail that can be parked, and `LETTER`: one to an office. */
export const parkableKinds = [
  "LETTER",
  "SIGNATURE_REQUESTED",
  "SIGNATURE_CONFIRMED",
  "LETTER_REQUESTED",
  "LETTER_SETTLED",
  "MANAGE_LINK",
  "REMINDER",
  "CAMPAIGN_UPDATE",
  "COMMENT_DECISION",
  "ORGANIZER_INVITATION",
  "ORGANIZER_PASSWORD_RESET",
  "ORGANIZER_ACCOUNT_CHANGED",
  "TEST_LETTER",
  "TEST_UPDATE",
  "ORGANIZER_NOTICE",
  "DIGEST_REQUESTED",
  "DIGEST",
] as const;
export type ParkableKind = (typeof parkableKinds)[number];

/** Mails are decided on by kind and reason, never one by one: nobody sees whose they are. */
export const parkedGroupSchema = z.object({
  kind: z.enum(parkableKinds),
  reason: z.union([z.literal(""), z.enum(failureReasons as [string, ...string[]])]),
});
export type ParkedGroup = z.output<typeof parkedGroupSchema>;

/** How many of a kind wait, and why; the reason is empty for those that were not tried yet. */
export type MailGroup = { kind: ParkableKind; reason: string; count: number };

/** A letter of which nobody knows whether its office has it. */
export type DoubtfulLetter = {
  id: string;
  campaign: string;
  office: string;
  /** By which the mail server's log, or the folder of sent mail, finds it. */
  messageId: string;
  handedOverAt: Date | null;
  /** Then its text goes, and nothing can be decided any more. */
  until: Date;
};

/** How reports of mail servers come to us, and how the last reading of their mailbox went. */
export type ReturnedMail = {
  way: "nobody" | "posted" | "mailbox";
  readAt: Date | null;
  failure: MailboxFault | null;
  failedAt: Date | null;
  /** Messages that were not understood; of the whole instance, like the mailbox. */
  left: number;
};

export const mailboxFaults = ["unreachable", "tls", "account", "folder", "fault"] as const;
export type MailboxFault = (typeof mailboxFaults)[number];

export type MailDesk = {
  doubtful: DoubtfulLetter[];
  parked: MailGroup[];
  waiting: MailGroup[];
  returned: ReturnedMail;
  /** Addresses that get no more mail, as a number for each reason. */
  suppressed: { reason: "BOUNCE" | "COMPLAINT" | "NOT_ME"; count: number }[];
};
