import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { operatorOf } from "#domain/organizer/authority";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { findPersonBySignature } from "#domain/signatures/person";
import { signPetition } from "#domain/signatures/sign-petition";
import { withdrawSignature } from "#domain/signatures/withdraw-signature";
import { addDays } from "#lib/clock";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeQueuedLetter } from "#testing/make-mail";
import { changeRetention } from "./change-retention.ts";
import { disownAddress } from "./disown-address.ts";
import { erasePerson } from "./erase-person.ts";
import { listForgotten, replayForgotten } from "./forgotten.ts";
import { type PurgeReport, previewPurge, purgeExpired } from "./purge-expired.ts";
import { countDue, listPurges, listRetentions } from "./purge-records.ts";
import { publicTerms } from "./queries.ts";
import { requestErasure } from "./request-erasure.ts";
import { stopRestored } from "./stop-restored.ts";

const now = new Date();
const input = {
  name: "Anna",
  country: "DE",
  display: "full-name",
  locale: "en",
  consent: true,
  updates: true,
} as const;

async function sign(campaign: { id: string; slug: string }, email: string, { confirm = true } = {}) {
  await signPetition({ slug: campaign.slug, input: { ...input, email } });
  const { id } = await db.signature.findFirstOrThrow({
    where: { campaignId: campaign.id },
    orderBy: { createdAt: "desc" },
  });
  if (confirm) await confirmSignature({ token: linkToken("confirm", id), revision: 1, showFullName: true });
  return (await findPersonBySignature(id)) ?? expect.fail("nobody");
}

async function makeLetter(
  campaign: { id: string; organisationId: string },
  supporterIndex: Uint8Array<ArrayBuffer>,
) {
  const { office } = await makeRecipient(campaign);
  return db.emailLetter.create({
    data: {
      ...{ campaignId: campaign.id, organisationId: campaign.organisationId, officeId: office.id },
      ...{ language: "en", locale: "en", state: "QUEUED", supporterIndex, country: "DE", personalised: true },
      ...{ supporterEmail: randomBytes(40), content: randomBytes(40), confirmTokenHash: randomBytes(32) },
      expiresAt: addDays(now, 7),
    },
  });
}

test("erasure takes everything of one person and nothing of another, and bears repetition", async () => {
  const campaign = await makeCampaign();
  const person = await sign(campaign, "anna@example.org");
  const other = await sign(campaign, "boris@example.org");
  await makeLetter(campaign, person.emailIndex);
  const { organisationId, emailIndex } = person;
  await db.suppression.createMany({
    data: (["NOT_ME", "BOUNCE"] as const).map((reason) => ({ organisationId, emailIndex, reason })),
  });
  const { erasureId } = await requestErasure(person);
  expect((await requestErasure(person)).erasureId).toBe(erasureId);
  await erasePerson(erasureId);
  await erasePerson(erasureId);
  expect(await db.signature.findMany({ where: { campaignId: campaign.id } })).toMatchObject([
    { emailIndex: other.emailIndex },
  ]);
  expect(await db.mail.count({ where: { organisationId, emailIndex } })).toBe(0);
  expect(await db.emailLetter.count({ where: { campaignId: campaign.id } })).toBe(0);
  expect(await db.suppression.findMany({ where: { organisationId, emailIndex } })).toMatchObject([
    { reason: "NOT_ME" },
  ]);
  expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 1 });
  expect(await db.erasure.findUnique({ where: { id: erasureId } })).toMatchObject({ emailIndex });
});

test("whoever was forgotten after a backup is forgotten again when it is restored", async () => {
  const campaign = await makeCampaign();
  const [erased, withdrawn, objector] = [
    await sign(campaign, "clara@example.org"),
    await sign(campaign, "dora@example.org"),
    await sign(campaign, "emil@example.org"),
  ];
  const backup = await db.signature.findMany({ where: { campaignId: campaign.id } });
  await erasePerson((await requestErasure(erased)).erasureId);
  const signature = backup.find(({ emailIndex }) => Buffer.from(emailIndex).equals(withdrawn.emailIndex));
  await withdrawSignature({ person: withdrawn, signatureId: signature?.id ?? "" });
  await disownAddress({ person: objector, never: true });
  const list = await listForgotten();
  expect(JSON.stringify(list)).not.toMatch(/clara|dora|emil|@/);

  const { organisationId } = campaign;
  for (const table of [db.signature, db.erasure, db.suppression] as (typeof db.signature)[])
    await table.deleteMany({ where: { organisationId } });
  await db.signature.createMany({ data: backup });
  for (const expected of [1, 0]) {
    expect(await replayForgotten(list)).toMatchObject({ withdrawal: expected, objection: expected });
    const left = await db.signature.findMany({ where: { campaignId: campaign.id } });
    expect(left.map(({ emailIndex }) => emailIndex)).toEqual([objector.emailIndex]);
  }
  expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 1 });

  // Who comes back after being erased stays, however often it is replayed.
  await sign(campaign, "clara@example.org");
  await replayForgotten(list);
  expect(await db.signature.count({ where: { campaignId: campaign.id } })).toBe(2);
});

