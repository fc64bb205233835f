import { useFormatter, useTranslations } from "next-intl";
import { Section } from "#components/campaign/section";
import { DataTable } from "#components/ui/data-table";
import { type OfficeRecord, officeCounts } from "#domain/ledger/schema";

/** Six figures of different kinds; totals are never hidden and never added up. */
export function OfficeTotals({ totals }: { totals: OfficeRecord["totals"] }) {
  const t = useTranslations("offices.totals");
  const format = useFormatter();
  return (
    <Section id="totals" title={t("title")}>
      <DataTable
        caption={t("title")}
        captionHidden
        rows={[...officeCounts]}
        rowKey={(name) => name}
        columns={[
          { key: "what", head: t("what"), cell: (name) => t(`names.${name}`) },
          { key: "count", head: t("count"), number: true, cell: (name) => format.number(totals[name]) },
        ]}
      />
    </Section>
  );
}
