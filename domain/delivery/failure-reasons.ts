/**
 * Why a mail server did not take a message over, in the words of the organizers' page. A temporary one is tried again
 * (retry-policy.ts says when and for how long); the office or the address is not to blame for it.
 */
export const temporaryReasons = [
  "unreachable",
  "tls",
  "account",
  "busy",
  "greylisted",
  "mailbox-full",
  "too-many-recipients",
  "system",
] as const;
export type TemporaryReason = (typeof temporaryReasons)[number];

export const permanentReasons = ["no-mailbox", "policy", "refused", "message"] as const;
export type PermanentReason = (typeof permanentReasons)[number];

/** `broken-off`: nobody knows whether the server has it. `fault`: our own program failed at it, again and again. */
export type FailureReason = TemporaryReason | PermanentReason | "broken-off" | "fault";

export const failureReasons: readonly FailureReason[] = [
  ...temporaryReasons,
  ...permanentReasons,
  "broken-off",
  "fault",
];

export function isTemporary(reason: FailureReason): reason is TemporaryReason {
  return temporaryReasons.some((each) => each === reason);
}

type Rule = {
  /** Reply code (RFC 5321 4.2.3, RFC 4954 6, RFC 7504). */
  code?: RegExp;
  /** Subject and detail of the enhanced status code (RFC 3463 3), without its class. */
  detail?: RegExp;
  /** The command that was answered. */
  command?: RegExp;
  reason: FailureReason;
};

/**
 * The first rule that fits a reply holds. Its source stands beside it. RFC 5321 4.2.1 is the ground: 4yz may be
 * tried again, 5yz may not; what stands above the last two rules says more, or something else than the first digit.
 */
export const replyRules: readonly Rule[] = [
  // What refuses us before a recipient was named is about our own account or server, and an operator will mend it.
  { code: /^(530|534|535|538)$/, reason: "account" }, // RFC 4954 6: authentication required, too weak, invalid
  { code: /^454$/, command: /^STARTTLS/, reason: "tls" }, // RFC 3207 4: TLS not available for now
  { code: /^454$/, command: /^AUTH/, reason: "account" }, // RFC 4954 4.7.0: temporary authentication failure
  { code: /^(521|554)$/, command: /^(CONN|EHLO|HELO|AUTH|STARTTLS)/, reason: "busy" }, // RFC 5321 3.1, RFC 7504: no service here
  { code: /^5/, command: /^(CONN|EHLO|HELO|STARTTLS|AUTH)/, reason: "account" }, // 4.3.5: 500, 501, 502, 504, 550 to them
  { detail: /^4\.5$/, reason: "busy" }, // RFC 3463 3.5: congestion; also the day's quota of large providers (550 5.4.5)
  { code: /^421$/, reason: "busy" }, // RFC 5321 3.8: the server closes the channel, after whatever command
  // RFC 5321 4.5.3.1.10: servers of before 2008 answer "too many recipients" with 552, which counts as 452.
  { code: /^(452|552)$/, detail: /^5\.3$/, reason: "too-many-recipients" },
  { code: /^(452|552)$/, detail: /^3\.4$/, reason: "message" }, // RFC 3463 3.4: too big for the system
  { code: /^552$/, detail: /^2\.3$/, reason: "message" }, // RFC 3463 3.3: longer than the mailbox takes
  { code: /^5/, command: /^MAIL/, reason: "account" }, // RFC 5321 4.3.5: our sender's name, whoever the recipient
  { detail: /^2\.2$/, reason: "mailbox-full" }, // RFC 3463 3.3: it may pass, so 5.2.2 is tried again too
  { code: /^552$/, detail: /^$/, reason: "mailbox-full" },
  { code: /^452$/, reason: "system" }, // RFC 5321 4.2.3: insufficient system storage
  { code: /^4/, detail: /^7\./, reason: "greylisted" }, // RFC 6647 2: "not yet", by policy
  { code: /^45[01]$/, reason: "greylisted" }, // RFC 6647 2: greylisting answers 450 or 451
  { code: /^4/, reason: "system" },
  { code: /^5/, detail: /^(1\.[0-6]|1\.10|2\.1)$/, reason: "no-mailbox" }, // RFC 3463 3.2, 3.3; RFC 7505: null MX
  { code: /^5/, detail: /^7\./, reason: "policy" }, // RFC 3463 3.8: security or policy, often our sender's name
  { code: /^5/, detail: /^(5|6)\./, reason: "message" }, // RFC 3463 3.6, 3.7: syntax, content, conversion
  { code: /^(550|551|553)$/, detail: /^$/, command: /^RCPT/, reason: "no-mailbox" }, // RFC 5321 4.2.3, without more
  { code: /^5/, reason: "refused" },
];

/** Of network and library errors by their code; nothing was handed over where `handedOver` is false. */
export const errorReasons: Readonly<Record<string, FailureReason>> = {
  EENVELOPE: "message",
  EMESSAGE: "message",
  ETLS: "tls",
  EREQUIRETLS: "tls",
  EAUTH: "account",
  ENOAUTH: "account",
  EOAUTH2: "account",
};
