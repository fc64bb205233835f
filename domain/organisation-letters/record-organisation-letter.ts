import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { isoDay } from "#lib/clock";
import { db } from "#lib/db";
import type { Locale } from "#lib/locales";

type Printed = {
  by: Authority;
  /** Slug of the campaign. */
  campaign: string;
  offices: string[];
  language: Locale;
  signers: { confirmed: number; onPaper: number; countedOn: Date };
};

/** Writes down that letters in the organisation's name were printed, for how many people, and to whom. */
export async function recordOrganisationLetter({ by, campaign, offices, language, signers }: Printed) {
  const { confirmed, onPaper, countedOn } = signers;
  await recordAudit(db, by, {
    action: "organisation-letter.prepared",
    subject: campaign,
    after: { offices, language, confirmed, onPaper, countedOn: isoDay(countedOn) },
  });
}
