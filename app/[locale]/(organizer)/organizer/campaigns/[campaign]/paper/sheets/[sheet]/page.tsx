import { Details } from "#components/ui/details";
import { findSheet, getPaperDesk } from "#domain/paper/queries";
import { printedCode } from "#domain/paper/schema";
import { listCountries } from "#lib/countries";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../../_components/page-head.tsx";
import { PaperNav } from "../../_components/paper-nav.tsx";
import { enterPaper, type PaperProps } from "../../gate.ts";
import { Comparison } from "./_components/comparison.tsx";
import { EntryForm } from "./_components/entry-form.tsx";
import { SheetActions } from "./_components/sheet-actions.tsx";
import { SheetFacts } from "./_components/sheet-facts.tsx";

/** One sheet in somebody's hand: entered by one person, confirmed by another, taken out and put back. */
export default async function SheetPage(props: PaperProps<{ sheet: string }>) {
  const entered = await enterPaper(props);
  const { sheet: code } = await props.params;
  const sheet = entered && (await findSheet(entered.campaignId, entered.by, code));
  if (!entered || !sheet) return <MissingPage />;
  const { campaignId, locale, t, done, mayManage, form, base } = entered;
  const { countryConcerned } = await getPaperDesk(campaignId);
  const { state, batch, number, of } = sheet;
  const countries = listCountries(locale);
  const country = batch.columns === "NAME" ? (countryConcerned ?? "") : "";
  const entry = <EntryForm form={form("enter")} sheet={sheet} countries={countries} country={country} />;
  const again = state === "ENTERED" || state === "TAKEN_OUT";
  return (
    <>
      <PageHead
        title={t("sheet.title", { code: printedCode(code) })}
        intro={t("sheet.intro", { number, of, batch: batch.number, note: batch.note })}
        done={done}
        area="paper"
      >
        <PaperNav base={base} />
        <p>
          <a href={`${base}/batches/${batch.id}`}>{t("sheet.toBatch")}</a>
        </p>
      </PageHead>
      <SheetFacts sheet={sheet} locale={locale} />
      {state === "LOST" || state === "SPOILED" ? (
        <p>{t("sheet.out", { state: t(`states.${state}`) })}</p>
      ) : null}
      {state === "PRINTED" || state === "RETURNED" ? (
        <section className="organizer-section" aria-labelledby="entry">
          <h2 id="entry">{t("entry.title")}</h2>
          <p>{t("entry.intro")}</p>
          {entry}
        </section>
      ) : null}
      {state === "ENTERED" ? (
        <Comparison sheet={sheet} form={form} countries={countries} country={country} mayManage={mayManage} />
      ) : null}
      <section
        className="organizer-section paper-more"
        aria-label={t("sheet.title", { code: printedCode(code) })}
      >
        {again ? (
          <Details
            summary={t("entry.again")}
            open={form("enter").errors.length > 0 || form("enter").refusal !== undefined}
          >
            <p>{t("entry.againHint")}</p>
            {entry}
          </Details>
        ) : null}
        {mayManage ? <SheetActions sheet={sheet} form={form} /> : null}
      </section>
    </>
  );
}
