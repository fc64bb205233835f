import { useTranslations } from "next-intl";
import { ActionForm, FormInput, FormSelect } from "#components/organizer/action-form";
import { RadioGroup } from "#components/ui/choices";
import { mostSheets, paperColumns } from "#domain/paper/schema";
import type { FormReader } from "#lib/form-reader";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

/** `country` is the name of the country concerned, where no city is asked. */
type PrintFormProps = { form: FormReader; country: string | null; locale: Locale };

export function PrintForm({ form, country, locale }: PrintFormProps) {
  const t = useTranslations("paper.print");
  const columns = useTranslations("paper.columns");
  const wrong = useTranslations("paper")("wrong", { count: form.errors.length });
  const hints = {
    PLACE: t("placeHint"),
    EMAIL: t("emailHint"),
    NAME: country ? t("nameHintInside", { country }) : t("nameHint"),
  };
  return (
    <ActionForm form={form} submit={t("submit")} variant="primary" summaryTitle={wrong}>
      <FormInput
        form={form}
        name="sheets"
        label={t("sheets")}
        hint={t("sheetsHint")}
        initial="10"
        type="number"
        min={1}
        max={mostSheets}
        required
      />
      <FormInput
        form={form}
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={120}
        autoComplete="off"
        required
      />
      <FormSelect
        form={form}
        name="language"
        label={t("language")}
        initial={locale}
        options={locales.map((value) => ({ value, label: languageName(value) }))}
      />
      <RadioGroup
        name="columns"
        id={form.id("columns")}
        legend={t("columns")}
        error={form.error("columns")}
        chosen={form.value("columns", "PLACE")}
        options={paperColumns.map((value) => ({ value, label: columns(value), hint: hints[value] }))}
      />
      <FormInput
        form={form}
        name="source"
        label={t("source")}
        hint={t("sourceHint")}
        optional={t("optional")}
        maxLength={40}
        autoComplete="off"
      />
    </ActionForm>
  );
}
