import {
  type AddressHistory,
  hasHadItsMails,
  listHistories,
  lockAddresses,
  mayBeSent,
  oneForEachAddress,
} from "#domain/delivery/address-history";
import { addressOfReader } from "#domain/delivery/digest-message";
import { domainOf, domainTurn } from "#domain/delivery/domain-turn";
import { limits } from "#domain/delivery/limits";
import { manageUrl, notMeUrl, tokens } from "#domain/delivery/links";
import { chooseMessage, type MailRow } from "#domain/delivery/mail-message";
import { type JoinedMail, joinRepeats } from "#domain/delivery/repeated-requests";
import type { PreparedMail } from "#domain/delivery/schema";
import { takeMails } from "#domain/delivery/take-mails";
import { openMailAddress } from "#domain/outbox/queue-mail";
import { openSignerAddress } from "#domain/signatures/sealed-fields";
import { addDays } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { type Database, db } from "#lib/db";
import { enqueue, enqueueBulk, mailJobKey } from "#lib/jobs";

/**
 * Claims each mail for one attempt and decides what it says; in the order given. Null when it is settled, has nothing
 * to say any more, or must not be sent: its address is suppressed or has had its mails of the day. Afterwards the mail
 * is SENDING, or settled; news may be left in the queue, while its mailing is stopped or until its reader may have a mail again.
 */
export async function prepareMails(
  mailIds: readonly string[],
  now = new Date(),
): Promise<(PreparedMail | null)[]> {
  const prepared = new Map<string, PreparedMail>();
  for (let left = [...mailIds]; left.length > 0; ) {
    const { ready, later } = await db.$transaction((transaction) => prepareSome(transaction, left, now));
    for (const mail of ready) prepared.set(mail.mailId, mail);
    left = later;
  }
  return mailIds.map((id) => prepared.get(id) ?? null);
}

type Verdict =
  | { is: "ready"; mail: PreparedMail }
  | { is: "suppressed" }
  | { is: "postponed" }
  | { is: "waiting"; turn: Date };
type Judged = { mail: JoinedMail; verdict: Verdict };

/** `later`: those whose address has another mail among these, which counts when this transaction has ended. */
async function prepareSome(database: Database, mailIds: readonly string[], now: Date) {
  const locked = await takeMails(database, mailIds);
  const found = locked.filter((mail) => mailIds.includes(mail.id) && !isHeld(mail));
  const [mails, later] = oneForEachAddress(found);
  const joined = mails.map((mail) => joinRepeats(mail, locked));
  const judged = await judgeAll(database, joined, now);
  await carryOut(database, judged, now);
  const ready = judged.flatMap(({ verdict }) => (verdict.is === "ready" ? verdict.mail : []));
  return { ready, later: later.map(({ id }) => id) };
}

/** A mailing that is stopped begins no mail; what was begun is brought to its end. */
function isHeld({ mailing, state }: MailRow): boolean {
  return state === "QUEUED" && Boolean(mailing?.stoppedAt);
}

async function judgeAll(database: Database, mails: readonly JoinedMail[], now: Date): Promise<Judged[]> {
  await lockAddresses(database, mails);
  const histories = await listHistories(database, idsOf(mails), now);
  const addressed = mails.map((mail) => ({ mail, to: addressOf(mail), history: histories.get(mail.id) }));
  // Whoever takes places at several domains takes them in one order, so that none waits in a circle.
  addressed.sort((one, other) => (domainOf(one.to ?? "") < domainOf(other.to ?? "") ? -1 : 1));
  const judged: Judged[] = [];
  for (const each of addressed) judged.push({ mail: each.mail, verdict: await judge(database, each, now) });
  return judged;
}

/** News and digests have no address of their own: whoever unsubscribed or was erased meanwhile has none any more. */
function addressOf({ id, kind, email, signature, digestReader }: MailRow): string | null {
  if (kind === "DIGEST") return digestReader && addressOfReader(digestReader);
  if (kind !== "CAMPAIGN_UPDATE") return email && openMailAddress(id, email);
  return signature?.email ? openSignerAddress(signature, signature.email) : null;
}

