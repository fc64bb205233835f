import { useFormatter, useTranslations } from "next-intl";
import { type Counts, countNames } from "#domain/campaigns/schema";
import { DataTable } from "../ui/data-table.tsx";
import { Section } from "./section.tsx";

/** Each figure with how it is known; no sum, because the figures are of different kinds. */
export function Ledger({ counts }: { counts: Counts }) {
  const t = useTranslations("campaign.ledger");
  const format = useFormatter();
  return (
    <Section id="ledger" title={t("title")} intro={t("intro")}>
      <DataTable
        caption={t("title")}
        captionHidden
        rows={countNames.map((line) => ({ line, count: counts[line] }))}
        rowKey={(row) => row.line}
        columns={[
          {
            key: "what",
            head: t("what"),
            cell: ({ line }) => (
              <>
                <span className="ledger__what">{t(`lines.${line}.what`)}</span>
                <span className="ledger__how">{t(`lines.${line}.how`)}</span>
              </>
            ),
          },
          { key: "count", head: t("count"), number: true, cell: ({ count }) => format.number(count) },
        ]}
      />
    </Section>
  );
}
