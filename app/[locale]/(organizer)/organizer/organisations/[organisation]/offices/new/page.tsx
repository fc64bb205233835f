import { FormInput } from "#components/organizer/action-form";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { OfficeForm } from "../_components/office-form.tsx";
import { OfficesNav } from "../_components/offices-nav.tsx";
import { WordsFields } from "../_components/words-fields.tsx";
import { enterOffices, type OfficesProps } from "../gate.ts";

export default async function NewOfficePage(props: OfficesProps) {
  const entered = await enterOffices(props, "offices.edit");
  if (!entered) return <MissingPage />;
  const { state, t, common, wordFor, pages } = entered;
  const form = readForm("office", state, wordFor);
  return (
    <>
      <PageHead title={t("new.title")} intro={t("new.intro")}>
        <OfficesNav base={pages.base} on="offices" />
      </PageHead>
      <OfficeForm form={form} submit={t("new.save")} office="" heads={pages.heads} state={state}>
        <WordsFields form={form} initial={{}} />
        <div className="organizer-narrow">
          <FormInput
            form={form}
            name="slug"
            label={t("new.slug")}
            hint={t("new.slugHint")}
            optional={common("optional")}
            autoComplete="off"
          />
        </div>
      </OfficeForm>
    </>
  );
}
