import { expect, test } from "vitest";
import { claimCampaign } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { changeCampaignState } from "./change-campaign-state.ts";
import { correctDemand } from "./correct-demand.ts";
import { readContent } from "./read-content.ts";
import { rowsOf } from "./schema.ts";

const text = { en: "Demand 1 en, mended", ru: "Demand 1 ru", kk: "Demand 1 kk" };
const reason = { en: "A slip of the *pen*", ru: "Описка", kk: "Жазу қатесі" };

test("a slip in a signed demand is corrected in public, with the old words; the language stays reviewed", async () => {
  const campaign = await makeCampaign();
  const claim = await claimCampaign(
    await makeMember(campaign.organisationId, "ORGANIZER"),
    campaign.slug,
    "campaigns.edit",
  );
  const [demand = ""] = rowsOf(await readContent(db, campaign.id), "demands");
  const correction = { ...claim, demand, version: 0, text, reason };
  expect(await correctDemand({ ...correction, reason: { ...reason, kk: "" } })).toMatchObject({
    reason: "correction-incomplete",
  });
  expect(await correctDemand(correction)).toEqual({ ok: true });
  const written = { action: "campaign.demand-corrected", organisationId: campaign.organisationId };
  expect(await db.auditEntry.count({ where: written })).toBe(1);
  const content = await readContent(db, campaign.id);
  expect([content[`demands.${demand}.text.en`], rowsOf(content, "demands")[0]]).toEqual([text.en, demand]);
  const update = await db.campaignUpdate.findFirstOrThrow({
    where: { campaignId: campaign.id },
    include: { translations: { where: { locale: "en" } } },
  });
  expect(update.kind).toBe("CORRECTION");
  expect(update.publishedAt).not.toBeNull();
  expect(update.translations[0]?.body).toContain("A slip of the \\*pen\\*");
  expect(update.translations[0]?.body).toContain("Before: Demand 1 en\n");
  expect(await db.campaignTranslation.count({ where: { campaignId: campaign.id, reviewedAt: null } })).toBe(
    0,
  );
  expect(await correctDemand(correction)).toMatchObject({ ok: false, reason: "changed-since-reading" });
});

test("a campaign closes only with its outcome in every language that is on", async () => {
  const campaign = await makeCampaign();
  const claim = await claimCampaign(
    await makeMember(campaign.organisationId, "OWNER"),
    campaign.slug,
    "campaigns.move",
  );
  expect(await changeCampaignState({ ...claim, to: "CLOSED" })).toEqual({
    ok: false,
    reason: "outcome-needed",
  });
  await db.campaignTranslation.updateMany({
    where: { campaignId: campaign.id },
    data: { outcome: "Released" },
  });
  expect(await changeCampaignState({ ...claim, to: "CLOSED" })).toEqual({ ok: true, from: "ACTIVE" });
});
