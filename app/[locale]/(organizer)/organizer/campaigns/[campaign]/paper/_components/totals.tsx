import { useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list";
import type { PaperTotals } from "#domain/paper/schema";

export function Totals({ totals, locale }: { totals: PaperTotals; locale: string }) {
  const t = useTranslations("paper.totals");
  const { counted, doubles, waiting, sheets } = totals;
  const figures = { counted, doubles, waiting, out: sheets.PRINTED };
  const number = new Intl.NumberFormat(locale);
  return (
    <section className="organizer-section" aria-labelledby="totals">
      <h2 id="totals">{t("title")}</h2>
      <DefinitionList
        items={Object.entries(figures).map(([key, count]) => ({
          key,
          term: t(key),
          text: <span className="figures">{number.format(count)}</span>,
        }))}
      />
    </section>
  );
}
