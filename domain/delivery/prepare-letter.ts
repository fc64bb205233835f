import { domainTurn } from "#domain/delivery/domain-turn";
import { limits } from "#domain/delivery/limits";
import { findOfficeEmail } from "#domain/delivery/office-email";
import { nextOfficeMoment } from "#domain/delivery/office-turn";
import type { PreparedLetter } from "#domain/delivery/schema";
import { closeLetter, LAST_LOOK_MS, leaveToOrganizer } from "#domain/delivery/settle-letter";
import { listHolidays } from "#domain/ledger/queries";
import { openLetterContent, openSupporterAddress } from "#domain/outbox/letter-content";
import { type Database, db, type Prisma } from "#lib/db";
import { enqueue, letterJobKey } from "#lib/jobs";

const HOUR_MS = 3_600_000;
/** Up to so much of a pause later: a row of letters to the minute looks like a machine's. */
const JITTER = 0.25;

const letterSelect = {
  id: true,
  organisationId: true,
  campaignId: true,
  officeId: true,
  country: true,
  language: true,
  state: true,
  content: true,
  supporterEmail: true,
  replyToSupporter: true,
  expiresAt: true,
  sendAfter: true,
  handedOverAt: true,
  settledAt: true,
  campaign: { select: { state: true, organisationId: true, countryConcerned: true } },
} satisfies Prisma.EmailLetterSelect;

type LetterRow = Prisma.EmailLetterGetPayload<{ select: typeof letterSelect }>;

/**
 * Claims a letter for its attempt. Null when it is not to be sent now: it is settled, waits for an organizer or for its
 * turn at the office (then a job stands for that time), or what held when it was confirmed no longer does (then it is
 * settled here). One whose attempt was cut off before its end had left is simply begun anew.
 */
export function prepareLetter(emailLetterId: string, now = new Date()): Promise<PreparedLetter | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from email_letters where id = ${emailLetterId}::uuid for update`;
    const letter = await transaction.emailLetter.findUnique({
      where: { id: emailLetterId },
      select: letterSelect,
    });
    if (!letter) return null;
    if (letter.state === "UNKNOWN" || letter.state === "PARKED") return lastLook(transaction, letter, now);
    if (letter.state === "SENDING" && letter.handedOverAt) return doubt(transaction, letter);
    if ((letter.state !== "QUEUED" && letter.state !== "SENDING") || !letter.content) return null;
    if (letter.expiresAt <= now) return giveUp(transaction, letter, "EXPIRED", now);
    if (letter.campaign.state === "PAUSED")
      return postpone(transaction, letter, new Date(now.getTime() + limits.pausedLetterMs));
    const to = await findOfficeEmail(transaction, letter, now);
    if (letter.campaign.state !== "ACTIVE" || !to) return giveUp(transaction, letter, "FAILED", now);
    const turn = letter.sendAfter ?? (await nextTurn(transaction, letter, to, now));
    if (turn > letter.expiresAt) return giveUp(transaction, letter, "EXPIRED", now);
    if (turn > now) return postpone(transaction, letter, turn);
    const { attempts } = await transaction.emailLetter.update({
      where: { id: letter.id },
      data: { state: "SENDING", sendAfter: turn, handedOverAt: null, attempts: { increment: 1 } },
      select: { attempts: true },
    });
    return ready(letter, attempts, letter.content, to);
  });
}

/** The attempt was cut off when the end of the letter may have left. Whether the office has it, nobody can tell. */
async function doubt(database: Database, letter: LetterRow): Promise<null> {
  await leaveToOrganizer(database, letter, { state: "UNKNOWN", status: null, reason: "broken-off" });
  return null;
}

/** Nobody has decided, and the text has to go: the writer is told how things stand. */
async function lastLook(database: Database, letter: LetterRow, now: Date): Promise<null> {
  if (letter.settledAt || letter.expiresAt.getTime() - LAST_LOOK_MS > now.getTime()) return null;
  return giveUp(database, letter, letter.state === "UNKNOWN" ? "UNKNOWN" : "EXPIRED", now);
}

function ready(letter: LetterRow, attempt: number, content: Uint8Array, to: string): PreparedLetter {
  const wantsAnswers = letter.replyToSupporter && letter.supporterEmail;
  return {
    emailLetterId: letter.id,
    attempt,
    language: letter.language,
    to,
    replyTo: wantsAnswers ? openSupporterAddress(letter.id, wantsAnswers) : undefined,
    ...openLetterContent(letter.id, content),
  };
}

async function giveUp(
  database: Database,
  letter: LetterRow,
  state: "UNKNOWN" | "EXPIRED" | "FAILED",
  now: Date,
) {
  await closeLetter(database, { emailLetterId: letter.id, state, status: null, now });
  return null;
}

async function postpone(database: Database, letter: LetterRow, runAt: Date) {
  const paused = letter.campaign.state === "PAUSED";
  await database.emailLetter.update({
    where: { id: letter.id },
    data: { sendAfter: paused ? null : runAt },
  });
  const emailLetterId = letter.id;
  await enqueue(database, "send-letter", { emailLetterId }, { runAt, jobKey: letterJobKey(emailLetterId) });
  return null;
}

/**
 * An office gets at most emailsPerHour letters of a campaign, spread over the hour; the first one goes at once, or when the
 * office opens where the organizer wants it so. Never sooner than its domain may have its next mail.
 */
async function nextTurn(
  database: Database,
  { campaignId, officeId, campaign }: LetterRow,
  to: string,
  now: Date,
): Promise<Date> {
  await database.$queryRaw`select 1 as locked from pg_advisory_xact_lock(hashtextextended(${`${campaignId}:${officeId}`}, 1))`;
  const recipient = await database.recipient.findUnique({
    where: { campaignId_officeId: { campaignId, officeId } },
    select: { emailsPerHour: true, emailsInOfficeHours: true },
  });
  const { _max } = await database.emailLetter.aggregate({
    where: { campaignId, officeId, sendAfter: { not: null } },
    _max: { sendAfter: true },
  });
  const pause = (HOUR_MS / Math.max(1, recipient?.emailsPerHour ?? 1)) * (1 + JITTER * Math.random());
  const ofDomain = await domainTurn(database, to, now);
  const turn = new Date(Math.max(ofDomain.getTime(), (_max.sendAfter?.getTime() ?? 0) + pause));
  if (!recipient?.emailsInOfficeHours) return turn;
  return nextOfficeMoment(turn, await listHolidays(campaign.organisationId, campaign.countryConcerned, turn));
}
