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
 * it is printed. That it was handed to somebody's own mail program is an event of its own. Specimens of a campaign that
 * is not ACTIVE do not count. Answers how many were new.
 */
export async function recordPreparation({ campaign, ...note }: Preparation): Promise<number> {
  if (campaign.state !== "ACTIVE") return 0;
  const entry = { ...note, organisationId: campaign.organisationId, campaignId: campaign.id };
  if (note.channel === "mail-program") await writeLedger({ ...entry, kind: "CLIENT_OPENED" });
  return await writeLedger({ ...entry, kind: "LETTER_PREPARED" });
}
