import { getTranslations } from "next-intl/server";
import { RecordSection, type SectionProps } from "./record-section.tsx";

export async function HolderSection({ office, locale, mayEdit }: SectionProps) {
  const t = await getTranslations("organizer");
  return (
    <RecordSection
      kind="tenure"
      title={t("offices.holderTitle")}
      current={office.current.tenure}
      records={office.records.tenures}
      show={({ translations }) => translations.find((each) => each.locale === locale)?.name ?? ""}
      locale={locale}
      mayEdit={mayEdit}
    />
  );
}
