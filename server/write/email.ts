import { toRequest } from "#domain/letters/draft";
import { requestEmailLetter } from "#domain/letters/request-email-letter";
import { emailSchema } from "#domain/signatures/schema";
import { guardForm } from "../guard/guard-mail.ts";
import type { Reply } from "../http.ts";
import { addresseeOf, finishedLetter, showCheck } from "./check.ts";
import { prepared } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/** Asks for the address that is to confirm the letter. */
export async function askForEmail(writing: Writing, office: string): Promise<Reply> {
  const { email, channels } = addresseeOf(writing, office);
  return email && channels.includes("email") ? showEmail(writing, office) : showCheck(writing, office);
}

/** Sends the supporter the mail in which the letter is released. */
export async function sendEmail(writing: Writing, office: string): Promise<Reply> {
  const { campaign, draft, fields, incoming, locale, show } = writing;
  const typed = typedIn(fields);
  const email = emailSchema.safeParse(typed.email);
  if (!email.success) {
    const [issue] = email.error.issues;
    return showEmail(writing, office, { email: issue?.message ?? "email-invalid" });
  }
  const asked = {
    purpose: `letter:${campaign.slug}`,
    email: email.data,
    organisationId: campaign.organisationId,
  };
  const guarded = await guardForm(incoming, fields, asked, (status, why) =>
    showEmail(writing, office, { "": why }, status),
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
    replyToSupporter: typed.replyToSupporter,
    locale,
  });
  if (!result.ok) return showCheck(writing, office);
  await prepared(writing, [office], "email");
  return show({ view: "email", office, sent: true, typed });
}

function showEmail(
  { show, fields }: Writing,
  office: string,
  errors: Record<string, string> = {},
  status?: number,
): Reply {
  return show({ view: "email", office, sent: false, typed: typedIn(fields) }, errors, status);
}

function typedIn({ email, replyTo }: Writing["fields"]) {
  return { email: [email ?? ""].flat()[0] ?? "", replyToSupporter: replyTo === "supporter" };
}
