import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listPublicCampaigns } from "#domain/campaigns/queries";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../_components/language-alternates.ts";
import { MissingPage } from "../_components/missing-page.tsx";
import { HomeView } from "./_components/home-view.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations("home");
  return { description: t("description"), alternates: languageAlternates(locale, "") };
}

export default async function HomePage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  return <HomeView locale={locale} campaigns={await listPublicCampaigns(locale)} />;
}
