import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { findOfficeRecord } from "#domain/ledger/office-record";
import { env } from "#lib/env";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../../../../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../../../../_components/missing-page.tsx";
import { AnswerOrSilence } from "./_components/answer-or-silence.tsx";
import { MonthTables } from "./_components/month-tables.tsx";
import { OfficeHead } from "./_components/office-head.tsx";
import { OfficeTotals } from "./_components/office-totals.tsx";
import { WhatItProves } from "./_components/what-it-proves.tsx";

type PageProps = { params: Promise<{ locale: string; slug: string; recipient: string }> };

async function find({ locale, slug, recipient }: Awaited<PageProps["params"]>) {
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  const office = campaign?.recipients.find((each) => each.slug === recipient);
  return campaign && office ? { campaign, office } : null;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug, recipient } = await params;
  const found = await find({ locale, slug, recipient });
  if (!found) return missingMetadata();
  const t = await getTranslations("offices");
  return {
    title: t("title", { office: found.office.office }),
    description: t("intro"),
    alternates: languageAlternates(locale, `/campaigns/${slug}/offices/${recipient}`, found.campaign.locales),
  };
}

/** What is known of the letters to one office, and of its answers. */
export default async function OfficePage({ params }: PageProps) {
  const { locale, slug, recipient } = await params;
  const found = await find({ locale, slug, recipient });
  const record = found && (await findOfficeRecord(found.campaign.id, recipient));
  if (!found || !record || !isLocale(locale)) return <MissingPage />;
  const { campaign, office } = found;
  const path = `/${locale}/campaigns/${slug}`;
  return (
    <article className="wrap page office-page">
      <OfficeHead
        campaign={campaign}
        office={office}
        path={path}
        address={`${env().APP_URL}${path}/offices/${recipient}`}
      />
      <AnswerOrSilence record={record} locale={locale} />
      <OfficeTotals totals={record.totals} />
      <MonthTables record={record} locale={locale} />
      <WhatItProves />
    </article>
  );
}