type Addressed = { mail: JoinedMail; to: string | null; history: AddressHistory | undefined };

async function judge(database: Database, { mail, to, history }: Addressed, now: Date): Promise<Verdict> {
  if (!to || !history || !mayBeSent(mail.kind, history)) return { is: "suppressed" };
  const message = await chooseMessage(database, mail, now);
  if (!message) return { is: "suppressed" };
  if (hasHadItsMails(mail.kind, history)) return { is: mayWait(mail, now) ? "postponed" : "suppressed" };
  const turn = mail.sendAfter ?? (await domainTurn(database, to, now));
  if (turn > now) return { is: "waiting", turn };
  const { id: mailId, locale } = mail;
  const token = tokens.manage(mailId);
  const links = { manageUrl: manageUrl(locale, token), notMeUrl: notMeUrl(locale, token) };
  return { is: "ready", mail: { mailId, locale, to, message, ...links } };
}

/** Nobody waits for news or a digest: it goes on another day rather than not at all. */
function mayWait({ kind, state, createdAt }: MailRow, now: Date): boolean {
  const waits = kind === "CAMPAIGN_UPDATE" || kind === "DIGEST";
  return waits && state !== "UNKNOWN" && addDays(createdAt, limits.newsDays) > now;
}

async function carryOut(database: Database, judged: readonly Judged[], now: Date) {
  const those = (is: Verdict["is"]) =>
    judged.filter(({ verdict }) => verdict.is === is).map(({ mail }) => mail);
  const ready = those("ready");
  await claim(database, ready, now);
  await suppress(database, [...those("suppressed"), ...ready.flatMap(({ repeats }) => repeats)], now);
  await postpone(database, those("postponed"), now);
  for (const { mail, verdict } of judged)
    if (verdict.is === "waiting") await waitForTurn(database, mail, verdict.turn);
}

async function claim(database: Database, mails: readonly JoinedMail[], now: Date) {
  if (mails.length === 0) return;
  await database.mail.updateMany({
    where: { id: { in: idsOf(mails) } },
    data: { state: "SENDING", sendAfter: null, attempts: { increment: 1 } },
  });
  for (const { id, locale, repeats } of mails)
    if (repeats.length > 0) await database.mail.update({ where: { id }, data: { locale } });
  await database.$executeRaw`
    insert into manage_links (token_hash, organisation_id, email_index, expires_at)
    select decode(hash, 'hex'), organisation_id, email_index, ${addDays(now, limits.manageLinkDays)}::timestamptz
    from unnest(${idsOf(mails)}::uuid[], ${mails.map(hashOfManageToken)}::text[]) as claimed (id, hash) join mails using (id)
    on conflict (token_hash) do update set expires_at = excluded.expires_at`;
}

function hashOfManageToken({ id }: MailRow): string {
  return hashToken(tokens.manage(id)).toString("hex");
}

async function suppress(database: Database, mails: readonly MailRow[], now: Date) {
  if (mails.length === 0) return;
  await database.mail.updateMany({
    where: { id: { in: idsOf(mails) } },
    data: { state: "SUPPRESSED", email: null, settledAt: now },
  });
}

async function postpone(database: Database, mails: readonly MailRow[], now: Date) {
  if (mails.length === 0) return;
  const postponedTo = new Date(now.getTime() + limits.postponedMs);
  await database.mail.updateMany({
    where: { id: { in: idsOf(mails) } },
    data: { state: "QUEUED", postponedTo },
  });
  await enqueueBulk(database, idsOf(mails), postponedTo);
}

/** Its place is its own: when the time has come it goes, whatever has queued behind it. */
async function waitForTurn(database: Database, { id, kind, state }: MailRow, turn: Date) {
  const next = state === "UNKNOWN" ? "UNKNOWN" : "QUEUED";
  await database.mail.update({ where: { id }, data: { state: next, sendAfter: turn } });
  if (kind === "CAMPAIGN_UPDATE") await enqueueBulk(database, [id], turn);
  else await enqueue(database, "send-mail", { mailId: id }, { runAt: turn, jobKey: mailJobKey(id) });
}

function idsOf(mails: readonly MailRow[]): string[] {
  return mails.map(({ id }) => id);
}
