import type { Authority } from "#domain/organizer/authority";
import { db, type EmailLetterState, type MailState } from "#lib/db";
import { env } from "#lib/env";
import type { Locale } from "#lib/locales";
import { messageIdOf } from "#lib/mailer";
import {
  type DoubtfulLetter,
  type MailDesk,
  type MailGroup,
  mailboxFaults,
  type ReturnedMail,
} from "./schema.ts";

const SHOWN = 100;

/** What of an organisation's mail waits, is parked or in doubt: numbers, and of letters to offices each. */
export async function readMailDesk(by: Authority, locale: Locale): Promise<MailDesk> {
  const [doubtful, parked, waiting, returned, suppressed] = await Promise.all([
    listDoubtful(by, locale),
    countGroups(by, ["PARKED"], ["PARKED"]),
    countGroups(by, ["QUEUED", "SENDING", "UNKNOWN"], ["QUEUED", "SENDING"]),
    readReturned(),
    countSuppressed(by),
  ]);
  return { doubtful, parked, waiting, returned, suppressed };
}

async function listDoubtful({ organisationId }: Authority, locale: Locale): Promise<DoubtfulLetter[]> {
  const letters = await db.emailLetter.findMany({
    where: { organisationId, state: "UNKNOWN", settledAt: null },
    orderBy: { expiresAt: "asc" },
    take: SHOWN,
    select: {
      id: true,
      handedOverAt: true,
      expiresAt: true,
      office: { select: { slug: true, translations: { where: { locale }, select: { name: true } } } },
      campaign: { select: { slug: true, translations: { where: { locale }, select: { title: true } } } },
    },
  });
  return letters.map(({ id, office, campaign, handedOverAt, expiresAt }) => ({
    id,
    campaign: campaign.translations[0]?.title || campaign.slug,
    office: office.translations[0]?.name || office.slug,
    messageId: messageIdOf(id),
    handedOverAt,
    until: expiresAt,
  }));
}

async function countGroups(
  { organisationId }: Authority,
  states: MailState[],
  letterStates: EmailLetterState[],
): Promise<MailGroup[]> {
  const [mails, letters] = await Promise.all([
    db.mail.groupBy({
      by: ["kind", "lastReason"],
      where: { organisationId, state: { in: states }, settledAt: null },
      _count: true,
      orderBy: [{ kind: "asc" }, { lastReason: "asc" }],
    }),
    db.emailLetter.groupBy({
      by: ["lastReason"],
      where: { organisationId, state: { in: letterStates }, settledAt: null },
      _count: true,
      orderBy: { lastReason: "asc" },
    }),
  ]);
  return [
    ...letters.map(({ lastReason, _count }) => ({
      kind: "LETTER" as const,
      reason: lastReason ?? "",
      count: _count,
    })),
    ...mails.map(({ kind, lastReason, _count }) => ({ kind, reason: lastReason ?? "", count: _count })),
  ];
}

async function countSuppressed({ organisationId }: Authority): Promise<MailDesk["suppressed"]> {
  const reasons = ["BOUNCE", "COMPLAINT", "NOT_ME"] as const;
  const counts = await Promise.all(
    reasons.map((reason) => db.suppression.count({ where: { organisationId, reason } })),
  );
  return reasons.map((reason, index) => ({ reason, count: counts[index] ?? 0 }));
}

async function readReturned(): Promise<ReturnedMail> {
  const { RETURN_PATH, MAIL_REPORTS_IMAP_URL } = env();
  const way = MAIL_REPORTS_IMAP_URL ? "mailbox" : RETURN_PATH ? "posted" : "nobody";
  const row = await db.reportMailbox.findUnique({
    where: { id: 1 },
    select: { readAt: true, failure: true, failedAt: true, left: true },
  });
  const failure = mailboxFaults.find((fault) => fault === row?.failure) ?? null;
  return { way, readAt: row?.readAt ?? null, failure, failedAt: row?.failedAt ?? null, left: row?.left ?? 0 };
}
