import { ButtonLink } from "#components/ui/button";
import { type ImportAnswer, mostRows } from "#domain/office-files/schema";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { OfficesNav } from "../_components/offices-nav.tsx";
import { enterOffices, type OfficesProps } from "../gate.ts";
import { DryRun } from "./_components/dry-run.tsx";
import { UploadForm } from "./_components/upload-form.tsx";

/** Offices as files: out of here, and into here by way of a dry run. */
export default async function ImportPage(props: OfficesProps) {
  const entered = await enterOffices(props, "offices.edit");
  if (!entered) return <MissingPage />;
  const { state, done, t, wordFor, pages } = entered;
  const answer = state?.data as ImportAnswer | undefined;
  const form = readForm("try", state, wordFor);
  return (
    <>
      <PageHead title={t("import.title")} intro={t("import.intro")} done={done} area="office-records">
        <OfficesNav base={pages.base} on="import" />
      </PageHead>
      {answer ? <DryRun answer={answer} refusal={form.refusal} /> : null}
      <div className="organizer-columns">
        <section className="organizer-section" aria-labelledby="in">
          <h2 id="in">{t("import.in")}</h2>
          <UploadForm form={form} most={mostRows} />
        </section>
        <section className="organizer-section" aria-labelledby="out">
          <h2 id="out">{t("import.out")}</h2>
          <p>{t("import.outHint")}</p>
          <p className="cluster">
            <ButtonLink href={`${pages.base}/offices.csv`}>{t("import.csv")}</ButtonLink>
            <ButtonLink href={`${pages.base}/offices.json`}>{t("import.json")}</ButtonLink>
          </p>
          <p className="organizer-quiet">{t("import.outNote")}</p>
        </section>
      </div>
    </>
  );
}
