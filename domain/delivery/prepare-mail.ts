import { addressOfReader } from "#domain/delivery/digest-message";
import { domainTurn } from "#domain/delivery/domain-turn";
import { limits } from "#domain/delivery/limits";
import { manageUrl, notMeUrl, tokens } from "#domain/delivery/links";
import { chooseMessage, type MailRow, mailSelect } from "#domain/delivery/mail-message";
import type { PreparedMail } from "#domain/delivery/schema";
import { mailStatesBefore } from "#domain/delivery/states";
import { aboutAccounts } from "#domain/delivery/suppress-address";
import { openMailAddress } from "#domain/outbox/queue-mail";
import { openSignerAddress } from "#domain/signatures/sealed-fields";
import { addDays } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { type Database, db, type MailKind } from "#lib/db";
import { enqueue, enqueueBulk, mailJobKey } from "#lib/jobs";

/**
 * Claims a mail for one attempt and decides what it says. Null when it is settled, has nothing to say any more, or must
 * not be sent: its address is suppressed or has had its mails of the day. Afterwards the mail is SENDING, or settled;
 * news may be left in the queue, while its mailing is stopped or until its reader may have a mail again.
 */
export function prepareMail(mailId: string, now = new Date()): Promise<PreparedMail | null> {
  return db.$transaction(async (transaction) => {
    await transaction.$queryRaw`select id from mails where id = ${mailId}::uuid for update`;
    const mail = await transaction.mail.findUnique({ where: { id: mailId }, select: mailSelect });
    if (!mail || !mailStatesBefore("SENDING").includes(mail.state) || isHeld(mail)) return null;
    await lockAddress(transaction, mail);
    const to = addressOf(mail);
    const message =
      to && (await mayBeSent(transaction, mail, now)) ? await chooseMessage(transaction, mail, now) : null;
    const full = message !== null && (await hasHadItsMails(transaction, mail, now));
    if (full && mayWait(mail, now)) {
      await postpone(transaction, mailId, now);
      return null;
    }
    if (!to || !message || full) {
      await suppress(transaction, mailId, now);
      return null;
    }
    const turn = mail.sendAfter ?? (await domainTurn(transaction, to, now));
    if (turn > now) {
      await waitForTurn(transaction, mail, turn);
      return null;
    }
    const token = tokens.manage(mailId);
    await claim(transaction, mail, token, now);
    return {
      mailId,
      locale: mail.locale,
      to,
      message,
      manageUrl: manageUrl(mail.locale, token),
      notMeUrl: notMeUrl(mail.locale, token),
    };
  });
}

/** A mailing that is stopped begins no mail; what was begun is brought to its end. */
function isHeld({ mailing, state }: MailRow): boolean {
  return state === "QUEUED" && Boolean(mailing?.stoppedAt);
}

/** News and digests have no address of their own: whoever unsubscribed or was erased meanwhile has none any more. */
function addressOf({ id, kind, email, signature, digestReader }: MailRow): string | null {
  if (kind === "DIGEST") return digestReader && addressOfReader(digestReader);
  if (kind !== "CAMPAIGN_UPDATE") return email && openMailAddress(id, email);
  return signature?.email ? openSignerAddress(signature, signature.email) : null;
}

/** Two workers never count the mails of one address at the same time. */
async function lockAddress(database: Database, { organisationId, emailIndex }: MailRow) {
  const key = `${organisationId}:${Buffer.from(emailIndex).toString("hex")}`;
  await database.$queryRaw`select 1 as locked from pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

async function mayBeSent(database: Database, mail: MailRow, now: Date): Promise<boolean> {
  const { organisationId, emailIndex, kind } = mail;
  if (aboutAccounts.has(kind)) return true;
  const suppressed = await database.suppression.findMany({
    where: { organisationId, emailIndex, reason: { in: ["NOT_ME", "BOUNCE", "COMPLAINT"] } },
    select: { reason: true },
  });
  if (suppressed.length === 0) return true;
  const never = suppressed.some(({ reason }) => reason === "NOT_ME");
  return !never && asksAnew.has(kind) && !(await wasWrittenTo(database, mail, now));
}

/** Whoever asks anew and confirms it lifts a suppression: so the request goes out, but not at every stranger's word. */
async function wasWrittenTo(database: Database, { id, organisationId, emailIndex }: MailRow, now: Date) {
  const written = await database.mail.findFirst({
    where: {
      id: { not: id },
      organisationId,
      emailIndex,
      createdAt: { gt: addDays(now, -limits.suppressedDays) },
      state: { in: ["SENT", "FAILED", "SENDING", "UNKNOWN"] },
    },
    select: { id: true },
  });
  return written !== null;
}

const asksAnew: ReadonlySet<MailKind> = new Set(["SIGNATURE_REQUESTED", "LETTER_REQUESTED"]);

async function hasHadItsMails(database: Database, mail: MailRow, now: Date): Promise<boolean> {
  const { organisationId, emailIndex, kind } = mail;
  const since = new Date(now.getTime() - limits.capWindowMs);
  const others = await database.mail.count({
    where: {
      id: { not: mail.id },
      organisationId,
      emailIndex,
      OR: [
        { state: "SENT", settledAt: { gt: since } },
        { state: { in: ["SENDING", "UNKNOWN"] }, createdAt: { gt: since } },
      ],
    },
  });
  return others >= (reports.has(kind) ? limits.reportsPerDay : limits.mailsPerDay);
}

const reports: ReadonlySet<MailKind> = new Set([
  "SIGNATURE_CONFIRMED",
  "LETTER_SETTLED",
  "CAMPAIGN_UPDATE",
  "DIGEST",
  "ORGANIZER_ACCOUNT_CHANGED",
]);
/** Nobody waits for news or a digest: it goes on another day rather than not at all. */
function mayWait({ kind, state, createdAt }: MailRow, now: Date): boolean {
  const waits = kind === "CAMPAIGN_UPDATE" || kind === "DIGEST";
  return waits && state !== "UNKNOWN" && addDays(createdAt, limits.newsDays) > now;
}

async function postpone(database: Database, mailId: string, now: Date) {
  const postponedTo = new Date(now.getTime() + limits.postponedMs);
  await database.mail.update({ where: { id: mailId }, data: { state: "QUEUED", postponedTo } });
  await enqueueBulk(database, [mailId], postponedTo);
}

/** Its place is its own: when the time has come it goes, whatever has queued behind it. */
async function waitForTurn(database: Database, { id, kind, state }: MailRow, turn: Date) {
  const next = state === "UNKNOWN" ? "UNKNOWN" : "QUEUED";
  await database.mail.update({ where: { id }, data: { state: next, sendAfter: turn } });
  if (kind === "CAMPAIGN_UPDATE") await enqueueBulk(database, [id], turn);
  else await enqueue(database, "send-mail", { mailId: id }, { runAt: turn, jobKey: mailJobKey(id) });
}

async function suppress(database: Database, mailId: string, now: Date) {
  await database.mail.update({
    where: { id: mailId },
    data: { state: "SUPPRESSED", email: null, settledAt: now },
  });
}

async function claim(database: Database, mail: MailRow, token: string, now: Date) {
  await database.mail.update({
    where: { id: mail.id },
    data: { state: "SENDING", sendAfter: null, attempts: { increment: 1 } },
  });
  const { organisationId, emailIndex } = mail;
  const expiresAt = addDays(now, limits.manageLinkDays);
  await database.manageLink.upsert({
    where: { tokenHash: hashToken(token) },
    create: { tokenHash: hashToken(token), organisationId, emailIndex, expiresAt },
    update: { expiresAt },
  });
}
