import { getTranslations } from "next-intl/server";
import { listMissing } from "#domain/editor/publish-checklist";
import { getCampaign } from "#domain/editor/queries";
import { claimCampaign } from "#domain/organizer/authority";
import { readFormState } from "../../../../../_server/form-state.ts";
import { claimed, requireActor } from "../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../_components/missing-page.tsx";
import { PageHead } from "../../../_components/page-head.tsx";
import { CampaignDates } from "./_components/campaign-dates.tsx";
import { CampaignLanguages } from "./_components/campaign-languages.tsx";
import { CampaignMoves } from "./_components/campaign-moves.tsx";
import { ConsentForm } from "./_components/consent-form.tsx";
import { MovedNotice } from "./_components/moved-notice.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function CampaignPage({ params, searchParams }: PageProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "campaigns.view"));
  if (!claim) return <MissingPage />;
  const { campaignId } = claim;
  const [campaign, missing, state, { done }] = await Promise.all([
    getCampaign(campaignId, locale),
    listMissing(campaignId),
    readFormState(),
    searchParams,
  ]);
  const desk = await getTranslations("desk");
  const mayMove = await claimCampaign(actor, slug, "campaigns.move").then(
    () => true,
    () => false,
  );
  return (
    <>
      <PageHead title={desk("campaign.overview")} done={done}>
        <MovedNotice campaign={campaign} done={mayMove ? done : undefined} />
      </PageHead>
      <div className="organizer-columns">
        <CampaignMoves
          campaign={campaign}
          missing={missing}
          state={state}
          locale={locale}
          mayMove={mayMove}
        />
        {mayMove ? <CampaignDates campaign={campaign} state={state} /> : null}
        {mayMove ? <ConsentForm campaign={campaign} state={state} /> : null}
        <CampaignLanguages campaign={campaign} locale={locale} />
      </div>
    </>
  );
}
