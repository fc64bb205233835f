import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import type { OwnLetter } from "#domain/privacy/schema";
import { formatDate } from "#lib/dates";
import type { Locale } from "#lib/locales";

/** Letters by e-mail and what became of them. */
export function OwnLetters({ letters, locale }: { letters: OwnLetter[]; locale: Locale }) {
  const t = useTranslations("manage.letters");
  if (letters.length === 0) return null;
  return (
    <section className="slip__section" aria-labelledby="letters" lang={locale}>
      <h2 id="letters">{t("title")}</h2>
      <DataTable
        caption={t("title")}
        captionHidden
        rows={letters}
        rowKey={({ id }) => id}
        columns={[
          { key: "office", head: t("office"), cell: ({ office }) => office },
          { key: "language", head: t("language"), cell: ({ language }) => t(`languages.${language}`) },
          {
            key: "written",
            head: t("written"),
            cell: ({ writtenOn }) => formatDate(writtenOn, locale),
          },
          { key: "state", head: t("state"), cell: ({ state }) => t(`states.${state}`) },
        ]}
      />
    </section>
  );
}
