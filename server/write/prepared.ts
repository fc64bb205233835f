import { recordPreparation } from "#domain/ledger/record-preparation";
import { countStress } from "#domain/letters/count-stress";
import { toRequest } from "#domain/letters/draft";
import type { LetterChannel } from "#domain/letters/schema";
import { rememberParagraph } from "#domain/wording/remember-paragraph";
import { attempt } from "#lib/rate-limits";
import { addresseeOf } from "./check.ts";
import type { Writing } from "./writing.ts";

/** More letters than these are counted, but their words do not shape what others are told of theirs. */
const remembering = { name: "remembered-paragraphs", points: 40, duration: 3600 };

/** Counts the letters as prepared: once for each office and sheet. The words of those newly counted are remembered. */
export async function prepared(writing: Writing, slugs: string[], channel: LetterChannel): Promise<void> {
  const { campaign, draft, locale, incoming } = writing;
  const { language, sender, demands, person, personalParagraph } = toRequest(campaign, draft, locale);
  const counted = await recordPreparation({
    campaign,
    sheet: draft.sheet,
    officeIds: slugs.map((slug) => addresseeOf(writing, slug).officeId),
    channel,
    language,
    country: sender.country,
    personalised: personalParagraph !== "",
  });
  await countStress({ campaignId: campaign.id, demands, person, letters: counted });
  if (counted === 0 || personalParagraph === "") return;
  if ((await attempt(remembering, incoming.sourceKey)) > 0) return;
  const aboutWriter = [sender.name, sender.city, sender.postalAddress];
  rememberParagraph({ campaignId: campaign.id, sheet: draft.sheet, text: personalParagraph, aboutWriter });
}
