import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResponseText } from "#components/moderation/response-text";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Pagination } from "#components/ui/pagination";
import { findPublicCampaign } from "#domain/campaigns/queries";
import { listRemovals, readResponseTime } from "#domain/moderation/public-record";
import { isLocale } from "#lib/locales";
import { languageAlternates } from "../../../../../_components/language-alternates.ts";
import { MissingPage, missingMetadata } from "../../../../../_components/missing-page.tsx";

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
      <header className="stack">
        <p>
          <a href={home}>{campaign.title}</a>
        </p>
        <h1>{t("log.title")}</h1>
        <p className="prose">
          {t("log.lead")} <ResponseText response={response} />
        </p>
      </header>
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
      {page > 1 || more ? (
        <Pagination
          label={t("pages.label")}
          position={t("pages.position", { page })}
          previous={page > 1 ? { href: `?page=${page - 1}`, text: t("pages.newer") } : null}
          next={more ? { href: `?page=${page + 1}`, text: t("pages.older") } : null}
        />
      ) : null}
      <p>
        <a href={`${home}/comments`}>{t("log.back")}</a>
      </p>
    </div>
  );
}
