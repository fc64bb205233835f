import { getCampaignIdentity } from "#domain/campaigns/queries";
import { confirmLetter, findLetterToConfirm } from "#domain/letters/confirm-letter";
import { confirmSignature } from "#domain/signatures/confirm-signature";
import { findSignatureToConfirm } from "#domain/signatures/queries";
import { resendConfirmation } from "#domain/signatures/resend-confirmation";
import { requestManageLinkSchema } from "#domain/signatures/schema";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { fieldErrors } from "../field-errors.ts";
import { parseForm } from "../form-body.ts";
import { guardForm } from "../guard/guard-mail.ts";
import { type Incoming, page, type Reply, type Route, redirect } from "../http.ts";

/** A confirm link, and the button behind it. Opening the link changes nothing. */
export const routes: Route[] = [
  { method: "GET", pattern: "/:locale/confirm/:token", handle: show },
  { method: "POST", pattern: "/:locale/confirm/:token", maxBody: 16_384, handle: confirm },
  { method: "POST", pattern: "/:locale/campaigns/:slug/check-mail", maxBody: 16_384, handle: resend },
];

/** A signature that waits for its button is shown without Next; all else Next looks up for itself. */
async function show({ params: { locale = "", token = "" } }: Incoming): Promise<Reply> {
  const signature = isLocale(locale) ? await findSignatureToConfirm(token, locale) : null;
  if (!signature && !(await findLetterToConfirm(token))) notFound();
  const data = signature?.state === "pending" ? signature : null;
  const formState = { form: "confirm-link", values: {}, errors: {}, data };
  return page(`/${locale}/confirm/${token}`, 200, formState);
}

async function confirm(incoming: Incoming): Promise<Reply> {
  const values = await parseForm(incoming);
  const { locale = "en", token = "" } = incoming.params;
  const found = await findLetterToConfirm(token);
  const campaign = (slug: string) => `/${locale}/campaigns/${slug}`;
  if (found) {
    const result = await confirmLetter({ token });
    const confirmed = result.ok || result.reason === "already-confirmed";
    if (confirmed) return redirect(`${campaign(found.letter.campaign.slug)}/thank-you?for=letter`);
    return refuse(incoming, values, result.reason);
  }
  const result = await confirmSignature({
    token,
    revision: values.revision === undefined ? null : Number(values.revision),
    showFullName: values.showFullName === "on",
  });
  return result.ok ? redirect(`${campaign(result.slug)}/thank-you`) : refuse(incoming, values, result.reason);
}

function refuse({ path }: Incoming, values: Awaited<ReturnType<typeof parseForm>>, reason: string): Reply {
  return page(path, 409, { form: "confirm", values, errors: { "": reason } });
}

/** The same answer for every address. */
async function resend(incoming: Incoming): Promise<Reply> {
  const values = await parseForm(incoming);
  const { locale, slug = "" } = incoming.params;
  const answer = (status: number, errors: Record<string, string>) =>
    page(incoming.path, status, { form: "resend", values, errors });
  const request = requestManageLinkSchema.safeParse({ email: values.email, locale });
  if (!request.success) return answer(422, fieldErrors(request.error));
  const { organisationId } = (await getCampaignIdentity(slug)) ?? notFound();
  const asked = { purpose: `resend:${slug}`, email: request.data.email, organisationId };
  const guarded = await guardForm(incoming, values, asked, (status, why) => answer(status, { "": why }));
  if (guarded) return guarded;
  await resendConfirmation({ slug, input: request.data });
  return redirect(`${incoming.path}?sent=again`);
}
