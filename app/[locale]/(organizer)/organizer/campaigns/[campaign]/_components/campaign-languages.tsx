import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import type { CampaignDetails } from "#domain/editor/schema";
import type { Locale } from "#lib/locales";

type Language = CampaignDetails["languages"][number];

export async function CampaignLanguages({ campaign, locale }: { campaign: CampaignDetails; locale: Locale }) {
  const t = await getTranslations("organizer");
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const review = ({ reviewedAt, disabledAt }: Language) => {
    if (disabledAt) return t("campaign.off");
    return reviewedAt ? <DateText date={reviewedAt} locale={locale} /> : t("campaign.notReviewed");
  };
  return (
    <section className="organizer-section" aria-labelledby="languages">
      <h2 id="languages">{t("campaign.languagesTitle")}</h2>
      <DataTable
        caption={t("campaign.languagesTitle")}
        captionHidden
        columns={[
          { key: "language", head: t("campaign.language"), cell: (row: Language) => names.of(row.locale) },
          { key: "review", head: t("campaign.review"), cell: review },
        ]}
        rows={campaign.languages}
        rowKey={(row) => row.locale}
      />
    </section>
  );
}
