import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { bounce, complaint } from "#testing/make-reports";
import { startSmtpSink } from "#testing/smtp-sink";

const secret = "a secret that nobody but the mail server knows";
vi.stubEnv("RETURN_PATH", "bounces@example.org");
vi.stubEnv("MAIL_REPORTS_SECRET", secret);
const sink = await startSmtpSink();
const { confirmSignature } = await import("#domain/signatures/confirm-signature");
const { tokens } = await import("#domain/delivery/links");
const { addDays } = await import("#lib/clock");
const { db } = await import("#lib/db");
const { closeMailer } = await import("#lib/mailer");
const { makeQueuedLetter, makeSignatureMail } = await import("#testing/make-mail");
const { serveRoutes } = await import("#testing/serve-routes");
const { sendLetter } = await import("../worker/tasks/send-letter.ts");
const { sendMail } = await import("../worker/tasks/send-mail.ts");
const { routes } = await import("../server/routes/mail-reports.ts");

type Server = Awaited<ReturnType<typeof serveRoutes>>;
let server: Server;
beforeAll(async () => {
  server = await serveRoutes(routes);
});
beforeEach(() => {
  sink.received.length = 0;
  sink.behave("accept");
});
afterAll(async () => {
  closeMailer();
  await sink.stop();
  await server.stop();
});

function sign(body: string, { time = Math.floor(Date.now() / 1000), key = secret } = {}) {
  const sum = createHmac("sha256", key).update(`${time}.${body}`).digest("hex");
  return { "x-qoldau-signature": `t=${time},v1=${sum}`, "content-type": "message/rfc822" };
}

async function post(body: string, headers = sign(body)) {
  const { status } = await server.ask("/hooks/mail-reports", { method: "POST", body, headers });
  return status;
}

async function sentMail() {
  const mail = await makeSignatureMail();
  await sendMail({ mailId: mail.mailId });
  return { ...mail, returnPath: sink.received.at(-1)?.from ?? "" };
}

async function sentLetter() {
  const letter = await makeQueuedLetter();
  await sendLetter({ emailLetterId: letter.emailLetterId });
  return { ...letter, returnPath: sink.received.at(-1)?.from ?? "" };
}

const suppressionsOf = (organisationId: string) =>
  db.suppression.findMany({ where: { organisationId }, select: { reason: true } });

test("a return path names its message to us alone: no address, and each message has its own", async () => {
  const [one, two] = [await sentMail(), await sentMail()];
  expect(one.returnPath).toMatch(/^bounces\+m[0-9a-f]{52}@example\.org$/);
  expect(one.returnPath).not.toBe(two.returnPath);
  expect((one.returnPath.split("@")[0] ?? "").length).toBeLessThanOrEqual(64); // RFC 5321 4.5.3.1.1
});

test("a letter that comes back counts as bounced, once", async () => {
  const { emailLetterId, returnPath, recipient } = await sentLetter();
  const report = bounce(returnPath);
  expect(await Promise.all([post(report), post(report), post(report)])).toEqual([204, 204, 204]);
  const letter = await db.emailLetter.findUniqueOrThrow({ where: { id: emailLetterId } });
  expect(letter).toMatchObject({ state: "BOUNCED", lastStatus: "5.1.1", lastReason: "no-mailbox" });
  const entries = await db.ledgerEntry.findMany({ where: { officeId: recipient.officeId } });
  expect(entries.map(({ kind }) => kind).sort()).toEqual(["EMAIL_ACCEPTED", "EMAIL_BOUNCED"]);
  expect(await suppressionsOf(recipient.campaign.organisationId)).toEqual([]);
});

test("a report that it was delivered settles a doubt", async () => {
  sink.behave("drop-after-data");
  const { emailLetterId, returnPath } = await sentLetter();
  expect(await post(bounce(returnPath, { action: "delivered", status: "2.1.5" }))).toBe(204);
  const letter = await db.emailLetter.findUniqueOrThrow({ where: { id: emailLetterId } });
  expect(letter).toMatchObject({ state: "ACCEPTED", content: null });
});

test("a mailbox that is not there gets no more mail; who asks anew and confirms it does", async () => {
  const { mailId, campaign, email, signatureId, returnPath } = await sentMail();
  expect(await post(bounce(returnPath.toUpperCase()))).toBe(204);
  expect(await db.mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ state: "FAILED" });
  expect(await suppressionsOf(campaign.organisationId)).toEqual([{ reason: "BOUNCE" }]);

  const soon = await makeSignatureMail({ campaign, email, signatureId });
  await sendMail({ mailId: soon.mailId });
  expect(sink.received).toHaveLength(1);
  await db.mail.updateMany({ where: { signatureId }, data: { createdAt: addDays(new Date(), -8) } });
  const later = await makeSignatureMail({ campaign, email, signatureId });
  await sendMail({ mailId: later.mailId });
  expect(sink.received).toHaveLength(2);
  const token = tokens.confirmSignature(signatureId);
  expect(await confirmSignature({ token, revision: null, showFullName: false })).toMatchObject({ ok: true });
  expect(await suppressionsOf(campaign.organisationId)).toEqual([]);
});

test("a complaint stops mail; a delay, a full mailbox and an out-of-office reply do not", async () => {
  const complained = await sentMail();
  expect(await post(complaint(complained.returnPath))).toBe(204);
  expect(await suppressionsOf(complained.campaign.organisationId)).toEqual([{ reason: "COMPLAINT" }]);
  const other = await sentMail();
  await post(bounce(other.returnPath, { action: "delayed", status: "4.4.1" }));
  expect((await db.mail.findUniqueOrThrow({ where: { id: other.mailId } })).state).toBe("SENT");
  await post(bounce(other.returnPath, { status: "5.2.2" }));
  await post(`To: ${other.returnPath}\r\nSubject: Out of office\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\n`);
  expect(await suppressionsOf(other.campaign.organisationId)).toEqual([]);
});

test("who has no key can report nothing: neither by a false signature, nor by a return path of their own", async () => {
  const { mailId, campaign, returnPath } = await sentMail();
  const report = bounce(returnPath);
  expect(await post(report, sign(report, { key: "another secret" }))).toBe(401);
  expect(await post(report, sign(report, { time: Math.floor(Date.now() / 1000) - 3_600 }))).toBe(401);
  expect(await post(report, sign(`${report} `))).toBe(401);
  const forged = returnPath.replace(/.{20}@/, `${"0".repeat(20)}@`);
  expect(await post(bounce(forged))).toBe(204);
  expect((await db.mail.findUniqueOrThrow({ where: { id: mailId } })).state).toBe("SENT");
  expect(await suppressionsOf(campaign.organisationId)).toEqual([]);
});

test("what is no message at all is taken and says nothing", async () => {
  for (const body of ["", "\0\0\0", "Content-Type: multipart/report", "x".repeat(100_000)])
    expect(await post(body)).toBe(204);
});
