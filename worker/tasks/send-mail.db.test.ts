import { randomUUID } from "node:crypto";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { confirmUrl, tokens } from "#domain/delivery/links";
import { parkPoisonMail } from "#domain/delivery/park-poison-mail";
import { prepareMails } from "#domain/delivery/prepare-mail";
import { settleMail } from "#domain/delivery/settle-mail";
import { addDays } from "#lib/clock";
import { hashToken } from "#lib/crypto";
import { db } from "#lib/db";
import { enqueueBulk } from "#lib/jobs";
import { deliver } from "#lib/mailer";
import { makeCampaign } from "#testing/make-campaign";
import { makeSignature, makeSignatureMail } from "#testing/make-mail";
import { sinkForTests } from "#testing/sink-for-tests";
import { sendMail } from "./send-mail.ts";

const sink = await sinkForTests();

const send = (mailId: string) => sendMail({ mailId });
const stateOf = (mailId: string) =>
  db.mail.findUniqueOrThrow({
    where: { id: mailId },
    select: { state: true, email: true, lastStatus: true },
  });

test("a request to confirm goes to its address, with the link that confirms and one to manage", async () => {
  const { mailId, signatureId, email } = await makeSignatureMail();
  await send(mailId);
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]?.to).toEqual([email]);
  const mail = await PostalMime.parse(sink.received[0]?.raw ?? "");
  expect(mail.messageId).toBe(`<${mailId}@example.org>`);
  expect(mail.subject).toBe("Подтвердите, пожалуйста, адрес электронной почты");
  expect(mail.text).toContain(confirmUrl("ru", tokens.confirmSignature(signatureId)));
  expect(mail.text).toContain(`/ru/manage/${tokens.manage(mailId)}/not-me`);
  expect(await stateOf(mailId)).toEqual({ state: "SENT", email: null, lastStatus: null });
  const link = await db.manageLink.findUnique({ where: { tokenHash: hashToken(tokens.manage(mailId)) } });
  expect(link?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
});

test("an address gets three mails in a day across campaigns, however many ask at once", async () => {
  const email = `${randomUUID()}@example.org`;
  const { organisationId } = await makeCampaign();
  const campaigns = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makeCampaign({ organisationId })));
  const mails = await Promise.all(campaigns.map((campaign) => makeSignatureMail({ email, campaign })));
  await Promise.all(mails.map(({ mailId }) => send(mailId)));
  expect(sink.received).toHaveLength(3);
  const states = await Promise.all(mails.map(async ({ mailId }) => (await stateOf(mailId)).state));
  expect(states.filter((state) => state === "SUPPRESSED")).toHaveLength(3);
});

test("a report leaves the day's last mail to what a person waits for", async () => {
  const { campaign, email, signatureId, mailId } = await makeSignatureMail();
  await send(mailId);
  const again = await makeSignatureMail({ campaign, email, signatureId });
  await send(again.mailId);
  await db.signature.update({ where: { id: signatureId }, data: { confirmedAt: new Date(), email: null } });
  const report = await makeSignatureMail({ campaign, email, signatureId });
  await db.mail.update({ where: { id: report.mailId }, data: { kind: "SIGNATURE_CONFIRMED" } });
  const link = await makeSignatureMail({ campaign, email, signatureId });
  await db.mail.update({ where: { id: link.mailId }, data: { kind: "MANAGE_LINK" } });
  for (const id of [report.mailId, link.mailId]) await send(id);
  expect((await stateOf(report.mailId)).state).toBe("SUPPRESSED");
  expect((await stateOf(link.mailId)).state).toBe("SENT");
});

test("once confirmed, a further request says so, once a day", async () => {
  const { campaign, email, signatureId } = await makeSignatureMail();
  await db.signature.update({ where: { id: signatureId }, data: { confirmedAt: new Date(), email: null } });
  const first = await makeSignatureMail({ campaign, email, signatureId });
  const second = await makeSignatureMail({ campaign, email, signatureId });
  await send(first.mailId);
  await send(second.mailId);
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]?.raw).not.toContain("/confirm/");
  expect((await stateOf(second.mailId)).state).toBe("SUPPRESSED");
});

test("nothing goes to who said it wasn't them, nor for a signature that is gone", async () => {
  const objected = await makeSignatureMail();
  const { organisationId, emailIndex } = await db.signature.findUniqueOrThrow({
    where: { id: objected.signatureId },
  });
  await db.suppression.create({ data: { organisationId, emailIndex, reason: "NOT_ME" } });
  const erased = await makeSignatureMail();
  await db.signature.delete({ where: { id: erased.signatureId } });
  const late = await makeSignatureMail();
  await db.signature.update({ where: { id: late.signatureId }, data: { expiresAt: new Date(0) } });
  for (const { mailId } of [objected, erased, late]) {
    await send(mailId);
    expect(await stateOf(mailId)).toEqual({ state: "SUPPRESSED", email: null, lastStatus: null });
  }
  expect(sink.received).toEqual([]);
});

