import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { findPersonBySignature } from "#domain/signatures/person";
import { signPetition } from "#domain/signatures/sign-petition";
import { addDays } from "#lib/clock";
import { linkToken } from "#lib/crypto";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { erasePerson, replayErasures } from "./erase-person.ts";
import { purgeExpired } from "./purge-expired.ts";
import { requestErasure } from "./request-erasure.ts";

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

test("erasures are replayed over a restored backup", async () => {
  const campaign = await makeCampaign();
  const person = await sign(campaign, "clara@example.org");
  const { erasureId } = await requestErasure(person);
  await erasePerson(erasureId);
  await sign(campaign, "clara@example.org");
  expect(await replayErasures()).toBeGreaterThan(0);
  expect(await db.signature.count({ where: { campaignId: campaign.id } })).toBe(0);
});

test("the purge of a closed campaign keeps its totals; a dry run touches nothing", async () => {
  const campaign = await makeCampaign({ retentionDays: 180 });
  await sign(campaign, "anna@example.org");
  await sign(campaign, "boris@example.org");
  await sign(campaign, "clara@example.org", { confirm: false });
  await db.campaign.update({ where: { id: campaign.id }, data: { state: "CLOSED", closedAt: now } });
  const rows = () => db.signature.count({ where: { campaignId: campaign.id } });
  const name = "signatures of closed campaigns";
  expect((await purgeExpired({ now: addDays(now, 179), dryRun: true }))[name]).toBeUndefined();
  expect((await purgeExpired({ now: addDays(now, 180), dryRun: true }))[name]).toBe(3);
  expect(await rows()).toBe(3);
  const report = await purgeExpired({ now: addDays(now, 180) });
  expect(report["unconfirmed signatures"]).toBeGreaterThanOrEqual(1);
  expect(report[name]).toBe(2);
  expect(await rows()).toBe(0);
  expect(await readCounts(campaign.id)).toMatchObject({ signaturesConfirmed: 2 });
  expect(await db.retentionRun.findMany({ where: { dryRun: false } })).toMatchObject([{ report }]);
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
