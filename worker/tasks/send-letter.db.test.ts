import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { prepareLetter } from "#domain/delivery/prepare-letter";
import { recordHandOver } from "#domain/delivery/record-hand-over";
import { settleLetter } from "#domain/delivery/settle-letter";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { makeMailableRecipient, makeQueuedLetter } from "#testing/make-mail";
import { sinkForTests } from "#testing/sink-for-tests";
import { sendLetter } from "./send-letter.ts";

const sink = await sinkForTests();

const send = (emailLetterId: string) => sendLetter({ emailLetterId });
const letterOf = (id: string) => db.emailLetter.findUniqueOrThrow({ where: { id } });
const ledgerOf = (officeId: string) =>
  db.ledgerEntry.findMany({ where: { officeId }, select: { kind: true, channel: true, country: true } });
const newsFor = (emailLetterId: string) => db.mail.findMany({ where: { emailLetterId } });

test("a letter reaches its office as it was written, and the ledger says that it was accepted", async () => {
  const { emailLetterId, recipient } = await makeQueuedLetter();
  await send(emailLetterId);
  const [message] = sink.received;
  expect(message?.to).toEqual([recipient.address]);
  const mail = await PostalMime.parse(message?.raw ?? "");
  expect(mail).toMatchObject({ subject: "Обращение", messageId: `<${emailLetterId}@example.org>` });
  expect(mail.text?.trim()).toBe("Уважаемый прокурор!\n\nПрошу.\n\nАсель");
  expect(mail.from?.address).toBe("noreply@example.org");
  expect(mail.replyTo).toBeUndefined();
  expect(await ledgerOf(recipient.officeId)).toEqual([
    { kind: "EMAIL_ACCEPTED", channel: "email", country: "PL" },
  ]);
  expect(await letterOf(emailLetterId)).toMatchObject({
    state: "ACCEPTED",
    content: null,
    supporterEmail: null,
  });
  expect(await newsFor(emailLetterId)).toMatchObject([{ kind: "LETTER_SETTLED", locale: "kk" }]);
});

test("answers go to the supporter only if they chose so", async () => {
  const { emailLetterId, supporter } = await makeQueuedLetter({ replyToSupporter: true });
  await send(emailLetterId);
  const mail = await PostalMime.parse(sink.received[0]?.raw ?? "");
  expect(mail.replyTo).toEqual([{ address: supporter, name: "" }]);
});

test("a letter whose fate is unknown is never sent again", async () => {
  const { emailLetterId, recipient } = await makeQueuedLetter();
  sink.behave("drop-after-data");
  await send(emailLetterId);
  const doubted = await letterOf(emailLetterId);
  expect(doubted).toMatchObject({ state: "UNKNOWN", lastReason: "broken-off", settledAt: null });
  expect(doubted.content).not.toBeNull();
  sink.behave("accept");
  await send(emailLetterId);
  expect(sink.received).toHaveLength(1);
  expect(await ledgerOf(recipient.officeId)).toEqual([]);
  expect(await newsFor(emailLetterId)).toEqual([]);
  await db.emailLetter.update({ where: { id: emailLetterId }, data: { expiresAt: new Date() } });
  await send(emailLetterId);
  expect(await letterOf(emailLetterId)).toMatchObject({
    state: "UNKNOWN",
    content: null,
    supporterEmail: null,
  });
  expect(await newsFor(emailLetterId)).toHaveLength(1);
  await send(emailLetterId);
  expect(await newsFor(emailLetterId)).toHaveLength(1);
});

test("a worker killed before the end of the letter had left: it is sent, once", async () => {
  const { emailLetterId } = await makeQueuedLetter();
  const first = await prepareLetter(emailLetterId);
  await send(emailLetterId);
  expect(sink.received).toHaveLength(1);
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "ACCEPTED", attempts: 2 });
  if (!first) throw new Error("the letter was not claimed");
  await expect(recordHandOver(first)).rejects.toThrow("another worker");
});

