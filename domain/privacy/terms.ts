import { env } from "#lib/env";

/** How long data of each kind are kept. The days after closing stand with each campaign. */
export type Terms = {
  unconfirmedDays: number;
  /** A withdrawn signature is a bare hash; it stays so long that a late mail finds what it is about. */
  withdrawnDays: number;
  /** Without the address, which goes with the sending: the cap of mails a day looks back. */
  mailDays: number;
  /** The hash that repeats an erasure over a restored backup. Longer than any backup is kept. */
  erasureDays: number;
  replyFileMonths: number;
  auditMonths: number;
};

/** After closing, unless an owner sets another term for a campaign; the default of prisma/models/campaigns.prisma. */
export const RETENTION_DAYS = 180;

export function termsInForce(): Terms {
  const settings = env();
  return {
    unconfirmedDays: settings.UNCONFIRMED_DAYS,
    withdrawnDays: settings.WITHDRAWN_DAYS,
    mailDays: settings.MAIL_DAYS,
    erasureDays: settings.ERASURE_DAYS,
    replyFileMonths: settings.REPLY_FILE_MONTHS,
    auditMonths: settings.AUDIT_MONTHS,
  };
}
