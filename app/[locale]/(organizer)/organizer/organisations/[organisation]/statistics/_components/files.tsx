import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";

/** The same as files, all figures of the chosen days, and what they hide. */
export async function Files({ base, query, notes }: { base: string; query: string; notes: string[] }) {
  const t = await getTranslations("statistics");
  const shared = await getTranslations("organizer.statistics");
  return (
    <section className="organizer-section" aria-labelledby="downloads">
      <h2 id="downloads">{shared("downloads")}</h2>
      <p className="organizer-quiet">{t("organisation.files")}</p>
      <p className="cluster statistics-files">
        <ButtonLink variant="primary" href={`${base}.xlsx?${query}`}>
          {t("page.xlsx")}
        </ButtonLink>
        <ButtonLink href={`${base}.csv?${query}`}>{shared("csv")}</ButtonLink>
        <ButtonLink href={`${base}.csv?${query}&bom=1`}>{t("page.csvBom")}</ButtonLink>
        <ButtonLink href={`${base}.json?${query}`}>{shared("json")}</ButtonLink>
      </p>
      <h3>{shared("privacy")}</h3>
      <ul className="organizer-list">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
