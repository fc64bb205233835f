import { expect, test } from "vitest";
import { prepareLetter } from "#domain/delivery/prepare-letter";
import { readMailbox } from "#domain/delivery/read-mailbox";
import { recordHandOver } from "#domain/delivery/record-hand-over";
import { closeLetter, settleLetter } from "#domain/delivery/settle-letter";
import { settleMail } from "#domain/delivery/settle-mail";
import { claimOrganisation } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { env } from "#lib/env";
import { makeQueuedLetter, makeSignatureMail } from "#testing/make-mail";
import { makeMember } from "#testing/make-member";
import { decideLetter } from "./decide-letter.ts";
import { giveUpParked, retryParked } from "./decide-parked.ts";
import { readMailDesk } from "./queries.ts";

async function organizerOf(organisationId: string) {
  const { slug } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  return claimOrganisation(await makeMember(organisationId, "ORGANIZER"), slug, "mail.manage");
}

async function makeDoubtful() {
  const letter = await makeQueuedLetter();
  const claimed = await prepareLetter(letter.emailLetterId);
  if (!claimed) throw new Error("the letter was not claimed");
  await recordHandOver(claimed);
  await settleLetter(claimed, { result: "unknown", status: null, reason: "broken-off" });
  return { ...letter, by: await organizerOf(letter.recipient.campaign.organisationId) };
}

const letterOf = (id: string) => db.emailLetter.findUniqueOrThrow({ where: { id } });
const auditOf = (organisationId: string) =>
  db.auditEntry.findMany({ where: { organisationId }, select: { action: true, subject: true, after: true } });
