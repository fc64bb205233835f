import { expect, test } from "vitest";
import { claimCampaign, claimOrganisation } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeCampaign, makeOrganisation, makeRecipient } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { copyCampaign } from "./copy-campaign.ts";
import { createCampaign } from "./create-campaign.ts";
import { listMissing } from "./publish-checklist.ts";
import { readContent } from "./read-content.ts";
import { isUuid } from "./schema.ts";

async function openDesk() {
  const organisation = await makeOrganisation();
  const actor = await makeMember(organisation.id, "ORGANIZER");
  return { actor, by: claimOrganisation(actor, organisation.slug, "campaigns.edit") };
}

test("on an empty desk a title makes a draft in one language that says what it lacks", async () => {
  const { actor, by } = await openDesk();
  const title = `Әділ сот ${by.organisationId.slice(0, 8)}`;
  const created = await createCampaign({ by, title, slug: "", language: "kk", country: "KZ" });
  if (!created.ok) throw new Error(created.reason);
  expect(created.slug).toBe(`adil-sot-${by.organisationId.slice(0, 8)}`);
  const { campaignId } = await claimCampaign(actor, created.slug, "campaigns.edit");
  const row = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: { translations: true },
  });
  expect(row).toMatchObject({ state: "DRAFT", countryConcerned: "KZ", sample: false });
  expect(row.translations.filter(({ disabledAt }) => !disabledAt).map(({ locale }) => locale)).toEqual([
    "kk",
  ]);
  expect((await listMissing(campaignId)).map(({ key }) => key)).toEqual([
    "consent",
    "benefit-harm",
    "texts",
    "review",
    "demands",
    "recipients",
  ]);
});

test("an address that is taken is refused with a free one, an empty one is made free", async () => {
  const { by } = await openDesk();
  const { slug } = await makeCampaign();
  const input = { by, title: slug, language: "en", country: null } as const;
  expect(await createCampaign({ ...input, slug })).toMatchObject({ ok: false, data: { slug: `${slug}-2` } });
  expect(await createCampaign({ ...input, slug: "" })).toEqual({ ok: true, slug: `${slug}-2` });
  expect(await createCampaign({ ...input, slug: "new" })).toMatchObject({ reason: "slug-taken" });
});

test("a copy has what organizers wrote and nothing that supporters did, and stands on its own", async () => {
  const campaign = await makeCampaign({ sample: true, asOf: new Date("2018-02-12") });
  await makeRecipient(campaign);
  await db.campaignTranslation.updateMany({
    where: { campaignId: campaign.id },
    data: { notice: "A sample" },
  });
  await db.ledgerEntry.deleteMany({ where: { campaignId: campaign.id } });
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const claim = await claimCampaign(actor, campaign.slug, "campaigns.edit");
  const copied = await copyCampaign({ ...claim, slug: "" });
  if (!copied.ok) throw new Error(copied.reason);
  const copy = await db.campaign.findUniqueOrThrow({
    where: { slug: copied.slug },
    include: {
      recipients: true,
      translations: true,
      _count: { select: { signatures: true, versions: true } },
    },
  });
  expect(copy).toMatchObject({
    state: "DRAFT",
    sample: false,
    asOf: null,
    publishedAt: null,
    consentRecordedAt: null,
  });
  expect(copy.translations.every(({ reviewedAt, notice }) => reviewedAt === null && notice === "")).toBe(
    true,
  );
  expect(copy.recipients).toHaveLength(1);
  const [mine, theirs] = await Promise.all([readContent(db, copy.id), readContent(db, campaign.id)]);
  const words = (content: typeof mine) =>
    Object.values(content)
      .filter((text) => !text.split(" ").every(isUuid))
      .sort();
  expect(words(mine)).toEqual(words(theirs).filter((text) => text !== "A sample"));
  await db.letterTemplate.deleteMany({ where: { campaignId: campaign.id, recipients: { none: {} } } });
  const template = await db.letterTemplate.findUniqueOrThrow({
    where: { id: copy.recipients[0]?.templateId ?? "" },
  });
  expect(template.campaignId).toBe(copy.id);
});
