import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignPage } from "#components/campaign/campaign-page";
import { SignPanel } from "#components/campaign/sign-panel";
import { findCampaignPreview } from "#domain/campaigns/queries";
import { claimCampaign } from "#domain/organizer/authority";
import { counterWords } from "#lib/counter-words";
import { env } from "#lib/env";
import { isLocale } from "#lib/locales";
import { claimed, requireActor } from "../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PreviewStrip } from "./_components/preview-strip.tsx";

type PreviewProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ from?: string }>;
};

export const metadata: Metadata = { robots: { index: false } };

/** The public page of a campaign as its visitors will see it, for its organizers, whatever state it is in. */
export default async function PreviewPage({ params, searchParams }: PreviewProps) {
  const { locale: segment, campaign: slug } = await params;
  const { actor, locale } = await requireActor(segment);
  const claim = await claimed(() => claimCampaign(actor, slug, "campaigns.view"));
  if (!claim) return <MissingPage />;
  const { from } = await searchParams;
  const campaign = await findCampaignPreview(claim.campaignId, locale);
  const t = await getTranslations("editor.preview");
  return (
    <>
      <PreviewStrip slug={slug} locale={locale} from={isLocale(from) ? from : locale} />
      {campaign ? (
        <CampaignPage
          campaign={campaign}
          counter={counterWords(locale, { ...campaign.counts, goal: campaign.goal })}
          comments={null}
          hrefs={{
            write: () => "#sign",
            evening: "#sign",
            feed: "#updates",
            offices: "#sign",
            comments: "#sign",
            counts: "#counts",
            rules: `/${locale}/rules`,
            page: `${env().APP_URL}/${locale}/campaigns/${slug}`,
          }}
          panel={
            <SignPanel title={t("panel")} intro={t("panelText")}>
              {null}
            </SignPanel>
          }
        />
      ) : (
        <div className="wrap page">
          <p>{t("missing")}</p>
        </div>
      )}
    </>
  );
}
