import { recordPreparation } from "#domain/ledger/record-preparation";
import { toRequest } from "#domain/letters/draft";
import type { LetterChannel } from "#domain/letters/schema";
import { addresseeOf } from "./check.ts";
import type { Writing } from "./writing.ts";

/** Counts the letters as prepared: once for each office and sheet. */
export function prepared(writing: Writing, slugs: string[], channel: LetterChannel): Promise<void> {
  const { campaign, draft, locale } = writing;
  const { language, sender, personalParagraph } = toRequest(campaign, draft, locale);
  return recordPreparation({
    campaign,
    sheet: draft.sheet,
    officeIds: slugs.map((slug) => addresseeOf(writing, slug).officeId),
    channel,
    language,
    country: sender.country,
    personalised: personalParagraph !== "",
  });
}
