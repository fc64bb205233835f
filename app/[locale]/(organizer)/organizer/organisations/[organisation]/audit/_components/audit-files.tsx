import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";

/** The same entries as files. */
export function AuditFiles({ base, query }: { base: string; query: string }) {
  const t = useTranslations("audit.files");
  return (
    <section className="organizer-section" aria-labelledby="files">
      <h2 id="files">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      <p className="cluster statistics-files">
        <ButtonLink href={`${base}/audit-log.csv?${query}`}>{t("csv")}</ButtonLink>
        <ButtonLink href={`${base}/audit-log.csv?${query}&bom=1`}>{t("csvBom")}</ButtonLink>
        <ButtonLink href={`${base}/audit-log.json?${query}`}>{t("json")}</ButtonLink>
      </p>
    </section>
  );
}