test("a temporary refusal is tried again, later and later, a permanent one is recorded", async () => {
  const { mailId } = await makeSignatureMail();
  sink.behave({ at: "recipient", code: 450, text: "4.2.0 greylisted" });
  const waits: number[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    await send(mailId);
    expect(await stateOf(mailId)).toMatchObject({ state: "QUEUED", lastStatus: "450 4.2.0" });
    waits.push(await secondsUntilNextTry(mailId));
  }
  expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
  expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
  sink.behave({ at: "recipient", code: 550, text: "5.1.1 nobody here" });
  await send(mailId);
  expect(await stateOf(mailId)).toEqual({ state: "FAILED", email: null, lastStatus: "550 5.1.1" });
});

/** Of the one job that a mail has by then; its first one had no key and was not taken by a worker. */
async function secondsUntilNextTry(mailId: string): Promise<number> {
  const [job] = await db.$queryRaw<{ wait: number }[]>`
    select extract(epoch from run_at - now())::float as wait from graphile_worker.jobs where key = ${`mail:${mailId}`}`;
  return job?.wait ?? 0;
}

test("what was tried for two days is parked with its address, and news is given up", async () => {
  const { mailId, campaign, signatureId, email } = await makeSignatureMail();
  const news = await makeSignatureMail({ campaign, signatureId, email });
  await db.mail.updateMany({
    data: { createdAt: addDays(new Date(), -3) },
    where: { id: { in: [mailId, news.mailId] } },
  });
  sink.behave({ at: "data", code: 451, text: "4.3.0 later" });
  await send(mailId);
  const parked = await stateOf(mailId);
  expect(parked).toMatchObject({ state: "PARKED", lastStatus: "451 4.3.0" });
  expect(parked.email).not.toBeNull();
  await db.mail.update({ where: { id: news.mailId }, data: { kind: "CAMPAIGN_UPDATE", state: "SENDING" } });
  await settleMail(news.mailId, { result: "temporary", status: "451", reason: "greylisted" });
  expect(await stateOf(news.mailId)).toMatchObject({ state: "FAILED", email: null });
});

test("a mail that our own program fails at is parked, unless a newer job stands for it", async () => {
  const [poison, replaced] = [await makeSignatureMail(), await makeSignatureMail()];
  await db.$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts
    where payload ->> 'mailId' in (${poison.mailId}, ${replaced.mailId})`;
  await enqueueBulk(db, [replaced.mailId]);
  expect(await parkPoisonMail()).toBe(1);
  expect(await stateOf(poison.mailId)).toMatchObject({ state: "PARKED" });
  expect((await stateOf(replaced.mailId)).state).toBe("QUEUED");
  expect(await parkPoisonMail()).toBe(0);
});

test("a broken connection after the message: sent again, and both copies are the same message", async () => {
  const { mailId } = await makeSignatureMail();
  sink.behave("drop-after-data");
  await send(mailId);
  expect((await stateOf(mailId)).state).toBe("UNKNOWN");
  sink.behave("accept");
  await send(mailId);
  expect(sink.received).toHaveLength(2);
  const copies = await Promise.all(sink.received.map(({ raw }) => PostalMime.parse(raw)));
  expect(copies[0]?.messageId).toBe(copies[1]?.messageId);
  expect(copies[0]?.text).toBe(copies[1]?.text);
});

test("a worker killed after its claim leaves a mail that the next one sends", async () => {
  const { mailId } = await makeSignatureMail();
  await prepareMails([mailId]);
  await send(mailId);
  expect(sink.received).toHaveLength(1);
  await send(mailId);
  expect(sink.received).toHaveLength(1);
});

test("no address or subject adds a header or a recipient", async () => {
  const hostile = fc.stringMatching(/^[\r\n\0\u2028,;<>@ "a-zA-Z:]{0,40}$/);
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (subject, local) => {
      sink.received.length = 0;
      await deliver({
        messageId: "<fixed@example.org>",
        to: `a${local}@example.org`,
        replyTo: `b${local}@example.org`,
        subject: `x${subject}\r\nBcc: thief@example.org`,
        text: "text",
      }).catch(() => {}); // an address that SMTP cannot carry is refused
      for (const { to, raw } of sink.received) {
        expect(to).toHaveLength(1);
        const headers = (raw.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]/g, " ").split("\r\n");
        const names = headers.map((line) => line.split(":")[0]?.toLowerCase()).sort();
        expect(names.filter((name) => name !== "reply-to")).toEqual([
          "content-transfer-encoding",
          "content-type",
          "date",
          "from",
          "message-id",
          "mime-version",
          "subject",
          "to",
        ]);
      }
    }),
    { numRuns: 60, examples: [["", "@a;"]] },
  );
});

test("a mail about a signature never carries its name", async () => {
  const campaign = await makeCampaign();
  const email = `${randomUUID()}@example.org`;
  const { id } = await makeSignature(campaign, email, { display: "FULL_NAME", name: Buffer.from("sealed") });
  const { mailId } = await makeSignatureMail({ campaign, email, signatureId: id });
  await send(mailId);
  const mail = await PostalMime.parse(sink.received[0]?.raw ?? "");
  expect(mail.to).toEqual([{ address: email, name: "" }]);
  expect(`${mail.subject}${mail.text}`).not.toContain("Title");
});
