import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageLinks } from "#components/moderation/page-links";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { listRemovals, readResponseTime } from "#domain/moderation/public-record";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../../../../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../../../../_components/missing-page.tsx";
import { CommentsHead } from "../_components/comments-head.tsx";

type PageProps = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return missingMetadata();
  const t = await getTranslations("moderation.log");
  return {
    title: `${t("title")} · ${campaign.title}`,
    alternates: languageAlternates(locale, `/campaigns/${slug}/comments/log`, campaign.locales),
  };
}

/** What moderators took down after it was public: the day and the reason, never the words or their author. */
export default async function LogPage({ params, searchParams }: PageProps) {
  const { locale, slug } = await params;
  const campaign = isLocale(locale) ? await findPublicCampaign(slug, locale) : null;
  if (!campaign) return <MissingPage />;
  const asked = Number.parseInt(String((await searchParams).page), 10) || 1;
  const page = Math.min(Math.max(1, asked), 10_000);
  const [{ removals, more }, response, t] = await Promise.all([
    listRemovals(campaign.id, page),
    readResponseTime(campaign.id),
    getTranslations("moderation"),
  ]);
  const home = `/${locale}/campaigns/${slug}`;
  return (
    <div className="wrap page comments-page">
      <CommentsHead
        campaign={{ title: campaign.title, href: home }}
        title={t("log.title")}
        lead={t("log.lead")}
        response={response}
      />
      {removals.length === 0 ? <p className="soft">{t("log.none")}</p> : null}
      {removals.length > 0 ? (
        <DataTable
          caption={t("log.title")}
          captionHidden
          rows={removals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "day",
              head: t("log.day"),
              cell: ({ decidedOn }) => <DateText date={decidedOn} locale={locale} />,
            },
            { key: "reason", head: t("reason"), cell: ({ reason }) => t(`reasons.${reason}.label`) },
            {
              key: "restored",
              head: t("log.appeal"),
              cell: ({ restoredOn }) =>
                restoredOn
                  ? t.rich("log.restored", {
                      day: () => <DateText key="day" date={restoredOn} locale={locale} />,
                    })
                  : "–",
            },
          ]}
        />
      ) : null}
      <PageLinks page={page} more={more} />
      <p>
        <a href={`${home}/comments`}>{t("log.back")}</a>
      </p>
    </div>
  );
}
