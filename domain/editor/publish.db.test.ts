import { expect, test } from "vitest";
import { claimCampaign } from "#domain/organizer/authority";
import { addDays } from "#lib/clock";
import { db } from "#lib/db";
import { locales } from "#lib/locales";
import { makeCampaign, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { changeCampaignState } from "./change-campaign-state.ts";
import { listMissing } from "./publish-checklist.ts";
import { recordConsent } from "./record-consent.ts";

test("a draft starts only when nothing is missing, and every move is written down", async () => {
  const draft = await makeCampaign({
    state: "DRAFT",
    consentRecordedAt: null,
    publishedAt: null,
  });
  const { recipient } = await makeRecipient(draft, { lastVerifiedAt: addDays(new Date(), -91) });
  const claim = await claimCampaign(
    await makeMember(draft.organisationId, "OWNER"),
    draft.slug,
    "campaigns.move",
  );
  expect((await listMissing(claim.campaignId)).map(({ key }) => key)).toEqual([
    "consent",
    "verification",
    "templates",
  ]);
  expect(await changeCampaignState({ ...claim, to: "ACTIVE" })).toEqual({ ok: false, reason: "not-ready" });
  await recordConsent({ ...claim, consent: true, benefitHarm: true, note: "Counsel, by telephone" });
  await writeTemplate(recipient.templateId);
  const old = { lastVerifiedAt: new Date() };
  const ofDraft = { office: { recipients: { some: { campaignId: draft.id } } } };
  await db.tenure.updateMany({ where: ofDraft, data: old });
  await db.officeAddress.updateMany({ where: ofDraft, data: old });
  await db.officePhone.updateMany({ where: ofDraft, data: old });
  expect(await changeCampaignState({ ...claim, to: "ACTIVE" })).toEqual({ ok: true, from: "DRAFT" });
  expect(await changeCampaignState({ ...claim, to: "PAUSED" })).toEqual({ ok: true, from: "ACTIVE" });
  expect(await changeCampaignState({ ...claim, to: "DRAFT" })).toEqual({
    ok: false,
    reason: "move-not-allowed",
  });
  const row = await db.campaign.findUniqueOrThrow({ where: { id: draft.id } });
  expect(row).toMatchObject({ state: "PAUSED", pausedFor: "by-organizer" });
  expect(row.publishedAt).not.toBeNull();
  expect(
    await db.auditEntry.count({ where: { action: "campaign.state-changed", subject: draft.slug } }),
  ).toBe(2);
});

async function writeTemplate(templateId: string) {
  const words = { templateId, heading: "", subject: "Subject", demandsIntro: "I ask you:", closing: "Yours" };
  await db.letterTemplateTranslation.createMany({ data: locales.map((locale) => ({ locale, ...words })) });
  await db.templateParagraph.createMany({
    data: locales.map((locale) => ({ templateId, locale, position: 1, slot: "DEMANDS" as const })),
  });
}
