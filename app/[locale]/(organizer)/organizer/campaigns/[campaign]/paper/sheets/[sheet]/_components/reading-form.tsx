import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/organizer/action-form";
import type { SheetView } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";
import { nameLines } from "./name-lines.ts";

export type ReadingProps = {
  form: FormReader;
  sheet: SheetView;
  countries: { value: string; label: string }[];
  /** Code of the country that is chosen at first, or "". */
  country: string;
};

type ReadingFormProps = Pick<ReadingProps, "form" | "sheet"> & { submit: string; children: ReactNode };

/** A form that is filled in from the paper; what is wrong names the line that it stands on. */
export function ReadingForm({ form, sheet, submit, children }: ReadingFormProps) {
  const t = useTranslations("paper");
  const named = nameLines(form, (values) => t("entry.inLine", values));
  const wrong = t("wrong", { count: form.errors.length });
  return (
    <ActionForm form={named} submit={submit} variant="primary" summaryTitle={wrong}>
      <input type="hidden" name="version" value={sheet.version} />
      {children}
    </ActionForm>
  );
}
