import type { Addressee, LetterCampaign } from "../letters/letter.ts";
import type { LetterChannel } from "../letters/schema.ts";
import { answerDue, type DueRange } from "./due-range.ts";
import { listHolidays } from "./queries.ts";
import { transitOf } from "./transit.ts";

type Sent = {
  campaign: LetterCampaign;
  addressees: readonly Addressee[];
  channel: LetterChannel;
  /** The supporter's, ISO 3166-1 alpha-2. */
  country: string;
  sentOn: Date;
};

/** When the offices' answers are due; null when none of them is bound by a term that we know. */
export async function estimateAnswer({
  campaign,
  addressees,
  channel,
  country,
  sentOn,
}: Sent): Promise<DueRange | null> {
  if (!addressees.some(isUnderKazakhLaw)) return null;
  const holidays = await listHolidays(campaign.organisationId, "KZ", sentOn);
  return answerDue(sentOn, transitOf(channel, country), holidays);
}

/** The Code binds offices in Kazakhstan, not the missions and institutions that are written to as well. */
function isUnderKazakhLaw({ address }: Addressee): boolean {
  return address?.a4.at(-1) === "KAZAKHSTAN";
}
