import { getTranslations } from "next-intl/server";
import { findOpenBreakers } from "#domain/guard/queries";
import { lookCloser, readBursts } from "#domain/moderation/fraud";
import { listInvalidations } from "#domain/moderation/invalidations";
import { signatureFilterSchema } from "#domain/moderation/schema";
import { claimCampaign } from "#domain/organizer/authority";
import { listCountries } from "#lib/countries";
import { readFormState } from "../../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { BurstTable } from "./_components/burst-table.tsx";
import { CloserLook } from "./_components/closer-look.tsx";
import { FilterForm } from "./_components/filter-form.tsx";
import { InvalidationTable } from "./_components/invalidation-table.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Signs of signing by machine, told by hours and groups: who has signed nobody sees here. */
export default async function FraudPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "signatures.invalidate"));
  if (!claim) return <MissingPage />;
  const { campaignId, by } = claim;
  const asked = await searchParams;
  const filter = asked.from ? signatureFilterSchema.safeParse(asked) : null;
  const [bursts, closer, invalidations, breakers, state, t] = await Promise.all([
    readBursts(campaignId),
    filter?.success ? lookCloser(campaignId, filter.data) : null,
    listInvalidations(campaignId),
    findOpenBreakers(by.organisationId),
    readFormState(),
    getTranslations("moderation.fraud"),
  ]);
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} />
      <BurstTable bursts={bursts} tripped={Object.keys(breakers).length > 0} locale={locale} />
      <section className="organizer-section" aria-labelledby="closer">
        <h2 id="closer">{t("closer")}</h2>
        <FilterForm
          asked={asked}
          countries={listCountries(locale)}
          wrong={filter?.success === false ? (filter.error.issues[0]?.message ?? "invalid") : null}
        />
        {closer && filter?.data ? (
          <CloserLook closer={closer} filter={filter.data} asked={asked} state={state} locale={locale} />
        ) : null}
      </section>
      <InvalidationTable invalidations={invalidations} locale={locale} slug={slug} />
    </>
  );
}