test("a worker killed when the end of the letter was about to leave: it is in doubt and stays unsent", async () => {
  const { emailLetterId } = await makeQueuedLetter();
  const claimed = await prepareLetter(emailLetterId);
  if (claimed) await recordHandOver(claimed);
  await send(emailLetterId);
  expect(sink.received).toEqual([]);
  expect((await letterOf(emailLetterId)).state).toBe("UNKNOWN");
});

test("a worker that was taken for dead and lives on sends nothing and records nothing", async () => {
  const { emailLetterId } = await makeQueuedLetter();
  const first = await prepareLetter(emailLetterId);
  const second = await prepareLetter(emailLetterId);
  if (!first || !second) throw new Error("the letter was not claimed");
  expect([first.attempt, second.attempt]).toEqual([1, 2]);
  await recordHandOver(second);
  await expect(recordHandOver(first)).rejects.toThrow("another worker");
  await settleLetter(first, { result: "temporary", status: null, reason: "unreachable" });
  expect((await letterOf(emailLetterId)).state).toBe("SENDING");
  await settleLetter(second, { result: "accepted", status: null, reason: null });
  expect((await letterOf(emailLetterId)).state).toBe("ACCEPTED");
});

test("no server, or one that breaks off before the end: the office certainly has nothing, so it is tried again", async () => {
  for (const behaviour of ["drop-at-greeting", "drop-in-data"] as const) {
    const { emailLetterId } = await makeQueuedLetter();
    sink.behave(behaviour);
    await send(emailLetterId);
    expect(await letterOf(emailLetterId)).toMatchObject({
      state: "QUEUED",
      lastReason: "unreachable",
      handedOverAt: null,
    });
    sink.behave("accept");
    await send(emailLetterId);
    expect((await letterOf(emailLetterId)).state).toBe("ACCEPTED");
  }
  expect(sink.received).toHaveLength(2);
});

test("a letter that was tried for two days is parked, with its text, and goes when its time is over", async () => {
  const { emailLetterId } = await makeQueuedLetter({ confirmedAt: addDays(new Date(), -2) });
  sink.behave({ at: "recipient", code: 450, text: "4.2.0 greylisted" });
  await send(emailLetterId);
  const parked = await letterOf(emailLetterId);
  expect(parked).toMatchObject({ state: "PARKED", lastReason: "greylisted", settledAt: null });
  expect(parked.content).not.toBeNull();
  sink.behave("accept");
  await send(emailLetterId);
  expect(sink.received).toEqual([]);
  await db.emailLetter.update({ where: { id: emailLetterId }, data: { expiresAt: new Date() } });
  await send(emailLetterId);
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "EXPIRED", content: null });
  expect(await newsFor(emailLetterId)).toHaveLength(1);
});

test("a temporary refusal is tried again, a permanent one counts as bounced", async () => {
  const { emailLetterId, recipient } = await makeQueuedLetter();
  sink.behave({ at: "recipient", code: 451, text: "4.7.1 greylisted" });
  await send(emailLetterId);
  expect(await letterOf(emailLetterId)).toMatchObject({
    state: "QUEUED",
    lastStatus: "451 4.7.1",
    lastReason: "greylisted",
  });
  sink.behave({ at: "recipient", code: 550, text: "5.1.1 unknown" });
  await send(emailLetterId);
  expect((await letterOf(emailLetterId)).state).toBe("BOUNCED");
  expect(await ledgerOf(recipient.officeId)).toMatchObject([{ kind: "EMAIL_BOUNCED" }]);
});

