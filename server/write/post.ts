import { seedOf, toRequest } from "#domain/letters/draft";
import { postedTo } from "#domain/letters/pack";
import type { Reply } from "../http.ts";
import { printPack } from "../print-pack.ts";
import { pdfAnswer } from "../routes/letters.ts";
import { showRefusal } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/**
 * The print pack: one PDF for the office, or for all chosen offices that have a postal address, with envelopes or
 * labels and a page on posting as the form asks.
 */
export async function printPdf(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, locale } = writing;
  const chosen = draft.to.includes(office) ? [office] : draft.to;
  const recipients = postedTo(campaign, chosen).map(({ slug }) => slug);
  const request = { ...toRequest(campaign, draft, locale), recipients };
  const printed = await printPack(campaign, { ...request, options: draft, seed: seedOf(draft), locale });
  if (!printed.ok) return showRefusal(writing, printed.refusal);
  await prepared(writing, recipients, "post");
  return pdfAnswer(printed.output);
}
