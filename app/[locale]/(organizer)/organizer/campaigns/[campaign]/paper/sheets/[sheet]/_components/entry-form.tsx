import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { LINES, type SheetView } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";
import { CountryOfAll } from "./country-of-all.tsx";
import { LineFields } from "./line-fields.tsx";
import { nameLines } from "./name-lines.ts";

export type ReadingProps = {
  form: FormReader;
  sheet: SheetView;
  countries: { value: string; label: string }[];
  /** Code of the country that is chosen at first, or "". */
  country: string;
};

/** A table of all lines of a sheet, to be copied from the paper. */
export function EntryForm({ form, sheet, countries, country }: ReadingProps) {
  const t = useTranslations("paper.entry");
  const words = useTranslations("paper");
  const named = nameLines(form, (values) => words("entry.inLine", values));
  const wrong = words("wrong", { count: form.errors.length });
  return (
    <ActionForm form={named} submit={t("submit")} variant="primary" summaryTitle={wrong}>
      <input type="hidden" name="version" value={sheet.version} />
      <CountryOfAll form={form} countries={countries} initial={country} />
      <ol className="paper-lines">
        {Array.from({ length: LINES }, (_, index) => index + 1).map((line) => (
          <LineFields
            key={line}
            form={form}
            line={line}
            columns={sheet.batch.columns}
            struck={sheet.struck.includes(line)}
          />
        ))}
      </ol>
    </ActionForm>
  );
}
