import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { expect, test, vi } from "vitest";
import { tokens, unsubscribeUrl } from "#domain/delivery/links";
import { claimCampaign, type OwnedCampaignId } from "#domain/organizer/authority";
import { stopRestored } from "#domain/privacy/stop-restored";
import { sealSignerAddress } from "#domain/signatures/sealed-fields";
import { createUpdate } from "#domain/updates/create-update";
import { queueBatch } from "#domain/updates/mailing-job";
import { saveUpdate } from "#domain/updates/save-update";
import type { NewMailing } from "#domain/updates/schema";
import { sendBatch } from "#domain/updates/send-batch";
import { startMailing } from "#domain/updates/start-mailing";
import { endMailing, resumeMailing, stopMailing } from "#domain/updates/stop-mailing";
import { tendMailings } from "#domain/updates/tend-mailings";
import { unsubscribe } from "#domain/updates/unsubscribe";
import { addDays } from "#lib/clock";
import { blindIndex } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { sinkForTests } from "#testing/sink-for-tests";
import { startWorkerProcess } from "#testing/worker-process";
import { sendMail } from "./send-mail.ts";

const sink = await sinkForTests();

const everybody: NewMailing = { languages: ["en", "ru", "kk"], countries: [], perMinute: 6000 };

/** An update in three languages, and so many signers who asked for news, a third in each language. */
async function makeUpdate(signers: number) {
  const campaign = await makeCampaign();
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const owned = await claimCampaign(actor, campaign.slug, "updates.send");
  await makeSigners(campaign, signers);
  const { id } = await createUpdate(owned);
  const texts = {
    en: { title: "Court on Monday", body: "The court **sits** on Monday." },
    ru: { title: "Суд в понедельник", body: "Суд **заседает** в понедельник." },
    kk: { title: "Сот дүйсенбіде", body: "Сот дүйсенбіде **отырады**." },
  };
  await saveUpdate({ ...owned, id, revision: 0, texts });
  return { ...owned, id, campaign };
}

async function makeSigners(campaign: { id: string; organisationId: string }, count: number) {
  const now = new Date(Date.now() - 60_000);
  await db.signature.createMany({
    data: Array.from({ length: count }, (_, index) => {
      const email = `signer-${index}-${randomUUID()}@example.org`;
      const emailIndex = blindIndex(email, "test");
      return {
        organisationId: campaign.organisationId,
        campaignId: campaign.id,
        emailIndex,
        email: sealSignerAddress({ campaignId: campaign.id, emailIndex }, email),
        country: index % 20 === 0 ? "KZ" : "DE",
        locale: (["en", "ru", "kk"] as const)[index % 3] ?? "en",
        consentVersion: "test",
        consentedAt: now,
        confirmedAt: now,
        updatesConsentedAt: now,
        expiresAt: addDays(now, 7),
        confirmTokenHash: blindIndex(email, "token"),
      };
    }),
  });
}

const mailingOf = (id: string) => db.mailing.findUniqueOrThrow({ where: { updateId: id } });
const signersOf = (campaignId: string) =>
  db.signature.findMany({ where: { campaignId }, orderBy: { id: "asc" }, select: { id: true } });
const messageIds = () => sink.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
const patience = { timeout: 200_000, interval: 200 };

/** What the worker would do with the mails that wait. */
async function sendWaiting(mailingId: string) {
  const waiting = await db.mail.findMany({ where: { mailingId, state: "QUEUED" }, select: { id: true } });
  for (const { id } of waiting) await sendMail({ mailId: id });
}

test("the worker killed twice in between: everybody gets it once, a copy is the same message", {
  timeout: 600_000,
}, async () => {
  const update = await makeUpdate(400);
  expect(await startMailing({ ...update, input: { ...everybody, perMinute: 1500 } })).toEqual({ ok: true });
  for (const mails of [50, 250]) {
    const worker = startWorkerProcess();
    await vi.waitFor(() => expect(sink.received.length).toBeGreaterThanOrEqual(mails), patience);
    await worker.end("SIGKILL");
    await letHalfAMinutePass();
  }
  const last = startWorkerProcess();
  await vi.waitFor(async () => expect((await mailingOf(update.id)).finishedAt).not.toBeNull(), patience);
  expect(await last.end("SIGTERM")).toBe(0);
  const recipients = new Set(sink.received.flatMap(({ to }) => to));
  expect(recipients.size).toBe(400);
  expect(new Set(messageIds()).size).toBe(400);
  expect(await mailingOf(update.id)).toMatchObject({ recipients: 400, sent: 400, failed: 0, skipped: 0 });
});

