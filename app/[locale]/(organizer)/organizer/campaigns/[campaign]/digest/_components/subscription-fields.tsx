import { useTranslations } from "next-intl";
import { FormSelect } from "#components/organizer/action-form";
import { CheckboxGroup } from "#components/ui/choices";
import { digestPeriods } from "#domain/digests/schema";
import type { FormReader } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { languageName } from "#lib/language-name";
import { type Locale, locales } from "#lib/locales";

export type SubscriptionProps = {
  offices: { value: string; label: string }[];
  locale: Locale;
  state: FormState | null;
};

/** Of which offices, how often and in which language: asked of members and of others alike. */
export function SubscriptionFields({
  form,
  offices,
  locale,
  state,
}: SubscriptionProps & { form: FormReader }) {
  const t = useTranslations("digests.page");
  return (
    <>
      <CheckboxGroup
        name="offices"
        id={form.id("offices")}
        legend={t("offices")}
        error={form.error("offices")}
        chosen={chosenIn(state, form.name, "offices") ?? offices.map(({ value }) => value)}
        options={offices}
      />
      <FormSelect
        form={form}
        name="period"
        label={t("when")}
        options={digestPeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
      <FormSelect
        form={form}
        name="language"
        label={t("language")}
        initial={locale}
        options={locales.map((value) => ({ value, label: languageName(value) }))}
      />
    </>
  );
}

/** What was ticked in a form that was refused; undefined in one that nobody has sent. */
export function chosenIn(state: FormState | null, form: string, field: string): string[] | undefined {
  if (state?.form !== form) return undefined;
  return [state.values[field] ?? []].flat();
}
