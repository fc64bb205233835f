import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import { type OfficeFieldsProps, TongueFields } from "../../../../_components/tongue-fields.tsx";

/** Name, dative and greeting as they are printed: nothing of them is made by the program. */
export function HolderFields({ form, initial }: OfficeFieldsProps) {
  const t = useTranslations("office-records.holder");
  return (
    <TongueFields form={form} initial={initial}>
      {(locale, field) => (
        <>
          <FormInput {...field("name")} label={t("name")} hint={t(`nameHint.${locale}`)} required />
          {locale === "en" ? null : (
            <FormInput {...field("dative")} label={t("dative")} hint={t(`dativeHint.${locale}`)} required />
          )}
          <FormInput
            {...field("greeting")}
            label={t("greeting")}
            hint={t(`greetingHint.${locale}`)}
            required
          />
        </>
      )}
    </TongueFields>
  );
}
