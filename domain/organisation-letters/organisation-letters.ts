import type { Authority, OwnedCampaignId } from "#domain/campaigns/authority";
import { printsSpecimen } from "#domain/campaigns/states";
import { getLetterCampaign, listOrganisationTexts } from "#domain/letters/queries";
import { countSigners } from "#domain/signatures/queries";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import { type Locale, locales } from "#lib/locales";
import { getLetterhead, isComplete } from "./prepare-organisation-letter.ts";
import type { OrganisationLetterDesk } from "./schema.ts";

/** Everything the page needs on which an organisation's own letter is made and reported. */
export async function getOrganisationLetterDesk(
  campaignId: OwnedCampaignId,
  by: Authority,
  locale: Locale,
): Promise<OrganisationLetterDesk> {
  const row = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { slug: true, asOf: true },
  });
  const [campaign, texts, signers, letterhead, sent] = await Promise.all([
    getLetterCampaign(row.slug),
    listOrganisationTexts(campaignId),
    countSigners(campaignId, dayOf(new Date())),
    getLetterhead(by),
    listSent(campaignId, locale),
  ]);
  const offices = campaign.addressees.flatMap(({ officeId, slug, name, languages, address }) => {
    const own = locales.filter((each) => languages.includes(each) && texts.get(officeId)?.[each]);
    return address && own.length > 0 ? [{ slug, name: name[locale], languages: own }] : [];
  });
  return {
    title: campaign.title[locale],
    state: campaign.state,
    specimen: printsSpecimen(campaign),
    datedBy: row.asOf,
    signers,
    letterhead: { ...letterhead, complete: isComplete(letterhead) },
    offices,
    sent,
  };
}

async function listSent(campaignId: OwnedCampaignId, locale: Locale) {
  const entries = await db.ledgerEntry.findMany({
    where: { campaignId, kind: "LETTER_REPORTED_SENT", channel: "ngo" },
    orderBy: [{ day: "desc" }, { id: "asc" }],
    select: {
      id: true,
      day: true,
      language: true,
      office: { select: { slug: true, translations: { where: { locale }, select: { name: true } } } },
    },
  });
  return entries.map(({ office, ...entry }) => ({
    ...entry,
    office: office.translations[0]?.name ?? office.slug,
  }));
}
