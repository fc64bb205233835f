import { useTranslations } from "next-intl";
import { FormInput } from "#components/organizer/action-form";
import { tongues } from "#domain/office-records/schema";
import type { FormReader } from "#lib/form-reader";
import { TongueFields } from "../../../../_components/tongue-fields.tsx";

type HolderFieldsProps = { form: FormReader; initial: Record<string, string> };

/** Name, dative and greeting as they are printed: nothing of them is made by the program. */
export function HolderFields({ form, initial }: HolderFieldsProps) {
  const t = useTranslations("office-records.holder");
  return (
    <TongueFields>
      {(locale) => {
        const tongue = tongues[locale];
        const field = (name: string) => ({
          form,
          name: `${name}${tongue}`,
          lang: locale,
          initial: initial[`${name}${tongue}`],
          required: true,
        });
        return (
          <>
            <FormInput {...field("name")} label={t("name")} hint={t(`nameHint.${locale}`)} />
            {locale === "en" ? null : (
              <FormInput {...field("dative")} label={t("dative")} hint={t(`dativeHint.${locale}`)} />
            )}
            <FormInput {...field("greeting")} label={t("greeting")} hint={t(`greetingHint.${locale}`)} />
          </>
        );
      }}
    </TongueFields>
  );
}
