import { getOffice } from "#domain/office-records/offices";
import { claimOffice } from "#domain/organizer/authority";
import { readForm } from "#lib/form-reader";
import { claimed } from "../../../../../../../../_server/organizer.ts";
import { MissingPage } from "../../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../../_components/page-head.tsx";
import { OfficeForm } from "../../_components/office-form.tsx";
import { WordsFields } from "../../_components/words-fields.tsx";
import { enterOffices, type OfficesProps } from "../../gate.ts";

type WordsProps = OfficesProps & {
  params: Promise<{ locale: string; organisation: string; office: string }>;
};

export default async function OfficeWordsPage(props: WordsProps) {
  const entered = await enterOffices(props, "offices.edit");
  if (!entered) return <MissingPage />;
  const { actor, organisation, locale, state, t, wordFor, pages } = entered;
  const { office: slug } = await props.params;
  const claim = await claimed(() => claimOffice(actor, organisation, slug, "offices.edit"));
  if (!claim) return <MissingPage />;
  const office = await getOffice(claim.officeId, locale);
  const form = readForm("words", state, wordFor);
  return (
    <>
      <PageHead title={t("words.title")} intro={<a href={`${pages.base}/${slug}`}>{office.name}</a>} />
      <OfficeForm form={form} submit={t("words.save")} office={slug} heads={pages.heads} state={state}>
        <input type="hidden" name="seen" value={form.value("seen", office.seen)} />
        <WordsFields form={form} initial={office.words} />
      </OfficeForm>
    </>
  );
}
