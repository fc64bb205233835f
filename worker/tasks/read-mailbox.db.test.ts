import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { startImapServer } from "#testing/imap-server";
import { bounce, complaint } from "#testing/make-reports";

const server = await startImapServer();
const addressOf = (port: number) => `imap://bounces:secret@127.0.0.1:${port}`;
vi.stubEnv("RETURN_PATH", "bounces@example.org");
vi.stubEnv("MAIL_REPORTS_IMAP_URL", addressOf(server.port));
const { readMailbox } = await import("#domain/delivery/read-mailbox");
const { returnPathOf } = await import("#domain/delivery/return-path");
const { addDays } = await import("#lib/clock");
const { db } = await import("#lib/db");
const { env } = await import("#lib/env");
const { makeQueuedLetter, makeSignatureMail } = await import("#testing/make-mail");
const { readReturnedMail } = await import("./read-mailbox.ts");

beforeEach(async () => {
  server.messages.length = 0;
  server.fetched.length = 0;
  server.breakAt(null);
  await db.mailReportCount.deleteMany();
});
afterEach(() => {
  env().MAIL_REPORTS_IMAP_URL = addressOf(server.port);
});
afterAll(server.stop);

async function sentMail() {
  const mail = await makeSignatureMail();
  await db.mail.update({ where: { id: mail.mailId }, data: { state: "SENT", email: null } });
  return { ...mail, returnPath: returnPathOf({ kind: "m", id: mail.mailId }) ?? "" };
}

const stateOf = async (id: string) => (await db.mail.findUniqueOrThrow({ where: { id } })).state;
const suppressionsOf = ({ organisationId }: { organisationId: string }) =>
  db.suppression.findMany({ where: { organisationId }, select: { reason: true } });
const counts = async () =>
  Object.fromEntries((await db.mailReportCount.findMany()).map(({ outcome, reports }) => [outcome, reports]));
const ofMailbox = () => db.reportMailbox.findUniqueOrThrow({ where: { id: 1 } });
const starred = () =>
  server.messages.filter(({ flags }) => flags.has("\\Flagged")).map(({ raw }) => raw.toString());

test("what comes back is taken and removed; a letter counts as bounced", async () => {
  const [mail, other] = [await sentMail(), await sentMail()];
  const letter = await makeQueuedLetter({ state: "ACCEPTED" });
  const returnPath = returnPathOf({ kind: "l", id: letter.emailLetterId }) ?? "";
  for (const raw of [bounce(mail.returnPath), complaint(other.returnPath), bounce(returnPath)])
    server.put(raw);
  expect(await readMailbox()).toEqual({ failed: 2, complaint: 1 });
  expect(server.messages).toEqual([]);
  expect(await stateOf(mail.mailId)).toBe("FAILED");
  expect(await suppressionsOf(mail.campaign)).toEqual([{ reason: "BOUNCE" }]);
  expect(await suppressionsOf(other.campaign)).toEqual([{ reason: "COMPLAINT" }]);
  const { state } = await db.emailLetter.findUniqueOrThrow({ where: { id: letter.emailLetterId } });
  expect(state).toBe("BOUNCED");
  expect(await ofMailbox()).toMatchObject({ failure: null, left: 0, readAt: expect.any(Date) });
});

test("a message that a person has read is read all the same", async () => {
  const { returnPath } = await sentMail();
  server.put(bounce(returnPath)).flags.add("\\Seen");
  expect(await readMailbox()).toEqual({ failed: 1 });
});

test("what is not understood is left with a star and counted, and not fetched again", async () => {
  const { mailId, returnPath } = await sentMail();
  const hostile = [
    "",
    "\0\0\0",
    `To: ${returnPath}\r\nContent-Type: multipart/report`,
    `To: ${returnPath}\r\n${nested(2_000)}`,
    `To: ${returnPath}\r\nContent-Type: multipart/report; boundary="${"(".repeat(5_000)}"\r\n\r\n`,
    "A".repeat(1_000_000),
    bounce("bounces+m0123@example.org"),
    "Subject: a question from a person\r\n\r\nWhen?",
  ];
  for (const raw of hostile) server.put(raw);
  server.put(bounce(returnPath));
  expect(await readMailbox()).toEqual({ unknown: hostile.length, failed: 1 });
  expect(starred()).toEqual(hostile);
  expect(await stateOf(mailId)).toBe("FAILED");
  expect((await ofMailbox()).left).toBe(hostile.length);
  server.fetched.length = 0;
  expect(await readMailbox()).toEqual({});
  expect(server.fetched).toEqual([]);
});

