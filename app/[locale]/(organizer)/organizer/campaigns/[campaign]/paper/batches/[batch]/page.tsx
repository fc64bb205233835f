import { ButtonLink } from "#components/ui/button";
import { idSchema } from "#domain/organizer/schema";
import { findBatch } from "#domain/paper/queries";
import { papers } from "#domain/paper/schema";
import { languageName } from "#lib/language-name";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../../_components/page-head.tsx";
import { PaperNav } from "../../_components/paper-nav.tsx";
import { enterPaper, type PaperProps } from "../../gate.ts";
import { SheetTable } from "./_components/sheet-table.tsx";

/** Sheets that were made together: to be printed, and noted as they come back. */
export default async function BatchPage(props: PaperProps<{ batch: string }>) {
  const entered = await enterPaper(props);
  const { batch: id } = await props.params;
  const found =
    entered && idSchema.safeParse({ id }).success ? await findBatch(entered.campaignId, id) : null;
  if (!entered || !found) return <MissingPage />;
  const { t, done, mayManage, form, base } = entered;
  const { batch, sheets } = found;
  const { number, note, language, columns } = batch;
  return (
    <>
      <PageHead
        title={t("batch.title", { number, note })}
        intro={t("batch.intro", {
          sheets: sheets.length,
          language: languageName(language),
          columns: t(`columns.${columns}`),
        })}
        done={done}
        area="paper"
      >
        <PaperNav base={base} />
      </PageHead>
      {mayManage ? (
        <section className="organizer-section" aria-labelledby="pdf">
          <h2 id="pdf">{t("batch.pdf")}</h2>
          <p className="cluster">
            {papers.map((paper) => (
              <ButtonLink key={paper} href={`${base}/batches/${id}/sheets-${paper}.pdf`}>
                {t(`batch.${paper}`)}
              </ButtonLink>
            ))}
          </p>
          <p className="organizer-quiet">{t("batch.pdfHint")}</p>
        </section>
      ) : null}
      <section className="organizer-section" aria-labelledby="sheets">
        <h2 id="sheets">{t("batch.sheets")}</h2>
        <SheetTable sheets={sheets} base={base} form={form("mark")} />
      </section>
    </>
  );
}
