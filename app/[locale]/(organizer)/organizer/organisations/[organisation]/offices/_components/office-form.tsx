import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/organizer/action-form";
import { Button } from "#components/ui/button";
import type { FormReader } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { HeadPictures } from "./head-pictures.tsx";

type OfficeFormProps = {
  form: FormReader;
  submit: string;
  /** The office whose letter heads are drawn, "" for one that is yet to be. */
  office: string;
  /** Where they are drawn. */
  heads: string;
  state: FormState | null;
  children: ReactNode;
};

const id = "office-form";

/** What letters say of an office, and the heads that come of it before it is saved. */
export function OfficeForm({ form, submit, office, heads, state, children }: OfficeFormProps) {
  const t = useTranslations("office-records.heads");
  const common = useTranslations("organizer");
  return (
    <>
      <ActionForm
        id={id}
        form={form}
        submit={submit}
        summaryTitle={common("summary")}
        variant="primary"
        also={
          <Button name="show" value="1">
            {t("show")}
          </Button>
        }
      >
        {children}
      </ActionForm>
      <HeadPictures form={id} part="office" office={office} address={heads} state={state} />
    </>
  );
}
