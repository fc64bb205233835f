import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { CheckboxGroup } from "#components/ui/choices";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { type DigestQuery, digestPeriods } from "#domain/digests/schema";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

type Props = { query: DigestQuery; offices: { value: string; label: string }[]; locale: Locale };

/** A form that changes nothing: its fields are the address of the page. */
export function DigestChoice({ query, offices, locale }: Props) {
  const t = useTranslations("digests.page");
  return (
    <section className="organizer-section" aria-labelledby="choice">
      <h2 id="choice">{t("choose")}</h2>
      <form method="get" className="form">
        <div className="organizer-columns">
          <CheckboxGroup
            name="office"
            legend={t("offices")}
            hint={t("officesHint")}
            chosen={query.office}
            options={offices}
          />
          <div className="stack">
            <Field name="period" label={t("period")}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={query.period}
                  options={digestPeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
                />
              )}
            </Field>
            <Field name="language" label={t("language")}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={query.language ?? locale}
                  options={locales.map((value) => ({ value, label: languageName(value) }))}
                />
              )}
            </Field>
            <Button>{t("show")}</Button>
          </div>
        </div>
      </form>
    </section>
  );
}
