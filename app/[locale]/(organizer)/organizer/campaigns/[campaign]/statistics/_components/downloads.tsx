import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import type { Statistics } from "#domain/statistics/schema";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

type DownloadsProps = {
  slug: string;
  query: string;
  statistics: Statistics;
  locale: Locale;
  /** Of the lists of signers, for whoever may have them. */
  listsHref: string | null;
};

/** Files of the chosen days, and what they hide. */
export async function Downloads({ slug, query, statistics, locale, listsHref }: DownloadsProps) {
  const { generatedAt, throughDay, hiddenBelow } = statistics;
  const t = await getTranslations("organizer.statistics");
  const own = await getTranslations("statistics.page");
  const api = `/api/v1/campaigns/${slug}/statistics`;
  return (
    <section className="organizer-section" aria-labelledby="downloads">
      <h2 id="downloads">{t("downloads")}</h2>
      <p className="organizer-quiet">{own("formats")}</p>
      <p className="cluster statistics-files">
        <ButtonLink variant="primary" href={`${api}.xlsx?${query}`}>
          {own("xlsx")}
        </ButtonLink>
        <ButtonLink href={`${api}.pdf?${query}`}>{own("pdf")}</ButtonLink>
        <ButtonLink href={`${api}.csv?${query}`}>{t("csv")}</ButtonLink>
        <ButtonLink href={`${api}.csv?${query}&bom=1`}>{own("csvBom")}</ButtonLink>
        <ButtonLink href={`${api}?${query}`} download={`${slug}-statistics.json`}>
          {t("json")}
        </ButtonLink>
      </p>
      {listsHref ? (
        <p>
          <a href={listsHref}>{own("lists")}</a>
        </p>
      ) : null}
      <p className="organizer-quiet">{t.rich("api", { address: () => <code>{api}</code> })}</p>
      <h3>{t("privacy")}</h3>
      <ul className="organizer-list">
        <li>{t("notes.moment", { moment: generatedAt.slice(0, 16).replace("T", " ") })}</li>
        <li>{t("notes.days", { day: formatDate(new Date(throughDay), locale) })}</li>
        <li>{t("notes.hidden", { threshold: hiddenBelow })}</li>
        <li>{t("notes.compare")}</li>
      </ul>
    </section>
  );
}