test("the mail names no case where a locked screen shows it, and one click of a mail program stops it", async () => {
  const update = await makeUpdate(1);
  await startMailing({ ...update, input: everybody });
  const mailing = await mailingOf(update.id);
  await sendBatch(mailing.id);
  await sendWaiting(mailing.id);
  const [signer] = await signersOf(update.campaignId);
  const mail = await PostalMime.parse(sink.received[0]?.raw ?? "");
  expect(mail.subject).toBe("News that you asked for");
  expect(mail.text).toMatch(/^News that you asked for\n/);
  expect(mail.text).toContain("Court on Monday");
  expect(mail.html).toContain("<strong>sits</strong>");
  const url = unsubscribeUrl("en", signer?.id ?? "");
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe")).toBe(`<${url}>`);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(mail.text).toContain(tokens.unsubscribe(signer?.id ?? "").slice(0, 36));
});

test("who withdrew, unsubscribed, was erased or objected after the start gets nothing", async () => {
  const update = await makeUpdate(6);
  await startMailing({ ...update, input: everybody });
  const mailing = await mailingOf(update.id);
  await sendBatch(mailing.id);
  const [withdrawn, unsubscribed, erased, objected, invalid] = await signersOf(update.campaignId);
  await db.signature.update({
    where: { id: withdrawn?.id ?? "" },
    data: { withdrawnAt: new Date(), email: null, updatesConsentedAt: null },
  });
  await unsubscribe({ signatureId: unsubscribed?.id ?? "" });
  await db.signature.delete({ where: { id: erased?.id ?? "" } });
  await db.signature.update({ where: { id: invalid?.id ?? "" }, data: { invalidatedAt: new Date() } });
  const { emailIndex } = await db.signature.findUniqueOrThrow({ where: { id: objected?.id ?? "" } });
  const { organisationId } = update.campaign;
  await db.suppression.create({ data: { organisationId, emailIndex, reason: "COMPLAINT" } });
  await sendWaiting(mailing.id);
  expect(sink.received).toHaveLength(1);
  await sendBatch(mailing.id);
  await sendBatch(mailing.id);
  expect(await mailingOf(update.id)).toMatchObject({ sent: 1, skipped: 5, recipients: 6 });
});

test("stopped it begins no mail, resumed it leaves nobody out, and what waits is sent once", async () => {
  const update = await makeUpdate(40);
  await startMailing({ ...update, input: { ...everybody, perMinute: 60 } });
  const { id } = await mailingOf(update.id);
  await sendBatch(id);
  await stopMailing(update);
  await stopMailing(update);
  await sendWaiting(id);
  await sendBatch(id);
  expect(sink.received).toHaveLength(0);
  await resumeMailing(update);
  for (let batch = 0; batch < 8; batch++) {
    await sendWaiting(id);
    await sendBatch(id);
  }
  expect(new Set(sink.received.flatMap(({ to }) => to)).size).toBe(40);
  expect(sink.received).toHaveLength(40);
  expect((await mailingOf(update.id)).finishedAt).not.toBeNull();
  const audited = { organisationId: update.campaign.organisationId, action: "mailing.stopped" };
  expect(await db.auditEntry.count({ where: audited })).toBe(1);
});

test("news of a restored backup go on when an organizer says so, and not before", async () => {
  const update = await makeUpdate(12);
  await startMailing({ ...update, input: { ...everybody, perMinute: 60 } });
  const { id } = await mailingOf(update.id);
  await sendBatch(id);
  expect((await stopRestored()).mailings).toBeGreaterThanOrEqual(1);
  await tendMailings();
  await sendWaiting(id);
  await sendBatch(id);
  expect(sink.received).toHaveLength(0);
  await resumeMailing(update);
  for (let batch = 0; batch < 4; batch++) {
    await sendWaiting(id);
    await sendBatch(id);
  }
  expect(sink.received).toHaveLength(12);
});

test("while the mail server takes nothing, no more mails are queued than the pace of one batch", async () => {
  const update = await makeUpdate(40);
  await startMailing({ ...update, input: { ...everybody, perMinute: 60 } });
  const { id } = await mailingOf(update.id);
  for (let batch = 0; batch < 5; batch++) await sendBatch(id);
  expect(await db.mail.count({ where: { mailingId: id } })).toBe(6);
});

