import { useTranslations } from "next-intl";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { Checkbox } from "#components/ui/choices";
import { type Named, sampleWriters } from "#domain/letter-settings/schema";
import type { FormReader } from "#lib/form-reader";
import type { Locale } from "#lib/locales";
import { TrialFields } from "../../_components/trial-fields.tsx";

type PreviewFormProps = {
  form: FormReader;
  offices: Named[];
  demands: { number: number; text: string }[];
  /** Numbers of the demands that were ticked. */
  chosen: string[];
  locale: Locale;
};

/** Who writes, to whom, and what they choose. */
export function PreviewForm({ form, offices, demands, chosen, locale }: PreviewFormProps) {
  const t = useTranslations("letter-settings.preview");
  return (
    <section className="organizer-section" aria-labelledby="who">
      <h2 id="who">{t("who")}</h2>
      <ActionForm form={form} submit={t("show")} summaryTitle={t("refused")} variant="primary">
        <TrialFields form={form} offices={offices} locale={locale} />
        <FormInput
          form={form}
          name="source"
          label={t("source")}
          hint={t("sourceHint")}
          optional={t("optional")}
          initial=""
          maxLength={40}
        />
        <FormSelect
          form={form}
          name="writer"
          label={t("writer")}
          initial="personal"
          options={sampleWriters.map((value) => ({ value, label: t(`writers.${value}`) }))}
        />
        <fieldset className="field">
          <legend className="field__legend">{t("demands")}</legend>
          {form.error("demands") ? <p className="field__error">{form.error("demands")}</p> : null}
          {demands.map(({ number, text }) => (
            <Checkbox
              key={number}
              id={form.id(`demand-${number}`)}
              name="demands"
              value={String(number)}
              label={`${number}. ${text}`}
              defaultChecked={chosen.includes(String(number))}
            />
          ))}
        </fieldset>
      </ActionForm>
    </section>
  );
}
