import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { digestUrl } from "#domain/delivery/links";
import { agreeToDigest, leaveDigest } from "#domain/digests/answer-digest";
import { askReader } from "#domain/digests/ask-reader";
import { queueDigests } from "#domain/digests/queue-digests";
import { removeReader } from "#domain/digests/remove-reader";
import { subscribeMembers } from "#domain/digests/subscribe-members";
import { claimCampaign } from "#domain/organizer/authority";
import { addDays, dayOf } from "#lib/clock";
import { seal } from "#lib/crypto";
import { db } from "#lib/db";
import { closeMailer } from "#lib/mailer";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { openPdf } from "#testing/measure-pdf";
import { startSmtpSink } from "#testing/smtp-sink";
import { startWorkerProcess } from "#testing/worker-process";
import { sendMail } from "./send-mail.ts";

const sink = await startSmtpSink();
afterAll(async () => {
  closeMailer();
  await sink.stop();
});
beforeEach(async () => {
  sink.behave("accept");
  sink.received.length = 0;
  await db.digestReader.deleteMany();
});

const today = dayOf(new Date());
/** Weeks end on Sundays: so many days back lies a whole week that nobody was told of. */
const LONG_AGO = addDays(today, -30);

async function makeDesk() {
  const campaign = await makeCampaign();
  const { office } = await makeRecipient(campaign);
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const claim = await claimCampaign(actor, campaign.slug, "digests.send");
  await db.statisticsProgress.create({ data: { campaignId: campaign.id, through: addDays(today, -1) } });
  return { campaign, office, claim, actor };
}

const subscription = (slug: string) => ({
  offices: [slug],
  period: "WEEK" as const,
  language: "ru" as const,
});

/** An address that was asked; `email` is unique to the test. */
async function ask({ office, claim }: Awaited<ReturnType<typeof makeDesk>>) {
  const email = `${randomUUID()}@embassy.example`;
  expect(await askReader({ ...claim, input: { ...subscription(office.slug), email } })).toEqual({ ok: true });
  const reader = await db.digestReader.findFirstOrThrow({
    where: { campaignId: claim.campaignId, organizerId: null },
    orderBy: { askedUntil: "desc" },
  });
  return { email, id: reader.id };
}

/** As if the reader had agreed weeks ago. */
async function agreeLongAgo(id: string) {
  expect(await agreeToDigest(id)).toBe(true);
  await db.digestReader.update({ where: { id }, data: { mailedFrom: LONG_AGO } });
}

const digestsOf = (id: string) => db.mail.findMany({ where: { digestReaderId: id, kind: "DIGEST" } });
const patience = { timeout: 140_000, interval: 200 };

test("an address outside gets one mail that names nothing, and nothing more until it says yes", async () => {
  const desk = await makeDesk();
  const { id, email } = await ask(desk);
  const [mail] = await db.mail.findMany({ where: { digestReaderId: id } });
  await sendMail({ mailId: mail?.id ?? "" });
  const asked = await PostalMime.parse(sink.received[0]?.raw ?? "");
  expect(sink.received[0]?.to).toEqual([email]);
  expect(asked.text).toContain(digestUrl("ru", id));
  expect(`${asked.subject} ${asked.text} ${asked.html}`).not.toContain("Title");
  await db.digestReader.update({ where: { id }, data: { mailedFrom: LONG_AGO } });
  await queueDigests();
  expect(await digestsOf(id)).toEqual([]);
});