test("letters of a restored backup never reach an office twice", async () => {
  const { emailLetterId: id } = await makeQueuedLetter();
  await db.emailLetter.deleteMany({ where: { id: { not: id } } });
  expect(await stopRestored()).toMatchObject({ letters: 1 });
  expect(await db.emailLetter.findUnique({ where: { id } })).toMatchObject({
    ...{ state: "UNKNOWN", content: null, supporterEmail: null },
  });
  expect(await stopRestored()).toMatchObject({ letters: 0 });
});

test("neither do those that were parked, nor those that waited for their writer, which then are told nothing", async () => {
  const { emailLetterId: parked } = await makeQueuedLetter();
  const { emailLetterId: waiting } = await makeQueuedLetter();
  await db.emailLetter.deleteMany({ where: { id: { notIn: [parked, waiting] } } });
  await db.emailLetter.update({ where: { id: parked }, data: { state: "PARKED" } });
  const before = { state: "AWAITING_CONFIRMATION", confirmedAt: null } as const;
  await db.emailLetter.update({ where: { id: waiting }, data: before });
  expect(await stopRestored()).toMatchObject({ letters: 2 });
  const emptied = { content: null, supporterEmail: null };
  const stateOf = (id: string) => db.emailLetter.findUnique({ where: { id } });
  expect(await stateOf(parked)).toMatchObject({ state: "UNKNOWN", ...emptied });
  expect(await stateOf(waiting)).toMatchObject({ state: "EXPIRED", ...emptied });
  const told = { kind: "LETTER_SETTLED" } as const;
  expect(await db.mail.count({ where: { ...told, emailLetterId: waiting } })).toBe(0);
  expect(await db.mail.count({ where: { ...told, emailLetterId: parked } })).toBe(1);
});

test("the purge of a closed campaign keeps its totals; a dry run touches nothing", async () => {
  const campaign = await makeCampaign({ retentionDays: 180 });
  await sign(campaign, "anna@example.org");
  await sign(campaign, "boris@example.org");
  await sign(campaign, "clara@example.org", { confirm: false });
  await db.campaign.update({ where: { id: campaign.id }, data: { state: "CLOSED", closedAt: now } });
  const rows = () => db.signature.count({ where: { campaignId: campaign.id } });
  const own = async (report: Promise<PurgeReport>) => (await report).organisations[campaign.organisationId];
  expect(await own(previewPurge({ now: addDays(now, 179) }))).not.toHaveProperty("closed-signatures");
  expect(await own(previewPurge({ now: addDays(now, 180) }))).toMatchObject({ "closed-signatures": 3 });
  expect(await rows()).toBe(3);
  expect(await db.retentionRun.count()).toBe(0);
  const report = await purgeExpired({ now: addDays(now, 180) });
  expect(report.organisations[campaign.organisationId]).toMatchObject({
    ...{ "unconfirmed-signatures": 1, "closed-signatures": 2 },
  });
  expect(await rows()).toBe(0);
  expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 2 });
  const rolledUp = { campaignId: campaign.id, metric: "signaturesConfirmed", by: "language" };
  const figures = await db.statisticsCount.aggregate({ where: rolledUp, _sum: { count: true } });
  expect(figures._sum.count).toBe(2);
  expect(await db.retentionRun.findMany()).toMatchObject([{ report }]);
});