test("ended for good it writes to nobody else, and says how far it came", async () => {
  const update = await makeUpdate(20);
  await startMailing({ ...update, input: { ...everybody, perMinute: 60 } });
  const { id } = await mailingOf(update.id);
  await sendBatch(id);
  await sendWaiting(id);
  await sendBatch(id);
  await stopMailing(update);
  await endMailing(update);
  expect(await mailingOf(update.id)).toMatchObject({ sent: 6, skipped: 6, recipients: 20 });
  await sendBatch(id);
  await resumeMailing(update);
  await sendWaiting(id);
  expect(sink.received).toHaveLength(6);
});

test("who has had the mails of the day gets the news another day", async () => {
  const update = await makeUpdate(1);
  const [signer] = await signersOf(update.campaignId);
  const { emailIndex } = await db.signature.findUniqueOrThrow({ where: { id: signer?.id ?? "" } });
  const { organisationId } = update.campaign;
  const earlier = { organisationId, kind: "MANAGE_LINK" as const, locale: "en" as const, emailIndex };
  await db.mail.createMany({
    data: [1, 2].map(() => ({ ...earlier, state: "SENT" as const, settledAt: new Date() })),
  });
  await startMailing({ ...update, input: everybody });
  const { id } = await mailingOf(update.id);
  await sendBatch(id);
  await sendWaiting(id);
  await sendBatch(id);
  expect(sink.received).toHaveLength(0);
  const mail = await db.mail.findFirstOrThrow({ where: { mailingId: id } });
  expect(mail).toMatchObject({ state: "QUEUED" });
  expect(mail.postponedTo?.getTime()).toBeGreaterThan(Date.now());
  await db.mail.deleteMany({ where: { organisationId, kind: "MANAGE_LINK" } });
  await sendWaiting(id);
  expect(sink.received).toHaveLength(1);
});

test("one update is mailed once, however many start it at once", async () => {
  const update = await makeUpdate(3);
  const started = await Promise.all([1, 2, 3].map(() => startMailing({ ...update, input: everybody })));
  expect(started.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await saveUpdate({ ...update, revision: 1, texts: {} as never })).toMatchObject({
    reason: "update-locked",
  });
});

test("a part is told in tens, and nobody writes to fewer than ten", async () => {
  const update = await makeUpdate(150);
  const to = (countries: string[]) => startMailing({ ...update, input: { ...everybody, countries } });
  expect(await to(["KZ"])).toEqual({ ok: false, reason: "too-few" });
  expect(await to(["FR"])).toEqual({ ok: false, reason: "nobody-asked" });
  expect(await to(["DE"])).toEqual({ ok: true });
  const { id } = await mailingOf(update.id);
  await sendBatch(id);
  expect(await db.mail.count({ where: { mailingId: id } })).toBe(142);
});

test("a mailing whose job was lost goes on, one that was left stopped is ended", async () => {
  const lost = await makeUpdate(1);
  await startMailing({ ...lost, input: everybody });
  const { id } = await mailingOf(lost.id);
  const left = await makeUpdate(1);
  await startMailing({ ...left, input: everybody });
  await stopMailing(left);
  await db.mailing.updateMany({
    where: { updateId: left.id },
    data: { stoppedAt: addDays(new Date(), -31) },
  });
  await db.$executeRaw`delete from graphile_worker._private_jobs where key = ${`mailing:${id}`}`;
  await tendMailings();
  const [job] = await db.$queryRaw<
    unknown[]
  >`select 1 from graphile_worker.jobs where key = ${`mailing:${id}`}`;
  expect(job).toBeDefined();
  expect((await mailingOf(left.id)).finishedAt).not.toBeNull();
});

test("an update of another campaign does not exist", async () => {
  const [own, other] = [await makeUpdate(1), await makeUpdate(1)];
  const foreign = { by: own.by, campaignId: own.campaignId as OwnedCampaignId, id: other.id };
  await expect(startMailing({ ...foreign, input: everybody })).rejects.toThrow("not-found");
  await expect(stopMailing(foreign)).rejects.toThrow("not-found");
  expect(await db.mailing.count({ where: { updateId: other.id } })).toBe(0);
  await queueBatch(db, randomUUID());
});

/** As far as the database can tell. */
async function letHalfAMinutePass() {
  await db.$executeRaw`update worker_heartbeats set seen_at = seen_at - interval '31 seconds'`;
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 seconds'`;
}
