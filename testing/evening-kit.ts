// A kit of the sample campaign straight from its texts: for tests and benchmarks that need no database.
import type { CampaignView } from "../domain/campaigns/schema.ts";
import { type KitPlan, planKit } from "../domain/evening/plan-kit.ts";
import type { KitRequest } from "../domain/evening/schema.ts";
import type { PackSection } from "../letters/pack/print-pack.ts";
import type { Locale } from "../lib/locales.ts";
import { people } from "../prisma/sample/campaign.ts";
import { timeline } from "../prisma/sample/timeline.ts";
import { eveningFront } from "../server/evening/front.ts";
import { kitParts, kitSections } from "../server/evening/sections.ts";
import { packGuide } from "../server/pack-guide.ts";
import { sampleLetterCampaign } from "./letter-campaign.ts";

const campaign = sampleLetterCampaign();

export const sixOffices = campaign.addressees
  .filter(({ address, languages }) => address && languages.includes("ru"))
  .map(({ slug }) => slug);

export function samplePlan(request: Partial<KitRequest> = {}): KitPlan {
  const whole: KitRequest = {
    writers: 30,
    offices: sixOffices,
    languages: ["ru"],
    country: "DE",
    paper: "a4",
    addresses: "window",
    firstLabel: 1,
    ...request,
  };
  const planned = planKit(new Map(whole.languages.map((language) => [language, campaign])), whole);
  if (!planned.ok) throw new Error(planned.refusal.reason);
  return { ...planned.plan, kit: { ...planned.plan.kit, id: "c2FtcGxlLWlk", day: "2026-02-12" } };
}

export function* sampleSections(plan: KitPlan, locale: Locale): Generator<PackSection> {
  const { request, offices, kit } = plan;
  const guide = packGuide({
    locale,
    paper: request.paper,
    letters: offices.length * kit.writers,
    parallel: false,
    options: { ...request, returnAddress: "none", unguided: false },
    returned: false,
    abroad: true,
    postage: null,
    country: request.country,
    specimen: true,
  });
  const parts = kitParts(plan, locale);
  yield { kind: "evening", front: eveningFront({ plan, campaign, view: viewIn(locale), locale, parts }) };
  yield* kitSections(plan, campaign, { locale, guide });
}

/** As much of the campaign's page as a kit tells. */
function viewIn(locale: Locale): CampaignView {
  const view = {
    people: people.map(({ name, about }) => ({ name: name[locale], about: about[locale] })),
    demands: campaign.demands.map(({ number, text }) => ({ number, text: text[locale] })),
    timeline: timeline.map(({ key, happenedOn, precision, text, assertedBy }) => ({
      key,
      date: new Date(happenedOn),
      precision,
      text: text[locale],
      assertedBy: assertedBy[locale],
      sources: [],
    })),
  };
  return view as unknown as CampaignView;
}
