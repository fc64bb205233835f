import { expect, test } from "vitest";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { claimCampaign } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { makeCampaign } from "#testing/make-campaign";
import { makeMember } from "#testing/make-member";
import { createUpdate } from "./create-update.ts";
import { publishUpdate } from "./publish-update.ts";
import { removeUpdate } from "./remove-update.ts";
import { saveUpdate } from "./save-update.ts";

const said = (title: string) => ({ title, body: "What happened." });

test("an update is public once it is told in every language, and then for good", async () => {
  const campaign = await makeCampaign();
  const actor = await makeMember(campaign.organisationId, "ORGANIZER");
  const claim = await claimCampaign(actor, campaign.slug, "updates.send");
  const { id } = await createUpdate(claim);
  const texts = { en: said("News"), ru: said("Новость"), kk: { title: "", body: "" } };
  await saveUpdate({ ...claim, id, revision: 0, texts });
  const publish = () => publishUpdate({ ...claim, id, kind: "CORRECTION" });
  expect(await publish()).toEqual({ ok: false, reason: "languages-incomplete" });
  await saveUpdate({ ...claim, id, revision: 1, texts: { ...texts, kk: said("Жаңалық") } });
  expect(await publish()).toEqual({ ok: true });
  expect(await publish()).toMatchObject({ reason: "published-already" });
  expect(await removeUpdate({ ...claim, id })).toMatchObject({ ok: false });
  expect(await saveUpdate({ ...claim, id, revision: 2, texts })).toMatchObject({ ok: false });
  const page = await findPublicCampaign(campaign.slug, "kk");
  expect(page?.updates).toMatchObject([{ id, kind: "CORRECTION", title: "Жаңалық" }]);
  await db.campaign.update({ where: { id: campaign.id }, data: { state: "DRAFT" } });
  const second = await createUpdate(claim);
  expect(await publishUpdate({ ...claim, id: second.id, kind: "NEWS" })).toMatchObject({
    reason: "campaign-not-public",
  });
});