/** A message in a message in a message. */
function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_each, level) => `Content-Type: multipart/report; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
  ).join("");
}

test("of a long message only the beginning is fetched, and the report in it is understood", async () => {
  const { mailId, returnPath } = await sentMail();
  const long = bounce(returnPath).replace("Subject: anything", `Subject: ${"anything ".repeat(400_000)}`);
  server.put(long);
  expect(await readMailbox()).toEqual({ failed: 1 });
  expect(await stateOf(mailId)).toBe("FAILED");
  expect(server.fetched.map(({ bytes }) => bytes)).toEqual([512 * 1024]);
});

test.each(["UID STORE", "UID EXPUNGE"])(
  "killed after it was taken, at %s: the next reading takes it no second time",
  async (command) => {
    const { mailId, campaign, returnPath } = await sentMail();
    server.put(bounce(returnPath));
    server.breakAt(command);
    await expect(readMailbox()).rejects.toMatchObject({ code: "unreachable" });
    expect(await stateOf(mailId)).toBe("FAILED");
    expect(await ofMailbox()).toMatchObject({ failure: "unreachable", failedAt: expect.any(Date) });
    // Meanwhile its owner has asked anew: taken twice, it would be suppressed again.
    await db.suppression.deleteMany({ where: { organisationId: campaign.organisationId } });
    await readMailbox();
    expect(await suppressionsOf(campaign)).toEqual([]);
    expect(await counts()).toEqual({ failed: 1n });
    expect(server.messages).toEqual([]);
    expect(await ofMailbox()).toMatchObject({ failure: null, failedAt: null });
  },
);

test("two readings at once: each report is taken once, and the one that was overtaken stops", async () => {
  for (let each = 0; each < 12; each++) server.put(bounce((await sentMail()).returnPath));
  const readings = await Promise.allSettled([readMailbox(), readMailbox()]);
  expect(readings.some(({ status }) => status === "fulfilled")).toBe(true);
  await readMailbox();
  expect(server.messages).toEqual([]);
  expect(await counts()).toEqual({ failed: 12n });
});

test("out-of-office replies go after the days that a mail's row is kept; what was not for a return path stays", async () => {
  const { returnPath } = await sentMail();
  const old = addDays(new Date(), -env().MAIL_DAYS - 2);
  const away = `To: ${returnPath}\r\nSubject: Away\r\n\r\nUntil Monday.`;
  const letter = "To: bounces@example.org\r\nSubject: A question\r\n\r\nWhen?";
  server.put(away, old);
  server.put(letter, old);
  server.put(away);
  expect(await readMailbox()).toEqual({ unknown: 3 });
  expect(starred()).toEqual([letter, away]);
});

test.each([
  ["the password is wrong", () => addressOf(server.port).replace("secret", "guess"), "account"],
  ["the folder is not there", () => `${addressOf(server.port)}/Elsewhere`, "folder"],
  ["nobody answers", () => addressOf(1), "unreachable"],
  // 127.1 is 127.0.0.1 to the resolver and no address of this machine to us, as any name is.
  ["the server offers no TLS", () => addressOf(server.port).replace("127.0.0.1", "127.1"), "tls"],
])("when %s, the reason is written down, the job goes on in a minute", async (_case, address, failure) => {
  env().MAIL_REPORTS_IMAP_URL = address();
  server.put("Subject: anything\r\n\r\n");
  await readReturnedMail({}, { abortSignal: new AbortController().signal } as never);
  expect(await ofMailbox()).toMatchObject({ failure });
  expect(server.fetched).toEqual([]);
});

test("a mailbox in which nothing may be changed is refused before anything is taken from it", async () => {
  const closed = await startImapServer({ readOnly: true });
  env().MAIL_REPORTS_IMAP_URL = addressOf(closed.port);
  const { returnPath } = await sentMail();
  closed.put(bounce(returnPath));
  await expect(readMailbox()).rejects.toMatchObject({ code: "folder" });
  expect(await counts()).toEqual({});
  await closed.stop();
});

test("TLS: a certificate that nobody vouches for gets no password, a good one does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qoldau-imap-"));
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args =
    "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
  execFileSync("openssl", [...args.split(" "), "-keyout", keyFile, "-out", certFile], { stdio: "ignore" });
  const [key, cert] = [readFileSync(keyFile, "utf8"), readFileSync(certFile, "utf8")];
  rmSync(folder, { recursive: true });
  const sealed = await startImapServer({ tls: { key, cert } });
  env().MAIL_REPORTS_IMAP_URL = `imaps://bounces:secret@localhost:${sealed.port}/INBOX`;
  sealed.put(bounce((await sentMail()).returnPath));
  await expect(readMailbox()).rejects.toMatchObject({ code: "tls" });
  setDefaultCACertificates([cert]);
  expect(await readMailbox()).toEqual({ failed: 1 });
  expect(sealed.messages).toEqual([]);
  await sealed.stop();
});
