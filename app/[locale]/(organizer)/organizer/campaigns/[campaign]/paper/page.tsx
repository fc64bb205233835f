import { getPaperDesk, listBatches } from "#domain/paper/queries";
import { countryName } from "#lib/countries";
import { MissingPage } from "../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../_components/page-head.tsx";
import { BatchTable } from "./_components/batch-table.tsx";
import { Care } from "./_components/care.tsx";
import { FindForm } from "./_components/find-form.tsx";
import { PaperNav } from "./_components/paper-nav.tsx";
import { PrintForm } from "./_components/print-form.tsx";
import { Totals } from "./_components/totals.tsx";
import { enterPaper, type PaperProps } from "./gate.ts";

/** The petition on paper: what is out, what came back, what counts, and new sheets. */
export default async function PaperPage(props: PaperProps) {
  const entered = await enterPaper(props);
  if (!entered) return <MissingPage />;
  const { campaignId, locale, t, done, mayManage, form, base } = entered;
  const [desk, batches] = await Promise.all([getPaperDesk(campaignId), listBatches(campaignId)]);
  const country = desk.countryConcerned ? countryName(desk.countryConcerned, locale) : null;
  return (
    <>
      <PageHead title={t("title")} intro={t("intro")} done={done} area="paper">
        <PaperNav base={base} on="desk" />
      </PageHead>
      <Care country={country} days={desk.retentionDays} open={batches.length === 0} />
      <div className="organizer-columns">
        <Totals totals={desk.totals} locale={locale} />
        <FindForm form={form("find")} />
      </div>
      <BatchTable batches={batches} base={base} locale={locale} mayManage={mayManage} />
      {mayManage ? (
        <section className="organizer-section" aria-labelledby="print">
          <h2 id="print">{t("print.title")}</h2>
          <p>{desk.mayPrint ? t("print.intro") : t("print.closed")}</p>
          {desk.mayPrint ? (
            <div className="organizer-narrow">
              <PrintForm form={form("print")} country={country} locale={locale} />
            </div>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
