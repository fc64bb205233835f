import { useTranslations } from "next-intl";
import { FormArea, FormInput } from "#components/organizer/action-form";
import { type OfficeFieldsProps, TongueFields } from "./tongue-fields.tsx";

/** Everything that letters and envelopes say of an office, but its addresses. */
export function WordsFields({ form, initial }: OfficeFieldsProps) {
  const t = useTranslations("office-records.words");
  return (
    <>
      <TongueFields form={form} initial={initial}>
        {(locale, field) => {
          const needed = locale === "en" ? {} : { optional: t("forLetters") };
          return (
            <>
              <FormInput {...field("name")} label={t("name")} hint={t(`nameHint.${locale}`)} required />
              <FormArea
                {...field("head")}
                label={t(`head.${locale}`)}
                hint={t(`headHint.${locale}`)}
                optional={locale === "en" ? t("asName") : t("forLetters")}
              />
              <FormInput
                {...field("greeting")}
                {...needed}
                label={t("greeting")}
                hint={t(`greetingHint.${locale}`)}
                required={locale === "en"}
              />
              <FormInput
                {...field("remit")}
                label={t("remit")}
                hint={t("remitHint")}
                optional={t("optional")}
              />
            </>
          );
        }}
      </TongueFields>
      <WindowFields form={form} initial={initial} />
    </>
  );
}

/** What stands above the street in the envelope's window. */
function WindowFields({ form, initial }: OfficeFieldsProps) {
  const t = useTranslations("office-records.words");
  return (
    <fieldset className="fields organizer-narrow">
      <legend className="field__legend">{t("window")}</legend>
      <p className="field__hint">{t("windowHint")}</p>
      <FormArea
        form={form}
        name="windowA4"
        label={t("windowA4")}
        hint={t("windowA4Hint")}
        initial={initial.windowA4}
        rows={2}
        lang="en"
      />
      <FormInput
        form={form}
        name="windowLetter"
        label={t("windowLetter")}
        hint={t("windowLetterHint")}
        optional={t("optional")}
        initial={initial.windowLetter}
        lang="en"
      />
    </fieldset>
  );
}
