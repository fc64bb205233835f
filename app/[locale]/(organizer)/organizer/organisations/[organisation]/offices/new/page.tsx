import { ActionForm, FormInput } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import { readForm } from "#lib/form-reader";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { PageHead } from "../../../../../_components/page-head.tsx";
import { HeadPictures } from "../_components/head-pictures.tsx";
import { OfficesNav } from "../_components/offices-nav.tsx";
import { WordsFields } from "../_components/words-fields.tsx";
import { enterOffices, type OfficesProps } from "../gate.ts";

const id = "office-form";

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
      <ActionForm
        id={id}
        form={form}
        submit={t("new.save")}
        summaryTitle={common("summary")}
        variant="primary"
        also={
          <Button name="show" value="1">
            {t("heads.show")}
          </Button>
        }
      >
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
      </ActionForm>
      <HeadPictures form={id} part="office" office="" address={pages.heads} state={state} />
    </>
  );
}
