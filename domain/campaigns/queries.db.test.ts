import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#lib/db";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { readCounts } from "./counts.ts";
import { findCampaignForApi, findPublicCampaign, listPublicCampaigns } from "./queries.ts";
import { publicCampaignSchema } from "./schema.ts";

const onlyEnglishReviewed = {
  create: [
    { locale: "en" as const, title: "Title en", reviewedAt: new Date() },
    { locale: "ru" as const, title: "Заголовок" },
  ],
};

describe("findPublicCampaign", () => {
  test("shows a campaign in one language with its offices as they stand", async () => {
    const campaign = await makeCampaign();
    const { office } = await makeRecipient(campaign);
    const view = await findPublicCampaign(campaign.slug, "ru");
    expect(view).toMatchObject({
      title: "Title ru",
      may: { sign: true },
      locales: ["en", "ru", "kk"],
      goal: 100,
    });
    expect(view?.demands).toEqual([
      { number: 1, text: "Demand 1 ru" },
      { number: 2, text: "Demand 2 ru" },
    ]);
    expect(view?.recipients).toMatchObject([
      {
        slug: office.slug,
        holder: "Holder ru",
        addressLines: ["Short Office", "1 First Street", "ASTANA 010000", "KAZAKHSTAN"],
        phone: { e164: "+77010000000", callable: true },
        channels: ["post", "phone"],
        flooded: false,
        stale: false,
      },
    ]);
  });

  test("knows no draft, no unknown slug and no language that nobody reviewed", async () => {
    const draft = await makeCampaign({ state: "DRAFT" });
    const half = await makeCampaign({ translations: onlyEnglishReviewed });
    expect(await findPublicCampaign(draft.slug, "en")).toBeNull();
    expect(await findPublicCampaign("no-such-campaign", "en")).toBeNull();
    expect(await findPublicCampaign(half.slug, "ru")).toBeNull();
    expect((await findPublicCampaign(half.slug, "en"))?.locales).toEqual(["en"]);
    expect((await listPublicCampaigns("ru")).map(({ slug }) => slug)).not.toContain(half.slug);
  });

  test("names no holder whom nobody verified, and dates a sample by its own day", async () => {
    const campaign = await makeCampaign({ sample: true, asOf: new Date("2018-02-12") });
    await makeRecipient(campaign, { lastVerifiedAt: null });
    const view = await findPublicCampaign(campaign.slug, "en");
    expect(view?.recipients).toMatchObject([{ holder: null, stale: false, phone: { callable: false } }]);
  });
});

test("the API gives all languages, and the first offered one for those that are not", async () => {
  const campaign = await makeCampaign({ translations: onlyEnglishReviewed });
  const { office } = await makeRecipient(campaign);
  const found = await findCampaignForApi(campaign.slug);
  expect(publicCampaignSchema.strict().parse(found)).toEqual(found);
  expect(found).toMatchObject({
    slug: campaign.slug,
    state: "ACTIVE",
    title: { en: "Title en", ru: "Title en", kk: "Title en" },
    recipients: [{ slug: office.slug, holder: "Holder en", phone: "+7 701 000 00 00" }],
    counts: { signaturesConfirmed: 0, signaturesOnPaper: 0, lettersPrepared: 0 },
  });
});

test("counts follow each change of a row", async () => {
  const campaign = await makeCampaign();
  const { organisationId, id: campaignId } = campaign;
  const { office } = await makeRecipient(campaign);
  const signature = (confirmedAt: Date | null) => ({
    ...{ organisationId, campaignId, country: "DE", locale: "en" as const, confirmedAt },
    ...{ emailIndex: randomBytes(32), email: randomBytes(40), confirmTokenHash: randomBytes(32) },
    ...{ consentVersion: "1", consentedAt: new Date(), expiresAt: new Date() },
  });
  const now = new Date();
  await db.signature.createMany({ data: [signature(now), signature(now), signature(now), signature(null)] });
  await db.ledgerEntry.create({
    data: {
      ...{ organisationId, campaignId, officeId: office.id, channel: "post", day: now, demands: [] },
      ...{ kind: "LETTER_PREPARED", tokenHash: randomBytes(32) },
    },
  });
  expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 3, lettersPrepared: 1 });
  const [first, second] = await db.signature.findMany({ where: { campaignId, confirmedAt: now } });
  await db.signature.update({ where: { id: first?.id }, data: { withdrawnAt: now, email: null } });
  await db.signature.update({ where: { id: second?.id }, data: { invalidatedAt: now } });
  expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 1 });
  await db.signature.update({ where: { id: second?.id }, data: { invalidatedAt: null } });
  await db.ledgerEntry.deleteMany({ where: { campaignId } });
  expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 2, lettersPrepared: 0 });
  await db.signature.deleteMany({ where: { campaignId } });
  await db.ledgerEntry.deleteMany({ where: { campaignId } });
  expect(await readCounts(campaignId)).toMatchObject({ signaturesConfirmed: 0 });
});