test("the first letter goes at once, the next ones wait for their turn", async () => {
  const recipient = await makeMailableRecipient(6);
  const letters = [];
  for (let index = 0; index < 3; index++) letters.push(await makeQueuedLetter({ recipient }));
  for (const { emailLetterId } of letters) await send(emailLetterId);
  expect(sink.received).toHaveLength(1);
  const waits = await Promise.all(letters.map(async ({ emailLetterId }) => letterOf(emailLetterId)));
  const turns = waits.map(({ sendAfter }) => sendAfter?.getTime() ?? 0);
  const minutes = [1, 2].map((index) => ((turns[index] ?? 0) - (turns[index - 1] ?? 0)) / 60_000);
  for (const pause of minutes) {
    expect(pause).toBeGreaterThanOrEqual(10); // six an hour, and up to a quarter later
    expect(pause).toBeLessThanOrEqual(12.5);
  }
  const jobs = await db.$queryRaw<{ run_at: Date }[]>`
    select run_at from graphile_worker.jobs
    where key = any(${letters.map(({ emailLetterId }) => `letter:${emailLetterId}`)}) order by run_at`;
  expect(jobs.map(({ run_at }) => run_at.getTime())).toEqual(turns.slice(1));
  const later = new Date(Date.now() + 13 * 60_000);
  expect(await prepareLetter(letters[1]?.emailLetterId ?? "", later)).not.toBeNull();
});

test("letters that an outage held up queue up again instead of leaving together", async () => {
  const recipient = await makeMailableRecipient(6);
  const letters: string[] = [];
  const hour = 3_600_000;
  for (let index = 0; index < 4; index++) {
    const sendAfter = new Date(Date.now() - 10 * hour + index * (hour / 6)); // of turns that nobody kept
    letters.push((await makeQueuedLetter({ recipient, sendAfter, attempts: index % 2 })).emailLetterId);
  }
  for (const id of letters) await send(id);
  expect(sink.received).toHaveLength(1);
  const turns = (await Promise.all(letters.map(letterOf))).map(({ sendAfter }) => sendAfter?.getTime() ?? 0);
  for (const [index, turn] of turns.slice(1).entries())
    expect(turn - (turns[index] ?? 0)).toBeGreaterThanOrEqual(hour / 6);
});

test("a turn that came while the office was closing waits for its next session, not to the stroke", async () => {
  const recipient = await makeMailableRecipient(6);
  await db.recipient.updateMany({
    where: { officeId: recipient.officeId },
    data: { emailsInOfficeHours: true },
  });
  const closing = new Date("2026-11-20T13:29:59Z");
  const opening = new Date("2026-11-23T04:00:00Z").getTime();
  const more = { recipient, sendAfter: closing, expiresAt: addDays(closing, 7) };
  const { emailLetterId } = await makeQueuedLetter(more);
  expect(await prepareLetter(emailLetterId, new Date("2026-11-20T13:31:00Z"))).toBeNull();
  const turn = (await letterOf(emailLetterId)).sendAfter?.getTime() ?? 0;
  expect(turn).toBeGreaterThan(opening);
  expect(turn).toBeLessThanOrEqual(opening + 150_000);
  expect(await prepareLetter(emailLetterId, new Date(turn + 1_000))).not.toBeNull();
});

test("what held at the confirmation is looked at again before sending", async () => {
  const closed = await makeQueuedLetter();
  await db.campaign.update({ where: { id: closed.recipient.campaign.id }, data: { state: "CLOSED" } });
  const withoutAddress = await makeQueuedLetter();
  await db.officeEmail.updateMany({
    where: { officeId: withoutAddress.recipient.officeId },
    data: { validTo: addDays(new Date(), -1) },
  });
  const expired = await makeQueuedLetter({ expiresAt: new Date(0) });
  for (const { emailLetterId } of [closed, withoutAddress, expired]) await send(emailLetterId);
  expect(sink.received).toEqual([]);
  expect((await letterOf(closed.emailLetterId)).state).toBe("FAILED");
  expect((await letterOf(withoutAddress.emailLetterId)).state).toBe("FAILED");
  expect((await letterOf(expired.emailLetterId)).state).toBe("EXPIRED");
  expect(await newsFor(closed.emailLetterId)).toHaveLength(1);
});

test("a paused campaign's letters wait", async () => {
  const { emailLetterId, recipient } = await makeQueuedLetter();
  await db.campaign.update({
    where: { id: recipient.campaign.id },
    data: { state: "PAUSED", pausedAt: new Date(), pausedFor: "by-organizer" },
  });
  await send(emailLetterId);
  expect(sink.received).toEqual([]);
  expect(await letterOf(emailLetterId)).toMatchObject({ state: "QUEUED", sendAfter: null });
});
