import { z } from "zod";
import type { CampaignState } from "#domain/campaigns/schema";
import { day, line, several } from "#domain/organizer/schema";
import { type Locale, locales } from "#lib/locales";

/** What one letter of the organisation is made of; the signatory stands in the file alone and is not kept. */
export const organisationLetterSchema = z.object({
  go: z.enum(["show", "print", "posted"]),
  offices: several.refine((slugs) => slugs.length > 0 && slugs.length <= 20, "required"),
  language: z.enum(locales, "required"),
  paper: z.enum(["a4", "letter"], "required"),
  day,
  signatory: line(100).default(""),
});
export type OrganisationLetterInput = z.infer<typeof organisationLetterSchema>;

/** What an organizer sees before an organisation's own letter is made. */
export type OrganisationLetterDesk = {
  title: string;
  state: CampaignState;
  /** Print-outs bear the SPECIMEN mark. */
  specimen: boolean;
  /** The day that all letters of the campaign bear, where it dates them itself. */
  datedBy: Date | null;
  signers: { confirmed: number; onPaper: number; countedOn: Date };
  letterhead: { legalName: string; postalAddress: string; registrationNumber: string; complete: boolean };
  /** Offices with an address for which the letter has been written, in these languages. */
  offices: { slug: string; name: string; languages: Locale[] }[];
  sent: { id: string; day: Date; language: Locale | null; office: string }[];
};

/** One page of the letters, as it will be printed. */
export type OrganisationLetterPicture = { image: string; paper: "a4" | "letter" };
