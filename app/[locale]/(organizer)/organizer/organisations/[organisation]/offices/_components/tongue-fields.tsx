import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { tongues } from "#domain/office-records/schema";
import type { FormReader } from "#lib/form-reader";
import { type Locale, locales } from "#lib/locales";

export type OfficeFieldsProps = { form: FormReader; initial: Record<string, string> };

type TongueFieldsProps = OfficeFieldsProps & {
  /** `field` gives a field of this name in this language its form, name, language and first value. */
  children: (locale: Locale, field: ReturnType<typeof fieldIn>) => ReactNode;
};

/** The same fields in three languages, side by side on a wide screen. */
export function TongueFields({ form, initial, children }: TongueFieldsProps) {
  const t = useTranslations("office-records.languages");
  return (
    <div className="tongues">
      {locales.map((locale) => (
        <fieldset key={locale} className="fields">
          <legend className="field__legend">{t(locale)}</legend>
          {children(locale, fieldIn(locale, { form, initial }))}
        </fieldset>
      ))}
    </div>
  );
}

function fieldIn(locale: Locale, { form, initial }: OfficeFieldsProps) {
  return (plain: string) => {
    const name = `${plain}${tongues[locale]}`;
    return { form, name, lang: locale, initial: initial[name] };
  };
}
