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
    const turn = await turnOf(transaction, letter, to, now);
    if (turn > letter.expiresAt) return giveUp(transaction, letter, "EXPIRED", now);
    if (turn > now) return postpone(transaction, letter, turn);
    const { attempts } = await transaction.emailLetter.update({
      where: { id: letter.id },
      data: { state: "SENDING", sendAfter: now, handedOverAt: null, attempts: { increment: 1 } },
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
 * office opens where the organizer wants it so. Never sooner than its domain may have its next mail. A letter keeps the turn
 * that it was given, unless it could not go then and others have since, or the office has closed: what an outage has held
 * up queues up again.
 */
async function turnOf(database: Database, letter: LetterRow, to: string, now: Date): Promise<Date> {
  if (letter.sendAfter && letter.sendAfter > now) return letter.sendAfter;
  const { campaignId, officeId } = letter;
  await database.$queryRaw`select 1 as locked from pg_advisory_xact_lock(hashtextextended(${`${campaignId}:${officeId}`}, 1))`;
  const recipient = await database.recipient.findUnique({
    where: { campaignId_officeId: { campaignId, officeId } },
    select: { emailsPerHour: true, emailsInOfficeHours: true },
  });
  const pause = HOUR_MS / Math.max(1, recipient?.emailsPerHour ?? 1);
  const inOfficeHours = recipient?.emailsInOfficeHours
    ? async (moment: Date) => afterOpening(moment, pause, await holidaysAt(letter, moment))
    : async (moment: Date) => moment;
  const free = letter.sendAfter !== null && !(await hasLeft(database, letter, pause, now));
  if (free && (await inOfficeHours(now)).getTime() === now.getTime()) return now;
  return inOfficeHours(await nextTurn(database, letter, pause, to, now));
}

/** Whether another letter went to the office within the last half of a pause: turns are a whole one apart, and workers a little late. */
async function hasLeft(
  database: Database,
  { id, campaignId, officeId }: LetterRow,
  pause: number,
  now: Date,
) {
  const lately = { gt: new Date(now.getTime() - pause / 2), lte: now };
  const left = { campaignId, officeId, id: { not: id }, attempts: { gt: 0 }, sendAfter: lately };
  return (await database.emailLetter.count({ where: left })) > 0;
}

async function nextTurn(
  database: Database,
  { campaignId, officeId }: LetterRow,
  pause: number,
  to: string,
  now: Date,
): Promise<Date> {
  const { _max } = await database.emailLetter.aggregate({
    where: { campaignId, officeId, sendAfter: { not: null } },
    _max: { sendAfter: true },
  });
  const ofDomain = await domainTurn(database, to, now);
  const afterOthers = (_max.sendAfter?.getTime() ?? 0) + pause * (1 + JITTER * Math.random());
  return new Date(Math.max(ofDomain.getTime(), afterOthers));
}

/** Not on the stroke of the hour, at which the letters of all offices would leave. */
function afterOpening(moment: Date, pause: number, holidays: ReadonlySet<string>): Date {
  const opening = nextOfficeMoment(moment, holidays);
  if (opening <= moment) return moment;
  return new Date(opening.getTime() + JITTER * pause * Math.random());
}

function holidaysAt({ campaign }: LetterRow, moment: Date) {
  return listHolidays(campaign.organisationId, campaign.countryConcerned, moment);
}