test("a letter that was never settled loses text and addresses after its term", async () => {
  const campaign = await makeCampaign();
  const { id } = await makeLetter(campaign, randomBytes(32));
  await purgeExpired({ now: addDays(now, 6) });
  expect((await db.emailLetter.findUnique({ where: { id } }))?.content).not.toBeNull();
  await purgeExpired({ now: addDays(now, 8) });
  expect(await db.emailLetter.findUnique({ where: { id } })).toMatchObject({
    ...{ state: "EXPIRED", content: null, supporterEmail: null },
  });
});

test("unconfirmed requests and mails go after seven days, audit entries after three years", async () => {
  const campaign = await makeCampaign();
  await sign(campaign, "anna@example.org", { confirm: false });
  const { organisationId } = campaign;
  await db.auditEntry.create({ data: { organisationId, action: "organisation.changed", subject: "x" } });
  const left = async () => [
    await db.signature.count({ where: { campaignId: campaign.id } }),
    await db.mail.count({ where: { campaignId: campaign.id } }),
    await db.auditEntry.count({ where: { organisationId } }),
  ];
  await purgeExpired({ now: addDays(now, 6) });
  expect(await left()).toEqual([1, 1, 1]);
  await purgeExpired({ now: addDays(now, 8) });
  expect(await left()).toEqual([0, 0, 1]);
  await purgeExpired({ now: addDays(now, 3 * 366) });
  expect(await left()).toEqual([0, 0, 0]);
});

test("a purge beside signing and confirming takes what is due and nothing else", async () => {
  const [campaign, closed] = [await makeCampaign(), await makeCampaign()];
  for (let number = 0; number < 30; number += 1) await sign(closed, `old-${number}@example.org`);
  await db.campaign.update({
    where: { id: closed.id },
    data: { state: "CLOSED", closedAt: addDays(now, -181) },
  });
  const emails = Array.from({ length: 60 }, (_, number) => `new-${number}@example.org`);
  const signing = Promise.all(
    emails.map(async (email) =>
      expect(await signPetition({ slug: campaign.slug, input: { ...input, email } })).toEqual({ ok: true }),
    ),
  );
  const purges = Promise.all([purgeExpired({ now }), purgeExpired({ now }), purgeExpired({ now })]);
  await Promise.all([signing, purges]);
  const waiting = await db.signature.findMany({ where: { campaignId: campaign.id }, select: { id: true } });
  expect(waiting).toHaveLength(60);
  const confirming = waiting.map(({ id }) =>
    confirmSignature({ token: linkToken("confirm", id), revision: 1, showFullName: true }),
  );
  await Promise.all([...confirming, purgeExpired({ now })]);
  expect((await readCounts(campaign.id)).signaturesConfirmed).toBe(60);
  expect(await db.signature.count({ where: { campaignId: closed.id } })).toBe(0);
  expect((await readCounts(closed.id)).signaturesConfirmed).toBe(30);
});

test("a term that an owner sets is audited, holds at once, and is what the public page says", async () => {
  const [campaign, strangers] = [await makeCampaign(), await makeCampaign()];
  const by = operatorOf(campaign.organisationId);
  expect(await changeRetention({ by, campaign: strangers.slug, days: 0 })).toMatchObject({ ok: false });
  await sign(campaign, "anna@example.org");
  await db.campaign.update({
    where: { id: campaign.id },
    data: { state: "CLOSED", closedAt: addDays(now, -10) },
  });
  expect(await countDue(by)).toEqual({});
  expect(await changeRetention({ by, campaign: campaign.slug, days: 400 })).toEqual({ ok: true });
  expect(await publicTerms()).toMatchObject({ retentionDays: 400, unconfirmedDays: 7 });
  await changeRetention({ by, campaign: campaign.slug, days: 10 });
  expect(await countDue(by)).toEqual({ "closed-signatures": 1 });
  expect(await listRetentions(by, "en")).toMatchObject([{ days: 10, title: "Title en" }]);
  expect(
    await db.auditEntry.findMany({
      where: { organisationId: campaign.organisationId },
      orderBy: { createdAt: "asc" },
    }),
  ).toMatchObject([
    { action: "campaign.retention-changed", before: { days: 180 }, after: { days: 400 } },
    { before: { days: 400 }, after: { days: 10 } },
  ]);
  await db.retentionRun.deleteMany(); // other tests ran it years ahead
  await purgeExpired();
  const [purge] = await listPurges(by);
  expect(purge?.rows).toEqual({ "closed-signatures": 1 });
  expect((await listPurges(operatorOf(strangers.organisationId)))[0]?.rows).toEqual({});
});
