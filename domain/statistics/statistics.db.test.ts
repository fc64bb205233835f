import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readCounts } from "#domain/campaigns/counts";
import { createApiToken } from "#domain/integrations/create-api-token";
import { revokeApiToken } from "#domain/integrations/revoke-api-token";
import { type OwnedCampaignId, operatorOf } from "#domain/organizer/authority";
import { addDays, dayOf, isoDay } from "#lib/clock";
import { db, type LedgerKind } from "#lib/db";
import { AppError } from "#lib/errors";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { rollUpStatistics } from "./roll-up.ts";
import { type Dimension, everything } from "./schema.ts";
import { getStatistics } from "./statistics.ts";
import { claimStatistics, findHolder } from "./statistics-access.ts";

const now = new Date("2026-03-10T15:00:00Z");
const yesterday = addDays(dayOf(now), -1);
let campaign: { id: string; organisationId: string; slug: string };
let office: { id: string; slug: string };

beforeAll(async () => {
  campaign = await makeCampaign();
  office = (await makeRecipient(campaign)).office;
  await makeRecipient(campaign);
  await sign(12, { country: "DE", confirmedAt: yesterday });
  await sign(3, { country: "KZ", confirmedAt: yesterday });
  await sign(11, { country: "FR", confirmedAt: addDays(yesterday, -1) });
  await sign(2, { country: "DE", confirmedAt: now });
  await sign(1, { country: "DE", confirmedAt: null });
  await record(25, "LETTER_PREPARED", { channel: "post" });
  await record(4, "LETTER_PREPARED", { channel: "hand" });
  await record(2, "EMAIL_ACCEPTED", { channel: "email" });
  await rollUpStatistics({ now });
});

function sign(count: number, { country, confirmedAt }: { country: string; confirmedAt: Date | null }) {
  return db.signature.createMany({
    data: Array.from({ length: count }, () => ({
      organisationId: campaign.organisationId,
      campaignId: campaign.id,
      emailIndex: randomBytes(32),
      email: confirmedAt ? null : randomBytes(8),
      country,
      locale: "en" as const,
      consentVersion: "1",
      consentedAt: now,
      confirmTokenHash: randomBytes(32),
      expiresAt: addDays(now, 7),
      confirmedAt,
    })),
  });
}

function record(count: number, kind: LedgerKind, { channel }: { channel: string }) {
  return db.ledgerEntry.createMany({
    data: Array.from({ length: count }, () => ({
      organisationId: campaign.organisationId,
      campaignId: campaign.id,
      officeId: office.id,
      kind,
      channel,
      language: "ru" as const,
      country: "DE",
      day: yesterday,
      tokenHash: randomBytes(32),
    })),
  });
}

async function rowsOf(metric: string, by: Dimension) {
  const { breakdowns } = await getStatistics(campaign.id as OwnedCampaignId, everything, now);
  const rows = breakdowns.find((each) => each.metric === metric && each.by === by)?.rows ?? [];
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

test("totals are those of the public page, today included", async () => {
  const { totals } = await getStatistics(campaign.id as OwnedCampaignId, everything, now);
  expect(totals).toEqual(await readCounts(campaign.id));
  expect(totals).toMatchObject({
    signaturesConfirmed: 28,
    lettersPrepared: 29,
    emailsAccepted: 2,
    signaturesOnPaper: 0,
  });
});

test("breakdowns end yesterday, and small cells are not named", async () => {
  expect(await rowsOf("signaturesConfirmed", "day")).toEqual({
    [isoDay(addDays(yesterday, -1))]: 11,
    [isoDay(yesterday)]: 15,
  });
  expect(await rowsOf("signaturesConfirmed", "country")).toEqual({ DE: 12, "*": 14 });
});

test("a small channel takes its complement with it", async () => {
  expect(await rowsOf("lettersPrepared", "channel")).toEqual({ post: null, hand: null });
  expect(await rowsOf("emailsAccepted", "office")).toMatchObject({ [office.slug]: null });
});

test("a token opens its organisation's statistics until it is revoked or expires", async () => {
  const by = operatorOf(campaign.organisationId);
  const { secret } = await createApiToken({ by, name: "report", scopes: ["statistics:read"], days: 30 });
  const authorization = `Bearer ${secret}`;
  const holder = await findHolder({ cookie: undefined, authorization });
  if (!holder) throw new Error("the token opens nothing");
  expect(await claimStatistics(holder, campaign.slug)).toBe(campaign.id);

  const foreign = await makeCampaign();
  await expect(claimStatistics(holder, foreign.slug)).rejects.toEqual(new AppError("forbidden"));
  const draft = await makeCampaign({ state: "DRAFT" });
  await expect(claimStatistics(holder, draft.slug)).rejects.toEqual(new AppError("not-found"));
  await expect(claimStatistics(holder, "no-such-campaign")).rejects.toEqual(new AppError("not-found"));

  const token = await db.apiToken.findFirstOrThrow({ where: { organisationId: campaign.organisationId } });
  expect(JSON.stringify(token)).not.toContain(secret);
  expect(token.lastUsedOn).not.toBeNull();
  await db.apiToken.update({ where: { id: token.id }, data: { expiresAt: addDays(new Date(), -1) } });
  expect(await findHolder({ cookie: undefined, authorization })).toBeNull();
  await db.apiToken.update({ where: { id: token.id }, data: { expiresAt: null } });
  await revokeApiToken({ by, id: token.id });
  expect(await findHolder({ cookie: undefined, authorization })).toBeNull();
});

test("a token of another organisation is not found for revoking", async () => {
  const other = operatorOf((await makeCampaign()).organisationId);
  const own = operatorOf(campaign.organisationId);
  await createApiToken({ by: own, name: "mine", scopes: ["statistics:read"], days: 1 });
  const { id } = await db.apiToken.findFirstOrThrow({ where: { name: "mine" } });
  await expect(revokeApiToken({ by: other, id })).rejects.toEqual(new AppError("not-found"));
  await expect(revokeApiToken({ by: own, id: randomUUID() })).rejects.toEqual(new AppError("not-found"));
});

test("what is no token opens nothing", async () => {
  for (const authorization of ["", "Bearer", "Bearer x", "Basic dXNlcjpwYXNz", `Bearer ${"x".repeat(43)}`]) {
    expect(await findHolder({ cookie: undefined, authorization })).toBeNull();
  }
});
