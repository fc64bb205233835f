import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/ui/data-table";
import type { Counts } from "#domain/campaigns/schema";
import { type SheetState, sheetStates } from "#domain/paper/schema";

type PaperSheetsProps = {
  totals: Counts;
  sheets: Record<SheetState, number>;
  format: (count: number) => string;
};

/** Online and paper beside each other, and what has become of the sheets; nothing where none was printed. */
export async function PaperSheets({ totals, sheets, format }: PaperSheetsProps) {
  const printed = sheetStates.filter((state) => sheets[state] > 0);
  if (printed.length === 0) return null;
  const t = await getTranslations("statistics.paper");
  const states = await getTranslations("paper.states");
  const { signaturesConfirmed: online, signaturesOnPaper: paper } = totals;
  return (
    <section className="organizer-section" aria-labelledby="paper">
      <h2 id="paper">{t("title")}</h2>
      <p>{t("beside", { online, paper, sheets: sheets.CONFIRMED })}</p>
      <p className="organizer-quiet">{t("about")}</p>
      <div className="statistics-few">
        <DataTable
          caption={t("sheets")}
          rows={printed}
          rowKey={(state) => state}
          columns={[
            { key: "state", head: t("state"), cell: (state) => states(state) },
            { key: "count", head: t("count"), number: true, cell: (state) => format(sheets[state]) },
          ]}
        />
      </div>
    </section>
  );
}
