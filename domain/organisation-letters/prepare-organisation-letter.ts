import type { Authority, OwnedCampaignId } from "#domain/campaigns/authority";
import { permissions } from "#domain/campaigns/states";
import type { ComposedLetter } from "#domain/letters/compose-letter";
import type { LetterCampaign } from "#domain/letters/letter";
import { composeOrganisationLetter, type Letterhead } from "#domain/letters/organisation-letter";
import { getLetterCampaign, listOrganisationTexts } from "#domain/letters/queries";
import { countSigners } from "#domain/signatures/queries";
import { dayOf } from "#lib/clock";
import { db } from "#lib/db";
import type { OrganisationLetterInput } from "./schema.ts";

type Preparation = Omit<OrganisationLetterInput, "go"> & { campaignId: OwnedCampaignId; by: Authority };

export type OrganisationLetterRefusal =
  | { reason: "campaign-closed" | "no-signers" | "letterhead-missing"; field: "" }
  | { reason: "day-in-future"; field: "day" }
  | { reason: "unknown-recipient" | "no-organisation-letter" | "no-address"; field: "offices" };

type Prepared = {
  campaign: LetterCampaign;
  /** How many people the letters speak for, and the day of that count. */
  signers: { confirmed: number; onPaper: number; countedOn: Date };
  letters: { office: { id: string; slug: string }; letter: ComposedLetter }[];
};

type Result = { ok: true; prepared: Prepared } | ({ ok: false } & OrganisationLetterRefusal);

/**
 * The organisation's letters to the chosen offices, finished, or why there are none. The people who signed are counted
 * by the end of the day given, which is today when none is; nothing is recorded here.
 */
export async function prepareOrganisationLetter(given: Preparation): Promise<Result> {
  const { campaignId, by, language, paper, signatory } = given;
  const today = dayOf(new Date());
  const day = given.day ?? today;
  if (day > today) return { ok: false, reason: "day-in-future", field: "day" };
  const letterhead = await getLetterhead(by);
  if (!isComplete(letterhead)) return { ok: false, reason: "letterhead-missing", field: "" };
  const { slug } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } });
  const [campaign, texts, signers] = await Promise.all([
    getLetterCampaign(slug, { day }),
    listOrganisationTexts(campaignId),
    countSigners(campaignId, day),
  ]);
  if (permissions[campaign.state].write === "no") return { ok: false, reason: "campaign-closed", field: "" };
  if (signers.confirmed + signers.onPaper === 0) return { ok: false, reason: "no-signers", field: "" };
  const letters: Prepared["letters"] = [];
  for (const chosen of new Set(given.offices)) {
    const addressee = campaign.addressees.find((candidate) => candidate.slug === chosen);
    if (!addressee) return { ok: false, reason: "unknown-recipient", field: "offices" };
    const template = texts.get(addressee.officeId)?.[language];
    if (!template || !addressee.languages.includes(language))
      return { ok: false, reason: "no-organisation-letter", field: "offices" };
    if (!addressee.address) return { ok: false, reason: "no-address", field: "offices" };
    const parts = { campaign, addressee, template, letterhead, signers, language, paper, signatory };
    const office = { id: addressee.officeId, slug: chosen };
    letters.push({ office, letter: composeOrganisationLetter(parts) });
  }
  return { ok: true, prepared: { campaign, signers, letters } };
}

export function getLetterhead({ organisationId }: Pick<Authority, "organisationId">): Promise<Letterhead> {
  return db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { legalName: true, postalAddress: true, registrationNumber: true },
  });
}

/** Art. 63 APPC: without name, address and number the letter of a legal person is not complete. */
export function isComplete(letterhead: Letterhead): boolean {
  return Object.values(letterhead).every((part) => part !== "");
}
