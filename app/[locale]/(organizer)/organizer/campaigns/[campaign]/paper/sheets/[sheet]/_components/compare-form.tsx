import { useTranslations } from "next-intl";
import { ActionForm, FormInput } from "#components/organizer/action-form";
import { CountryOfAll } from "./country-of-all.tsx";
import type { ReadingProps } from "./entry-form.tsx";
import { LineFields } from "./line-fields.tsx";
import { nameLines } from "./name-lines.ts";

/** The second reading: how many lines are signed, and who stands on those that were drawn. The entry is not shown. */
export function CompareForm({ form, sheet, countries, country }: ReadingProps) {
  const t = useTranslations("paper.compare");
  const words = useTranslations("paper");
  const named = nameLines(form, (values) => words("entry.inLine", values));
  const wrong = words("wrong", { count: form.errors.length });
  return (
    <ActionForm form={named} submit={t("submit")} variant="primary" summaryTitle={wrong}>
      <input type="hidden" name="version" value={sheet.version} />
      <FormInput
        form={form}
        name="count"
        label={t("count")}
        hint={t("countHint")}
        className="paper-count"
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <fieldset className="field">
        <legend className="field__legend">{t("sample")}</legend>
        <CountryOfAll form={form} countries={countries} initial={country} />
        <ol className="paper-lines">
          {sheet.sample.map((line) => (
            <LineFields key={line} form={form} line={line} columns={sheet.batch.columns} compared />
          ))}
        </ol>
      </fieldset>
    </ActionForm>
  );
}
