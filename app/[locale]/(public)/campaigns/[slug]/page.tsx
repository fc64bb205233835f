import type { Metadata } from "next";
import { CampaignPage } from "#components/campaign/campaign-page";
import { SignClosed } from "#components/campaign/sign-panel";
import { findPublicCampaign } from "#domain/campaigns/queries";
import type { CampaignView } from "#domain/campaigns/schema";
import { countPublishedComments, listPublishedComments } from "#domain/signatures/queries";
import { counterWords } from "#lib/counter-words";
import { env } from "#lib/env";
import { isLocale } from "#lib/locales";
import { readSource } from "#lib/share-source";
import { languageAlternates } from "../../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../../_components/missing-page.tsx";
import { SignSection } from "./_components/sign-section.tsx";

const NEWEST = 10;

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ source?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return missingMetadata();
  return {
    title: campaign.title,
    description: campaign.summary,
    alternates: {
      ...languageAlternates(locale, `/campaigns/${slug}`, campaign.locales),
      types: { "application/atom+xml": `/${locale}/campaigns/${slug}/updates.xml` },
    },
    openGraph: { type: "article", locale, title: campaign.title, description: campaign.summary },
  };
}

export default async function Campaign({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const campaign = await findPublicCampaign(slug, locale);
  if (!campaign) return <MissingPage />;
  const path = `/${locale}/campaigns/${slug}`;
  const source = readSource((await searchParams).source);
  const write = (office: string) => `${path}/write?to=${office}${source && `&source=${source}`}`;
  return (
    <CampaignPage
      campaign={campaign}
      counter={counterWords(locale, { ...campaign.counts, goal: campaign.goal })}
      comments={await commentsOf(campaign)}
      hrefs={{
        write,
        evening: `${path}/evening`,
        feed: `${path}/updates.xml`,
        offices: `${path}/offices`,
        comments: `${path}/comments`,
        rules: `/${locale}/rules`,
        counts: `${path}/counts`,
        page: `${env().APP_URL}${path}`,
      }}
      panel={
        campaign.may.sign ? (
          <SignSection campaign={campaign} locale={locale} source={source || undefined} />
        ) : (
          <SignClosed state={campaign.state} />
        )
      }
    />
  );
}

/** Shown while signers may write some, and as long as there are some. */
async function commentsOf({ id, commentsOpen }: CampaignView) {
  const count = await countPublishedComments(id);
  if (!commentsOpen && count === 0) return null;
  return { newest: count > 0 ? await listPublishedComments(id, { take: NEWEST }) : [], count };
}
