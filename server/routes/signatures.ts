import { getCampaignIdentity } from "#domain/campaigns/queries";
import { signFormSchema, signPetitionSchema } from "#domain/signatures/schema";
import { signPetition } from "#domain/signatures/sign-petition";
import { notFound } from "#lib/errors";
import { isLocale } from "#lib/locales";
import { attempt } from "#lib/rate-limits";
import { fieldErrors } from "../field-errors.ts";
import { parseForm, parseJson } from "../form-body.ts";
import { type Incoming, json, page, problem, type Reply, type Route, redirect } from "../http.ts";

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

/** A class behind one address signs within minutes; a machine goes on for hours. */
const burst = { name: "sign-burst", points: 40, duration: 60 };
const sustained = { name: "sign", points: 300, duration: 3_600 };
/** What no person sees or fills in. */
const DECOY = "website";

/** Seconds to wait, 0 when the source may go on. */
async function tooMany({ sourceKey }: Incoming): Promise<number> {
  return Math.max(await attempt(burst, sourceKey), await attempt(sustained, sourceKey));
}

async function signByApi(incoming: Incoming): Promise<Reply> {
  const slug = incoming.params.slug ?? "";
  if (!(await getCampaignIdentity(slug))) notFound();
  const request = signPetitionSchema.safeParse(parseJson(incoming));
  const wait = await tooMany(incoming);
  if (wait > 0) return problem(429, "too-many-requests", { retryAfter: wait });
  if (!request.success) return problem(422, "invalid", { errors: fieldErrors(request.error) });
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
  const wait = await tooMany(incoming);
  if (wait > 0) {
    return { ...refuse(429, { "": "too-many-requests" }), headers: { "retry-after": String(wait) } };
  }
  const request = signFormSchema.safeParse({ ...values, locale: isLocale(locale) ? locale : undefined });
  if (!request.success) return refuse(422, fieldErrors(request.error));
  const signed = await signPetition({ slug, input: request.data });
  return signed.ok ? redirect(`${here}/check-mail`) : refuse(409, { "": signed.reason });
}