test("each period is mailed once, with the figures as text and as PDF, and can be stopped with one click", async () => {
  const desk = await makeDesk();
  const { id, email } = await ask(desk);
  await agreeLongAgo(id);
  await Promise.all(Array.from({ length: 4 }, () => queueDigests()));
  await queueDigests();
  const mails = await digestsOf(id);
  expect(mails).toHaveLength(1);
  for (const _ of [1, 2]) await sendMail({ mailId: mails[0]?.id ?? "" });
  expect(sink.received.map(({ to }) => to)).toEqual([[email]]);
  const mail = await PostalMime.parse(sink.received[0]?.raw ?? "");
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  expect(mail.subject).toBe("Сводка, которую Вы получаете");
  for (const shown of [mail.text, mail.html]) expect(shown).toContain("Office ru");
  expect(header("list-unsubscribe")).toBe(`<${digestUrl("ru", id)}>`);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const [file] = mail.attachments;
  expect(file).toMatchObject({ mimeType: "application/pdf", disposition: "attachment" });
  const pdf = await openPdf(Buffer.from(file?.content as ArrayBuffer));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  expect(text).toContain("Title ru");
  expect(text).toContain("Office ru");
});

test("a worker that is killed in the middle sends the same message again, and no second one", {
  timeout: 300_000,
}, async () => {
  const desk = await makeDesk();
  const { id } = await ask(desk);
  await db.mail.deleteMany({ where: { digestReaderId: id } });
  await agreeLongAgo(id);
  sink.behave("hang");
  const first = startWorkerProcess();
  await queueDigests();
  await vi.waitFor(() => expect(sink.received.length).toBeGreaterThanOrEqual(1), patience);
  await first.end("SIGKILL");
  sink.behave("accept");
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = now()`;
  const second = startWorkerProcess();
  await vi.waitFor(async () => expect((await digestsOf(id))[0]?.state).toBe("SENT"), patience);
  expect(await second.end("SIGTERM")).toBe(0);
  const ids = sink.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(1);
  expect(await digestsOf(id)).toHaveLength(1);
});

test("who agrees today gets no period that had ended before", async () => {
  const desk = await makeDesk();
  const { id } = await ask(desk);
  await agreeToDigest(id);
  await queueDigests();
  expect(await digestsOf(id)).toEqual([]);
});

test("who said no, was removed or was a member once gets nothing, not even what waits", async () => {
  const desk = await makeDesk();
  const { actor, claim, campaign, office } = desk;
  await db.organizer.update({
    where: { id: actor.organizerId },
    data: { emailSealed: seal("member@example.org", `organizers.email_sealed:${actor.organizerId}`) },
  });
  const input = { ...subscription(office.slug), members: [actor.organizerId] };
  for (const _ of [1, 2]) expect(await subscribeMembers({ ...claim, input })).toEqual({ ok: true });
  const member = await db.digestReader.findFirstOrThrow({ where: { organizerId: actor.organizerId } });
  const [left, removed] = [await ask(desk), await ask(desk)];
  for (const { id } of [left, removed]) await agreeLongAgo(id);
  await db.digestReader.update({ where: { id: member.id }, data: { mailedFrom: LONG_AGO } });
  await queueDigests();
  const waiting = await db.mail.findMany({ where: { campaignId: campaign.id, kind: "DIGEST" } });
  expect(waiting).toHaveLength(3);
  await leaveDigest(left.id);
  await leaveDigest(left.id);
  await removeReader({ ...claim, id: removed.id });
  await db.membership.deleteMany({ where: { organizerId: actor.organizerId } });
  for (const { id } of waiting) await sendMail({ mailId: id });
  expect(sink.received).toEqual([]);
  expect(await db.mail.count({ where: { campaignId: campaign.id, kind: "DIGEST", state: "QUEUED" } })).toBe(
    0,
  );
});

test("a closed campaign sends no digest, and one that is asked twice is asked once", async () => {
  const desk = await makeDesk();
  const { id, email } = await ask(desk);
  const again = askReader({ ...desk.claim, input: { ...subscription(desk.office.slug), email } });
  expect(await again).toMatchObject({ reason: "reader-already", field: "email" });
  const other = askReader({ ...desk.claim, input: { ...subscription("elsewhere"), email: "a@b.example" } });
  expect(await other).toMatchObject({ reason: "unknown-office" });
  await agreeLongAgo(id);
  await db.campaign.update({
    where: { id: desk.campaign.id },
    data: { state: "CLOSED", closedAt: new Date() },
  });
  await queueDigests();
  expect(await digestsOf(id)).toEqual([]);
});
