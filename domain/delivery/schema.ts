import type { FailureReason } from "#domain/delivery/failure-reasons";
import type { Locale } from "#lib/locales";

/**
 * What a mail to a person says. None of them names a case, an office or a demand: a screen may be seen by others. News
 * that was asked for does, and so do tests to an organizer: below a subject, a preview and a heading that do not.
 */
export type MailMessage =
  | { template: "confirm-signature"; confirmUrl: string; expiresAt: Date }
  | { template: "already-signed" }
  | { template: "signature-confirmed" }
  | { template: "confirm-letter"; confirmUrl: string }
  | { template: "letter-settled"; outcome: LetterOutcome }
  | { template: "comment-decided"; outcome: CommentOutcome; reason: string | null; appealUrl: string | null }
  | { template: "manage-link" }
  | { template: "reminder"; answersUrl: string }
  | { template: "reset-password"; resetUrl: string }
  | { template: "invitation"; invitationUrl: string; expiresAt: Date }
  | { template: "account-changed"; event: AccountEvent; accountUrl: string }
  | { template: "test-letter"; language: Locale; text: string }
  | ({ template: "campaign-update"; unsubscribeUrl: string } & UpdateText)
  | ({ template: "test-update" } & UpdateText)
  | { template: Notice["notice"]; name: string; on: Date | null; url: string }
  | { template: "digest-request"; digestUrl: string; until: Date }
  | ({ template: "digest"; stopUrl: string; member: boolean } & DigestText);

/** A digest that is due; the worker makes it. */
export type DueDigest = {
  template: "digest-due";
  readerId: string;
  /** First day of its period. */
  from: Date;
  stopUrl: string;
  member: boolean;
};

/** A digest in words of its language, as page, mail and PDF show it. */
export type DigestText = {
  title: string;
  organisation: string;
  specimen: boolean;
  /** Of which days it tells. */
  days: string;
  intro: string;
  demands: { title: string; items: string[] };
  heads: { figure: string; inPeriod: string; total: string };
  offices: { slug: string; name: string; rows: DigestRow[]; sentences: string[] }[];
  definitions: { title: string; items: string[] };
  notes: { title: string; items: string[] };
};
/** `part`: a channel of the figure above it. */
export type DigestRow = { label: string; inPeriod: string; total: string; part: boolean };

/** What organizers are told of programs that act for them; `slug` is the organisation's, `on` an ISO moment. */
export type Notice =
  | { notice: "token-expires"; name: string; slug: string; on: string }
  | { notice: "webhook-disabled"; name: string; slug: string };

/** One language of an update; `body` is Markdown. */
export type UpdateText = { title: string; body: string; campaignUrl: string };

/** What became of a comment; `kept`: a second person has left the decision as it was. */
export type CommentOutcome = "hidden" | "removed" | "published" | "kept";

/** What has changed of an organizer's account, told to its owner by mail and written into the audit log. */
export const accountEvents = [
  "password-changed",
  "codes-added",
  "codes-removed",
  "passkey-added",
  "passkey-removed",
  "recovery-renewed",
  "recovery-used",
  "factor-reset",
] as const;
export type AccountEvent = (typeof accountEvents)[number];

export type LetterOutcome = "accepted" | "bounced" | "failed" | "unknown";

export type PreparedMail = {
  mailId: string;
  locale: Locale;
  to: string;
  message: MailMessage | DueDigest;
  manageUrl: string;
  notMeUrl: string;
};

/** A letter ready to be handed to the office's mail server. */
export type PreparedLetter = {
  emailLetterId: string;
  /** Which attempt it is: a worker that was given up for dead must not go on with an older one. */
  attempt: number;
  language: Locale;
  to: string;
  replyTo: string | undefined;
  subject: string;
  text: string;
};

/** By which way a report of a mail server came. */
export type ReportSource = "webhook" | "mailbox";

/** What a report was about. `unknown`: it is none, or about no message of ours. */
export type ReportOutcome = "failed" | "delayed" | "delivered" | "complaint" | "unknown";

/**
 * How an attempt at SMTP ended. `temporary`: certainly not taken over, try again. `permanent`: refused for good.
 * `unknown`: the connection broke when the server may already have taken the message over (RFC 1047).
 */
export type DeliveryOutcome = {
  result: "accepted" | "temporary" | "permanent" | "unknown";
  /** Reply code and enhanced status such as `550 5.1.1`, or the name of the network error; never the server's text. */
  status: string | null;
  /** Null when it was accepted. */
  reason: FailureReason | null;
};
