import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/choices";
import type { FormReader } from "#lib/form-reader";
import { languageOptions } from "../../_components/language-options.ts";

/** The languages that letters to an office can be written in. */
export function LanguageChoice({ form, chosen }: { form: FormReader; chosen: string[] }) {
  const t = useTranslations("templates.recipients");
  const typed = form.value("languages", chosen.join("\n")).split("\n");
  const error = form.error("languages");
  return (
    <fieldset className="field">
      <legend className="field__legend">{t("languages")}</legend>
      {error ? <p className="field__error">{error}</p> : null}
      {languageOptions.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={form.id(`languages-${value}`)}
          name="languages"
          value={value}
          label={label}
          defaultChecked={typed.includes(value)}
        />
      ))}
    </fieldset>
  );
}
