import { readCampaignRecord } from "#domain/campaigns/campaign-record";
import { offeredLocales } from "#domain/campaigns/languages";
import { addressOn, emailOn, isStale, phoneOn } from "#domain/campaigns/office-on-day";
import type { OwnedCampaignId } from "#domain/organizer/authority";
import { dayOf } from "#lib/clock";
import { isTryOut } from "#lib/env";
import { notFound } from "#lib/errors";
import type { Missing } from "./schema.ts";

/**
 * Everything that must hold before a campaign asks people to sign and write. Empty when it may. Going on after a pause
 * asks only for dates that have not passed; a sample is about people whom nobody can ask again.
 */
export async function listMissing(campaignId: OwnedCampaignId, now = new Date()): Promise<Missing[]> {
  const campaign = await readCampaignRecord({ id: campaignId });
  if (!campaign) notFound();
  const today = dayOf(now);
  const day = campaign.asOf ?? today;
  const offices = campaign.recipients.map(({ office }) => office);
  const stale = campaign.sample ? [] : offices.filter((office) => isStale(office, day, now));
  const reachable = offices.filter((office) =>
    [addressOn, phoneOn, emailOn].some((recordOn) => recordOn(office, day) !== null),
  );
  const { consentRecordedAt, benefitHarmRecordedAt, translations, demands, appealsBefore, reviewBy } =
    campaign;
  const isDraft = campaign.state === "DRAFT";
  const checks: (Missing & { missing: boolean })[] = [
    { key: "consent", missing: isDraft && !campaign.sample && !consentRecordedAt },
    { key: "benefit-harm", missing: isDraft && !campaign.sample && !benefitHarmRecordedAt },
    { key: "languages", missing: offeredLocales(translations, { tryOut: isTryOut() }).length === 0 },
    { key: "demands", missing: demands.length === 0 },
    { key: "recipients", missing: reachable.length === 0 },
    { key: "verification", missing: isDraft && stale.length > 0, offices: stale.map(({ slug }) => slug) },
    { key: "clock", missing: [appealsBefore, reviewBy].some((limit) => limit && limit < today) },
  ];
  return checks.filter(({ missing }) => missing).map(({ missing: _, ...check }) => check);
}
