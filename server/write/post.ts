import { seedOf, toRequest } from "#domain/letters/draft";
import type { Reply } from "../http.ts";
import { printLetters } from "../print-letters.ts";
import { pdfAnswer } from "../routes/letters.ts";
import { addresseeOf, showRefusal } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** One PDF for the office, or for all chosen offices that have a postal address. */
export async function printPdf(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, locale } = writing;
  const withAddress = draft.to.filter((slug) => addresseeOf(writing, slug).address);
  const recipients = draft.to.includes(office) ? [office] : withAddress;
  const request = { ...toRequest(campaign, draft, locale), recipients };
  const printed = await printLetters(campaign, request, { seed: seedOf(draft) });
  if (!printed.ok) return showRefusal(writing, printed.refusal);
  await prepared(writing, recipients, "post");
  return pdfAnswer(printed.output);
}
