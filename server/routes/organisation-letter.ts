import { prepareOrganisationLetter } from "#domain/organisation-letters/prepare-organisation-letter";
import { recordOrganisationLetter } from "#domain/organisation-letters/record-organisation-letter";
import {
  reportOrganisationLetter,
  undoOrganisationLetter,
} from "#domain/organisation-letters/report-organisation-letter";
import {
  type OrganisationLetterInput,
  type OrganisationLetterPicture,
  organisationLetterSchema,
} from "#domain/organisation-letters/schema";
import type { CampaignClaim } from "#domain/organizer/authority";
import { idSchema } from "#domain/organizer/schema";
import { AddressTooLong, LetterTooLong, RendererBusy, UnprintableCharacter } from "#letters/print-errors";
import { renderLetterImages, renderLetters } from "#letters/render-letters";
import type { Route } from "../http.ts";
import { campaignForm, type Outcome, organizerPage } from "../organizer-form.ts";
import { pdfAnswer } from "./letters.ts";

/** The organisation's own letter, on behalf of those who have signed: shown, printed, and reported as posted. */
export const routes: Route[] = [
  organizerPage("/:locale/organizer/campaigns/:campaign/ngo-letter", {
    letter: campaignForm("letters.issue", organisationLetterSchema, issueLetter),
    undo: campaignForm("letters.issue", idSchema, async (claim, { id }) => {
      const undone = await undoOrganisationLetter({ ...claim, id });
      return undone.ok ? { ok: true, done: "taken-back" } : undone;
    }),
  }),
];

async function issueLetter(claim: CampaignClaim, input: OrganisationLetterInput): Promise<Outcome> {
  const { go, paper, language } = input;
  const result = await prepareOrganisationLetter({ ...claim, ...input });
  if (!result.ok) return result;
  const { letters, signers, campaign } = result.prepared;
  const offices = letters.map(({ office }) => office);
  if (go === "posted") {
    const reported = await reportOrganisationLetter({ ...claim, offices, language });
    return reported.ok ? { ok: true, done: "posted" } : reported;
  }
  const job = { paper, letters: letters.map(({ letter }) => ({ letter })) };
  try {
    if (go === "show") return { ok: true, keep: true, data: picture(await renderLetterImages(job), paper) };
    const pdf = await renderLetters(job);
    const slugs = offices.map((office) => office.slug);
    await recordOrganisationLetter({ ...claim, campaign: campaign.slug, offices: slugs, language, signers });
    return { ok: true, reply: pdfAnswer(pdf) };
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    return { ok: false, reason };
  }
}

function picture(images: string[], paper: "a4" | "letter"): OrganisationLetterPicture[] {
  return images.map((image) => ({ image, paper }));
}

function reasonOf(error: unknown): string | null {
  if (error instanceof LetterTooLong || error instanceof AddressTooLong) return "letter-too-long";
  if (error instanceof UnprintableCharacter) return "unprintable";
  return error instanceof RendererBusy ? "busy" : null;
}
