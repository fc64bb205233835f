import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import { CountryOfAll } from "./country-of-all.tsx";
import { LineFields } from "./line-fields.tsx";
import { ReadingForm, type ReadingProps } from "./reading-form.tsx";

/** The second reading: how many lines are signed, and who stands on those that were drawn. The entry is not shown. */
export function CompareForm({ form, sheet, countries, country }: ReadingProps) {
  const t = useTranslations("paper.compare");
  return (
    <ReadingForm form={form} sheet={sheet} submit={t("submit")}>
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
    </ReadingForm>
  );
}
