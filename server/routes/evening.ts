import { findPublicCampaign } from "#domain/campaigns/queries";
import { permissions, printsSpecimen, stateRefusal } from "#domain/campaigns/states";
import { readKitToken } from "#domain/evening/kit-token";
import { type CampaignByLanguage, type KitPlan, planKit } from "#domain/evening/plan-kit";
import { countPosted, reportEvening } from "#domain/evening/report-evening";
import { type Kit, kitRequestSchema, type PostedCount } from "#domain/evening/schema";
import type { LetterCampaign } from "#domain/letters/letter";
import { postalAddress } from "#domain/letters/pack";
import { findPostageNote, getLetterCampaign } from "#domain/letters/queries";
import { RendererBusy } from "#letters/print-errors";
import { notFound } from "#lib/errors";
import { isLocale, type Locale } from "#lib/locales";
import { attempt } from "#lib/rate-limits";
import { eveningFront } from "../evening/front.ts";
import { kitParts, kitSections } from "../evening/sections.ts";
import { streamKit } from "../evening/stream-kit.ts";
import { fieldErrors } from "../field-errors.ts";
import { parseForm } from "../form-body.ts";
import { type Incoming, later, page, type Reply, type Route } from "../http.ts";
import { packGuide } from "../pack-guide.ts";
import { pdfAnswer } from "./letters.ts";

/** Letter evenings: the kit is made and forgotten; what was posted of it is reported with the secret in its code. */
export const routes: Route[] = [
  { method: "POST", pattern: "/:locale/campaigns/:slug/evening", handle: answerKit },
  { method: "POST", pattern: "/:locale/campaigns/:slug/evening/:token", handle: answerReport },
];

/** A kit costs as much as some hundred letters. */
const making = { name: "kits", points: 8, duration: 600 };
const reporting = { name: "evening-reports", points: 30, duration: 3600 };
const RETRY_SECONDS = 10;

type Fields = Record<string, string | string[]>;

async function answerKit(incoming: Incoming): Promise<Reply> {
  const { locale, slug = "" } = incoming.params;
  const values = await parseForm(incoming);
  const campaign = await getLetterCampaign(slug);
  if (campaign.state === "DRAFT" || !isLocale(locale)) notFound();
  const refuse = (errors: Record<string, string>, status = 422) =>
    page(`/${locale}/campaigns/${slug}/evening`, status, { form: "evening", values, errors });
  if (permissions[campaign.state].write === "no") return refuse({ "": stateRefusal(campaign.state) }, 409);
  const request = kitRequestSchema.safeParse(values);
  if (!request.success) return refuse(fieldErrors(request.error));
  if (request.data.country === campaign.countryConcerned) return refuse({ country: "evening-inside" });
  const wait = await attempt(making, incoming.sourceKey);
  if (wait > 0) return later(refuse({ "": "too-many-requests" }, 429), wait);
  const planned = planKit(await campaignsFor(slug, request.data), request.data);
  if (!planned.ok) return refuse({ [planned.refusal.field]: planned.refusal.reason });
  try {
    return await kitAnswer(campaign, planned.plan, locale);
  } catch (error) {
    if (!(error instanceof RendererBusy)) throw error;
    return later(refuse({ "": "busy" }, 503), RETRY_SECONDS);
  }
}

async function campaignsFor(
  slug: string,
  { languages, country }: { languages: Locale[]; country: string },
): Promise<CampaignByLanguage> {
  const asked = [...new Set(languages)];
  return new Map(
    await Promise.all(
      asked.map(
        async (language) => [language, await getLetterCampaign(slug, { language, country })] as const,
      ),
    ),
  );
}

async function kitAnswer(campaign: LetterCampaign, plan: KitPlan, locale: Locale): Promise<Reply> {
  const view = await findPublicCampaign(campaign.slug, locale);
  if (!view) notFound();
  const { country, paper, addresses, firstLabel } = plan.request;
  const guide = packGuide({
    locale,
    paper,
    letters: plan.offices.length * plan.kit.writers,
    parallel: false,
    options: { addresses, firstLabel, returnAddress: "none", unguided: false },
    returned: false,
    abroad: plan.offices.some(({ addressee }) => postalAddress(addressee, country).abroad),
    postage: await findPostageNote(campaign.organisationId, country, locale),
    country,
    specimen: printsSpecimen(campaign),
  });
  const front = eveningFront({ plan, campaign, view, locale, parts: kitParts(plan, locale) });
  const sections = function* () {
    yield { kind: "evening" as const, front };
    yield* kitSections(plan, campaign, { locale, guide });
  };
  return pdfAnswer(await streamKit(locale, sections()), "letters.pdf");
}

/** Numbers of posted letters, or the button that takes all of them back. */
async function answerReport(incoming: Incoming): Promise<Reply> {
  const { locale, slug = "", token = "" } = incoming.params;
  const values = await parseForm(incoming);
  const campaign = await getLetterCampaign(slug);
  const kit = readKitToken(token, { campaignId: campaign.id, officeIds: officeIdsOf(campaign) });
  if (!kit || campaign.state === "DRAFT") notFound();
  const show = (errors: Record<string, string>, status: number, data?: string) =>
    page(`/${locale}/campaigns/${slug}/evening/${token}`, status, {
      form: "evening-report",
      values,
      errors,
      data,
    });
  if (campaign.state !== "ACTIVE") return show({ "": stateRefusal(campaign.state) }, 409);
  const undo = values.go === "undo";
  const { counts, errors } = undo ? { counts: [], errors: {} } : readCounts(campaign, kit, values);
  if (Object.keys(errors).length > 0) return show(errors, 422);
  const wait = await attempt(reporting, incoming.sourceKey);
  if (wait > 0) return later(show({ "": "too-many-requests" }, 429), wait);
  await reportEvening(campaign, kit, counts);
  const reported = (await countPosted(kit)).some(({ posted }) => posted > 0);
  return show({}, 200, reported ? "reported" : "undone");
}

function readCounts(campaign: LetterCampaign, kit: Kit, values: Fields) {
  const counts: PostedCount[] = [];
  const errors: Record<string, string> = {};
  for (const officeId of kit.officeIds) {
    const field = `posted-${campaign.addressees.find((one) => one.officeId === officeId)?.slug}`;
    const text = String([values[field] ?? ""].flat()[0]).trim() || "0";
    const posted = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
    if (posted >= 0 && posted <= kit.writers) counts.push({ officeId, posted });
    else errors[field] = "posted-range";
  }
  return { counts, errors };
}

function officeIdsOf({ addressees }: LetterCampaign): string[] {
  return addressees.map(({ officeId }) => officeId);
}
