import { getCampaignIdentity } from "#domain/campaigns/queries";
import { signFormSchema, signPetitionSchema } from "#domain/signatures/schema";
import { signPetition } from "#domain/signatures/sign-petition";
import { notFound } from "#lib/errors";
import { wasRead } from "#lib/form-stamp";
import { isLocale } from "#lib/locales";
import { attempt } from "#lib/rate-limits";
import { fieldErrors } from "../field-errors.ts";
import { parseForm, parseJson } from "../form-body.ts";
import { guardApi, guardForm } from "../guard/guard-mail.ts";
import { type Incoming, json, later, page, problem, type Reply, type Route, redirect } from "../http.ts";

/** Signing: by programs and by the form on the campaign's page. */
export const routes: Route[] = [
  {
    method: "POST",
    pattern: "/api/v1/campaigns/:slug/signatures",
    maxBody: 65_536,
    handle: signByApi,
  },
  { method: "POST", pattern: "/:locale/campaigns/:slug", handle: signByForm },
];

/** A refused form costs a page; what is not refused is counted by the guard. */
const mistakes = { name: "sign-mistakes", points: 40, duration: 60 };
/** What no person sees or fills in. */
const DECOY = "website";

async function signByApi(incoming: Incoming): Promise<Reply> {
  const slug = incoming.params.slug ?? "";
  const campaign = (await getCampaignIdentity(slug)) ?? notFound();
  const request = signPetitionSchema.safeParse(parseJson(incoming));
  if (!request.success) {
    const wait = await attempt(mistakes, incoming.sourceKey);
    if (wait > 0) return problem(429, "too-many-requests", { retryAfter: wait });
    return problem(422, "invalid", { errors: fieldErrors(request.error) });
  }
  const { email, proof } = request.data;
  const asked = { purpose: `sign:${slug}`, email, organisationId: campaign.organisationId };
  const guarded = await guardApi(incoming, proof, asked);
  if (guarded) return guarded;
  const signed = await signPetition({ slug, input: request.data });
  return signed.ok ? json(202, { status: "confirmation-sent" }) : problem(409, signed.reason);
}

async function signByForm(incoming: Incoming): Promise<Reply> {
  const { [DECOY]: decoy, ...values } = await parseForm(incoming);
  const { locale = "en", slug = "" } = incoming.params;
  const here = `/${locale}/campaigns/${encodeURIComponent(slug)}`;
  const refuse = (status: number, errors: Record<string, string>) =>
    page(here, status, { form: "sign", values, errors });
  if (decoy) return redirect(`${here}/check-mail`);
  const request = signFormSchema.safeParse({ ...values, locale: isLocale(locale) ? locale : undefined });
  if (!request.success) {
    const wait = await attempt(mistakes, incoming.sourceKey);
    return wait > 0
      ? later(refuse(429, { "": "too-many-requests" }), wait)
      : refuse(422, fieldErrors(request.error));
  }
  const { organisationId } = (await getCampaignIdentity(slug)) ?? notFound();
  const { email } = request.data;
  const asked = { purpose: `sign:${slug}`, email, organisationId, odd: !wasRead(values.stamp) };
  const guarded = await guardForm(incoming, values, asked, (status, why) => refuse(status, { "": why }));
  if (guarded) return guarded;
  const signed = await signPetition({ slug, input: request.data });
  return signed.ok ? redirect(`${here}/check-mail`) : refuse(409, { "": signed.reason });
}
