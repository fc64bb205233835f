import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { listPublicCampaigns } from "#domain/campaigns/queries";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../_components/missing-page.tsx";
import { Slip } from "../_components/slip.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return missingMetadata();
  const t = await getTranslations("aftercare.answers");
  return { title: t("title"), alternates: languageAlternates(locale, "/answers") };
}

/** Where a reminder leads: its address names no campaign, so a mail may hold it. */
export default async function AnswersPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) return <MissingPage />;
  const [campaigns, t] = await Promise.all([
    listPublicCampaigns(locale),
    getTranslations("aftercare.answers"),
  ]);
  return (
    <Slip title={t("title")} lead={t("lead")} airmail>
      {campaigns.length === 0 ? <p>{t("none")}</p> : null}
      {campaigns.map(({ slug, title }) => (
        <section key={slug} className="slip__section" aria-label={title}>
          <h2>{title}</h2>
          <p className="cluster">
            <ButtonLink
              href={`/${locale}/campaigns/${slug}/write/reply`}
              aria-label={`${t("report")}: ${title}`}
            >
              {t("report")}
            </ButtonLink>
            <a href={`/${locale}/campaigns/${slug}`}>{t("campaign")}</a>
          </p>
        </section>
      ))}
      <section className="slip__section" aria-labelledby="silent">
        <h2 id="silent">{t("silent")}</h2>
        <p>{t("silentText")}</p>
      </section>
      <p className="slip__small">{t("privacy")}</p>
    </Slip>
  );
}
