import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, locales } from "#lib/locales";

/** The same fields in three languages, side by side on a wide screen. */
export function TongueFields({ children }: { children: (locale: Locale) => ReactNode }) {
  const t = useTranslations("office-records.languages");
  return (
    <div className="tongues">
      {locales.map((locale) => (
        <fieldset key={locale} className="fields">
          <legend className="field__legend">{t(locale)}</legend>
          {children(locale)}
        </fieldset>
      ))}
    </div>
  );
}
