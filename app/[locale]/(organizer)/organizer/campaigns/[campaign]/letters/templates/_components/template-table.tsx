import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import type { TemplateSummary } from "#domain/letter-templates/schema";
import { locales } from "#lib/locales";
import { languageName } from "../../_components/language-options.ts";
import { Gaps } from "./gaps.tsx";

/** One line a template: who gets it, and what each language lacks. */
export function TemplateTable({ templates, base }: { templates: TemplateSummary[]; base: string }) {
  const t = useTranslations("templates.list");
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      columns={[
        {
          key: "key",
          head: t("name"),
          cell: (row: TemplateSummary) => (
            <>
              <a href={`${base}/${row.key}`}>{row.key}</a>
              <br />
              <span className="organizer-quiet">
                {t(row.organisation ? "ofOrganisation" : "ofSupporters")}
              </span>
            </>
          ),
        },
        {
          key: "used",
          head: t("usedBy"),
          cell: ({ usedBy }) =>
            usedBy.length > 2 ? t("offices", { count: usedBy.length }) : usedBy.join("; ") || "–",
        },
        ...locales.map((locale) => ({
          key: locale,
          head: languageName(locale),
          cell: (row: TemplateSummary) => (
            <a
              href={`${base}/${row.key}/${locale}`}
              aria-label={t("open", { template: row.key, language: languageName(locale) })}
            >
              <Gaps gaps={row.languages.find((each) => each.locale === locale)?.gaps ?? []} />
            </a>
          ),
        })),
      ]}
      rows={templates}
      rowKey={(row) => row.key}
    />
  );
}
