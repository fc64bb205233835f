import { toRequest } from "#domain/letters/draft";
import { requestEmailLetter } from "#domain/letters/request-email-letter";
import { emailSchema } from "#domain/signatures/schema";
import { guardForm } from "../guard/guard-mail.ts";
import type { Reply } from "../http.ts";
import { addresseeOf, finishedLetter, showCheck } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** Asks for the address that is to confirm the letter. */
export async function askForEmail({ show }: Writing, office: string): Promise<Reply> {
  return show({ view: "email", office, sent: false });
}

/** Sends the supporter the mail in which the letter is released. */
export async function sendEmail(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields, incoming, locale, show } = writing;
  const email = emailSchema.safeParse([fields.email ?? ""].flat()[0]);
  if (!email.success) {
    const [issue] = email.error.issues;
    return show({ view: "email", office, sent: false }, { email: issue?.message ?? "email-invalid" });
  }
  const asked = {
    purpose: `letter:${campaign.slug}`,
    email: email.data,
    organisationId: campaign.organisationId,
  };
  const guarded = await guardForm(incoming, fields, asked, (status, why) =>
    show({ view: "email", office, sent: false }, { "": why }, status),
  );
  if (guarded) return guarded;
  const request = toRequest(campaign, draft, locale);
  const result = await requestEmailLetter({
    campaign,
    addressee: addresseeOf(writing, office),
    letter: finishedLetter(writing, office),
    country: request.sender.country,
    personalised: request.personalParagraph !== "",
    email: email.data,
    replyToSupporter: fields.replyTo === "supporter",
    locale,
  });
  if (!result.ok) return showCheck(writing, office);
  await prepared(writing, [office], "email");
  return show({ view: "email", office, sent: true });
}