const jobsOf = (key: string) =>
  db.$queryRaw<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key = ${key}`;

test("a letter in doubt is shown with what finds it, and can be marked as sent, once", async () => {
  const { by, emailLetterId, supporter } = await makeDoubtful();
  const desk = await readMailDesk(by, "en");
  expect(desk.doubtful).toMatchObject([{ id: emailLetterId, messageId: `<${emailLetterId}@example.org>` }]);
  expect(JSON.stringify(desk)).not.toContain(supporter);
  const decided = await Promise.all(
    [1, 2].map(() => decideLetter(by, { id: emailLetterId, decision: "mark-sent" })),
  );
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "ACCEPTED", content: null });
  const campaignId = (await letterOf(emailLetterId)).campaignId;
  expect(await db.ledgerEntry.count({ where: { campaignId, kind: "EMAIL_ACCEPTED" } })).toBe(1);
  expect(await db.mail.count({ where: { emailLetterId, kind: "LETTER_SETTLED" } })).toBe(1);
  expect(await auditOf(by.organisationId)).toMatchObject([{ action: "mail.letter-marked-sent" }]);
  expect((await readMailDesk(by, "en")).doubtful).toEqual([]);
});

test("sent again it takes its turn anew, and only then may it leave a second time", async () => {
  const { by, emailLetterId } = await makeDoubtful();
  expect(await prepareLetter(emailLetterId)).toBeNull();
  expect(await decideLetter(by, { id: emailLetterId, decision: "send-again" })).toEqual({ ok: true });
  expect(await jobsOf(`letter:${emailLetterId}`)).toHaveLength(1);
  expect(await prepareLetter(emailLetterId)).toMatchObject({ emailLetterId, attempt: 2 });
  expect(await auditOf(by.organisationId)).toMatchObject([{ action: "mail.letter-sent-again" }]);
});

test("a report that the first one has arrived comes in time to keep the second from leaving", async () => {
  const { by, emailLetterId } = await makeDoubtful();
  await prepareLetter(emailLetterId);
  await decideLetter(by, { id: emailLetterId, decision: "send-again" });
  await closeLetter(db, { emailLetterId, state: "ACCEPTED", status: null, now: new Date() });
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "ACCEPTED", content: null });
  expect(await prepareLetter(emailLetterId)).toBeNull();
});

test("another organisation's letter does not exist", async () => {
  const { emailLetterId } = await makeDoubtful();
  const stranger = (await makeDoubtful()).by;
  const decided = await decideLetter(stranger, { id: emailLetterId, decision: "send-again" });
  expect(decided).toEqual({ ok: false, reason: "already-decided" });
  expect((await letterOf(emailLetterId)).state).toBe("UNKNOWN");
});

test("parked mail is a number by kind and reason; tried again it has time anew, given up it keeps no address", async () => {
  const first = await makeSignatureMail();
  const second = await makeSignatureMail({ campaign: first.campaign });
  const ids = [first.mailId, second.mailId];
  const park = () =>
    db.mail.updateMany({ where: { id: { in: ids } }, data: { state: "PARKED", lastReason: "unreachable" } });
  await park();
  const by = await organizerOf(first.campaign.organisationId);
  const group = { kind: "SIGNATURE_REQUESTED", reason: "unreachable" } as const;
  expect((await readMailDesk(by, "en")).parked).toEqual([{ ...group, count: 2 }]);

  await db.mail.updateMany({ where: { id: { in: ids } }, data: { createdAt: new Date(0) } });
  expect(await retryParked({ by, group })).toEqual({ ok: true });
  for (const id of ids) expect(await jobsOf(`mail:${id}`)).toHaveLength(1);
  await settleMail(first.mailId, { result: "temporary", status: null, reason: "unreachable" });
  expect(await db.mail.findUniqueOrThrow({ where: { id: first.mailId } })).toMatchObject({ state: "QUEUED" });
  expect(await retryParked({ by, group })).toEqual({ ok: false, reason: "already-decided" });

  await park();
  expect(await giveUpParked({ by, group })).toEqual({ ok: true });
  for (const mail of await db.mail.findMany({ where: { id: { in: ids } } }))
    expect(mail).toMatchObject({ state: "FAILED", email: null });
  expect((await auditOf(by.organisationId)).map(({ action, after }) => ({ action, after }))).toEqual([
    {
      action: "mail.retried",
      after: { mailKind: "SIGNATURE_REQUESTED", mailReason: "unreachable", mails: 2 },
    },
    {
      action: "mail.given-up",
      after: { mailKind: "SIGNATURE_REQUESTED", mailReason: "unreachable", mails: 2 },
    },
  ]);
});

test("a parked letter given up tells its writer that it was not sent", async () => {
  const { emailLetterId, recipient } = await makeQueuedLetter({ state: "PARKED", lastReason: "account" });
  const by = await organizerOf(recipient.campaign.organisationId);
  const group = { kind: "LETTER", reason: "account" } as const;
  expect((await readMailDesk(by, "en")).parked).toEqual([{ ...group, count: 1 }]);
  expect(await giveUpParked({ by, group })).toEqual({ ok: true });
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "FAILED", content: null });
  expect(await db.mail.count({ where: { emailLetterId, kind: "LETTER_SETTLED" } })).toBe(1);
});

test("it says whether what comes back is read, and since when it is not", async () => {
  const { campaign } = await makeSignatureMail();
  const by = await organizerOf(campaign.organisationId);
  const returned = async () => (await readMailDesk(by, "en")).returned;
  expect((await returned()).way).toBe("nobody");
  env().RETURN_PATH = "bounces@example.org";
  expect((await returned()).way).toBe("posted");
  env().MAIL_REPORTS_IMAP_URL = "imap://bounces:secret@127.0.0.1:1"; // nobody listens there
  await expect(readMailbox()).rejects.toMatchObject({ code: "unreachable" });
  const failing = await returned();
  expect(failing).toMatchObject({ way: "mailbox", failure: "unreachable", readAt: null, left: 0 });
  await expect(readMailbox()).rejects.toThrow();
  expect((await returned()).failedAt).toEqual(failing.failedAt);
  env().MAIL_REPORTS_IMAP_URL = undefined;
  env().RETURN_PATH = undefined;
});
