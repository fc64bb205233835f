import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import {
  type Content,
  type EditorView,
  type Gaps,
  rowsOf,
  type SectionName,
  sectionNames,
  sections,
} from "#domain/editor/schema";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

type SectionTableProps = { editor: EditorView; gaps: Gaps; base: string };

/** Each page of the editor with what it lacks in each language. */
export function SectionTable({ editor, gaps, base }: SectionTableProps) {
  const t = useTranslations("editor");
  const cell = (name: SectionName, locale: Locale) => {
    if (!editor.on.includes(locale)) return <span className="organizer-quiet">{t("form.off")}</span>;
    const count = gaps[name][locale].length;
    if (count > 0) return <Tag tone="caution">{t("content.gaps", { count })}</Tag>;
    if (isEmpty(editor.content, name))
      return <span className="organizer-quiet">{t("content.optional")}</span>;
    return <Tag tone="good">{t("content.complete")}</Tag>;
  };
  const columns: Column<SectionName>[] = [
    {
      key: "page",
      head: t("content.page"),
      cell: (name) => <a href={`${base}/content/${name}`}>{t(`sections.${name}.title`)}</a>,
    },
    ...locales.map((locale) => ({
      key: locale,
      head: languageName(locale),
      cell: (name: SectionName) => cell(name, locale),
    })),
  ];
  return (
    <DataTable
      caption={t("content.table")}
      captionHidden
      columns={columns}
      rows={[...sectionNames]}
      rowKey={(name) => name}
    />
  );
}

function isEmpty(content: Content, name: SectionName): boolean {
  const { texts, rows } = sections[name];
  if (rows) return rowsOf(content, rows).length === 0;
  return texts.every((text) => locales.every((locale) => !content[`${text}.${locale}`]));
}
