import type { LetterCampaign } from "../letters/letter.ts";
import { type LedgerNote, writeLedger } from "./write-ledger.ts";

type Preparation = Pick<
  LedgerNote,
  "sheet" | "officeIds" | "channel" | "language" | "country" | "personalised"
> & {
  campaign: LetterCampaign;
};

/**
 * Counts that a letter was made ready for posting, copying or mailing: once for each office and sheet, however often
 * it is printed. Specimens of a campaign that is not ACTIVE do not count. Answers how many were new.
 */
export async function recordPreparation({ campaign, ...note }: Preparation): Promise<number> {
  if (campaign.state !== "ACTIVE") return 0;
  const { organisationId, id: campaignId } = campaign;
  return await writeLedger({ ...note, organisationId, campaignId, kind: "LETTER_PREPARED" });
}
